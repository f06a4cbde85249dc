import { assertNever } from '../assert-never.ts';
import type { EntryProjection } from '../ports/conversation-record.ts';
import { isInternal, type EntryDraft } from './entry-draft.ts';
import { shorten } from './shorten.ts';

const PREVIEW_CHARACTERS = 140;

/** The projection after one more entry. Pure: stores call it inside the transaction that numbers the entry. */
export function projectEntry(before: EntryProjection, entry: EntryDraft): EntryProjection {
  const seq = before.seq + 1;
  const { body, author, at } = entry;
  let since = endsWaiting(body) ? null : before.awaitingReplySince;
  let { agentMessageAt, visitorMessageAt } = before;
  if (body.type === 'message') {
    switch (author.kind) {
      case 'visitor':
        since ??= at;
        visitorMessageAt = Math.max(visitorMessageAt ?? at, at);
        break;
      case 'agent':
        since = null;
        agentMessageAt = Math.max(agentMessageAt ?? at, at);
        break;
      // A bot's or a prepared answer stops no clock: the wait goes on (E5).
      case 'bot':
      case 'system':
        break;
      default:
        return assertNever(author);
    }
  }
  // In one piece, as this is done twice for every message.
  return {
    seq,
    publicSeq: isInternal(body) ? before.publicSeq : seq,
    // A clock that was set back must not sort a conversation below those that were quiet.
    lastEntryAt: Math.max(before.lastEntryAt, at),
    awaitingReplySince: since,
    agentMessageAt,
    visitorMessageAt,
    preview: body.type === 'message' ? preview(body.text) || preview(namesOf(body)) : before.preview,
  };
}

/** Nobody waits for an answer in a conversation that is solved or ended. */
function endsWaiting(body: EntryDraft['body']): boolean {
  return body.type === 'status' && (body.status === 'resolved' || body.status === 'closed');
}

/** What a message without words is about. */
function namesOf({ files = [] }: Extract<EntryDraft['body'], { type: 'message' }>): string {
  return files.map(({ name }) => name).join(', ');
}

/** Anything but single spaces, which stay. */
const UNTIDY = /[^\S ]| {2}/;

function preview(text: string): string {
  const line = UNTIDY.test(text) ? text.replace(/\s+/g, ' ') : text;
  return shorten(line.trim(), PREVIEW_CHARACTERS);
}
