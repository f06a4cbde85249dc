import type { AppendRequest, ConversationRecord, EntryDraft, EntryProjection } from '@deskbell/core';
import type { Author, EntryBody } from '@deskbell/protocol';
import { stateColumns, type HeadRow, type StateColumns } from '../rows/record-row.ts';

/*
 * An append as it travels between the threads. It is the one write that is made for every message, and flat arrays are
 * cloned in a fraction of the time of nested objects, whose keys travel each time.
 */

type DraftFrame = readonly [id: string, at: number, author: Author, body: EntryBody] | TextFrame;

/** A visitor's or agent's text, by far the most frequent. */
type TextFrame = readonly [
  id: string,
  at: number,
  kind: 'visitor' | 'agent',
  authorId: string,
  name: string,
  type: 'message' | 'note',
  text: string,
];

export type AppendFrame = readonly [
  conversationId: string,
  expectedVersion: number,
  /** What status and owner become; `null` when they stay. */
  state: StateColumns | null,
  /** Where the sending side believes the conversation to stand, if it knows; then it needs not be told the rest either. */
  known: KnownFrame | null,
  drafts: readonly DraftFrame[],
];

export function appendFrame({ next, expectedVersion, entries, known }: AppendRequest): AppendFrame {
  const state = next.version === expectedVersion ? null : stateColumns(next);
  return [next.id, expectedVersion, state, known ? knownFrame(known) : null, entries.map(draftFrame)];
}

/** What an append of a message must know; the preview will be that of the message. */
export type KnownFrame = readonly [
  seq: number,
  publicSeq: number,
  lastEntryAt: number,
  awaitingReplySince: number | null,
  visitorMark: number,
  agentMark: number,
];

function knownFrame(known: ConversationRecord): KnownFrame {
  const { seq, publicSeq, lastEntryAt, awaitingReplySince, marks } = known;
  return [seq, publicSeq, lastEntryAt, awaitingReplySince, marks.visitor, marks.agent];
}

export function knownProjection(frame: KnownFrame): EntryProjection {
  const [seq, publicSeq, lastEntryAt, awaitingReplySince] = frame;
  return { seq, publicSeq, lastEntryAt, awaitingReplySince, preview: '' };
}

function draftFrame({ id, at, author, body }: EntryDraft): DraftFrame {
  if (author.kind === 'system' || body.type === 'status') return [id, at, author, body];
  const name = author.kind === 'agent' ? author.name : '';
  return [id, at, author.kind, author.id, name, body.type, body.text];
}

export function draftFrom(frame: DraftFrame): EntryDraft {
  if (frame.length === 4) {
    const [id, at, author, body] = frame;
    return { id, at, author, body };
  }
  const [id, at, kind, authorId, name, type, text] = frame;
  const author: Author = kind === 'agent' ? { kind, id: authorId, name } : { kind, id: authorId };
  return { id, at, author, body: { type, text } };
}

/** Marks move apart from entries, and so may be elsewhere by now. */
export function knownMarks(frame: KnownFrame) {
  const [, , , , visitor_mark, agent_mark] = frame;
  return { visitor_mark, agent_mark };
}

/** What changes of a record with its entries and marks, as it was before an append. */
export type HeadFrame = readonly [
  seq: number,
  publicSeq: number,
  lastEntryAt: number,
  awaitingReplySince: number | null,
  preview: string,
  visitorMark: number,
  agentMark: number,
];

export function headFrame(row: HeadRow): HeadFrame {
  const { seq, public_seq, last_entry_at, awaiting_reply_since, preview, visitor_mark, agent_mark } = row;
  return [seq, public_seq, last_entry_at, awaiting_reply_since, preview, visitor_mark, agent_mark];
}
