import type { AgentConversation, Entry } from '@deskbell/protocol';

const PREVIEW_CHARACTERS = 140;

/** The inbox line after one more entry, as the server will tell it with the next list. */
export function projectEntry(before: AgentConversation, { seq, at, author, body }: Entry): AgentConversation {
  if (seq <= before.seq) return before;
  const after = { ...before, seq, lastEntryAt: Math.max(before.lastEntryAt, at) };
  if (body.type !== 'message') return after;
  const awaitingReplySince = author.kind === 'visitor' ? (before.awaitingReplySince ?? at) : null;
  return { ...after, awaitingReplySince, preview: preview(body.text) };
}

function preview(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= PREVIEW_CHARACTERS
    ? line
    : `${line.slice(0, PREVIEW_CHARACTERS - 1).toWellFormed()}…`;
}
