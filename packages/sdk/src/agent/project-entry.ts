import type { AgentConversation, Entry } from '@deskbell/protocol';

const PREVIEW_CHARACTERS = 140;

/** The inbox line after one more entry, as the server will tell it with the next list. */
export function projectEntry(before: AgentConversation, { seq, at, author, body }: Entry): AgentConversation {
  if (seq <= before.seq) return before;
  const after = { ...before, seq, lastEntryAt: Math.max(before.lastEntryAt, at) };
  // Nobody waits for an answer in a conversation that is solved or ended.
  if (body.type === 'status' && (body.status === 'resolved' || body.status === 'closed')) {
    return { ...after, awaitingReplySince: null };
  }
  if (body.type !== 'message') return after;
  const waits = before.awaitingReplySince;
  // A prepared answer or that of a bot stops no clock.
  const awaitingReplySince = { visitor: waits ?? at, agent: null, bot: waits, system: waits }[author.kind];
  return { ...after, awaitingReplySince, preview: preview(body.text) || preview(namesOf(body)) };
}

/** What a message without words is about. */
function namesOf({ files = [] }: Extract<Entry['body'], { type: 'message' }>): string {
  return files.map(({ name }) => name).join(', ');
}

function preview(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= PREVIEW_CHARACTERS
    ? line
    : `${line.slice(0, PREVIEW_CHARACTERS - 1).toWellFormed()}…`;
}
