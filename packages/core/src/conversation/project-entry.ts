import { assertNever } from '../assert-never.ts';
import type { EntryProjection } from '../ports/conversation-record.ts';
import { isInternal, type EntryDraft } from './entry-draft.ts';
import { shorten } from './shorten.ts';

const PREVIEW_CHARACTERS = 140;

/** The projection after one more entry. Pure: stores call it inside the transaction that numbers the entry. */
export function projectEntry(before: EntryProjection, entry: EntryDraft): EntryProjection {
  const seq = before.seq + 1;
  const { body, author, at } = entry;
  const { awaitingReplySince, agentMessageAt, visitorMessageAt } = before;
  const projection = {
    seq,
    publicSeq: isInternal(body) ? before.publicSeq : seq,
    // A clock that was set back must not sort a conversation below those that were quiet.
    lastEntryAt: Math.max(before.lastEntryAt, at),
    awaitingReplySince: endsWaiting(body) ? null : awaitingReplySince,
    agentMessageAt,
    visitorMessageAt,
    preview: body.type === 'message' ? preview(body.text) || preview(namesOf(body)) : before.preview,
  };
  if (body.type !== 'message') return projection;
  switch (author.kind) {
    case 'visitor':
      return {
        ...projection,
        awaitingReplySince: awaitingReplySince ?? at,
        visitorMessageAt: Math.max(visitorMessageAt ?? at, at),
      };
    case 'agent':
      return {
        ...projection,
        awaitingReplySince: null,
        agentMessageAt: Math.max(agentMessageAt ?? at, at),
      };
    // A bot's or a prepared answer stops no clock: the wait goes on (E5).
    case 'bot':
    case 'system':
      return projection;
    default:
      return assertNever(author);
  }
}

/** Nobody waits for an answer in a conversation that is solved or ended. */
function endsWaiting(body: EntryDraft['body']): boolean {
  return body.type === 'status' && (body.status === 'resolved' || body.status === 'closed');
}

/** What a message without words is about. */
function namesOf({ files = [] }: Extract<EntryDraft['body'], { type: 'message' }>): string {
  return files.map(({ name }) => name).join(', ');
}

function preview(text: string): string {
  return shorten(text.replace(/\s+/g, ' ').trim(), PREVIEW_CHARACTERS);
}
