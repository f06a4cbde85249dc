import type { EntryProjection } from '../ports/conversation-record.ts';
import { isInternal, type EntryDraft } from './entry-draft.ts';

const PREVIEW_CHARACTERS = 140;

/** The projection after one more entry. Pure: stores call it inside the transaction that numbers the entry. */
export function projectEntry(before: EntryProjection, entry: EntryDraft): EntryProjection {
  const seq = before.seq + 1;
  const { body, author, at } = entry;
  const isMessage = body.type === 'message';
  return {
    seq,
    publicSeq: isInternal(body) ? before.publicSeq : seq,
    // A clock that was set back must not sort a conversation below those that were quiet.
    lastEntryAt: Math.max(before.lastEntryAt, at),
    awaitingReplySince: isMessage
      ? author.kind === 'visitor'
        ? (before.awaitingReplySince ?? at)
        : null
      : endsWaiting(body)
        ? null
        : before.awaitingReplySince,
    preview: isMessage ? preview(body.text) : before.preview,
  };
}

/** Nobody waits for an answer in a conversation that is solved or ended. */
function endsWaiting(body: EntryDraft['body']): boolean {
  return body.type === 'status' && (body.status === 'resolved' || body.status === 'closed');
}

function preview(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= PREVIEW_CHARACTERS) return line;
  // A cut between the halves of a surrogate pair would leave text that cannot be stored.
  return line.slice(0, PREVIEW_CHARACTERS - 1).replace(/[\uD800-\uDBFF]$/, '') + '…';
}
