import type {
  AppendRequest,
  ConversationRecord,
  Deadline,
  EntryDraft,
  EntryProjection,
  OutboxEvent,
} from '@deskbell/core';
import type { Author, EntryBody } from '@deskbell/protocol';
import type { HeadRow } from '../rows/record-row.ts';
import { stateColumns, type StateColumns } from '../rows/state-columns.ts';

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
  /** What status, owner and handling become; `null` when they stay. */
  state: StateFrame | null,
  /** Where the sending side believes the conversation to stand, if it knows; then it needs not be told the rest either. */
  known: KnownFrame | null,
  drafts: readonly DraftFrame[],
  dueAt: number | null,
  deadlines: readonly Deadline[] | null,
  events: readonly OutboxEvent[] | null,
];

/** With the handling as JSON; `null` when it stays as it was. */
type StateFrame = readonly [columns: StateColumns, handling: string | null];

export function appendFrame(request: AppendRequest): AppendFrame {
  const { next, expectedVersion, entries, known, dueAt, deadlines, events } = request;
  return [
    next.id,
    expectedVersion,
    next.version === expectedVersion ? null : stateFrame(request),
    known ? knownFrame(known) : null,
    entries.map(draftFrame),
    dueAt,
    deadlines?.length ? deadlines : null,
    events?.length ? events : null,
  ];
}

function stateFrame({ next, expectedVersion, known }: AppendRequest): StateFrame {
  const before = known?.conversation;
  const isSame = before?.version === expectedVersion && before.handling === next.handling;
  return [stateColumns(next), isSame ? null : JSON.stringify(next.handling)];
}

/** What an append of a message must know; the preview will be that of the message. */
export type KnownFrame = readonly [
  seq: number,
  publicSeq: number,
  lastEntryAt: number,
  awaitingReplySince: number | null,
  agentMessageAt: number | null,
  visitorMessageAt: number | null,
  dueAt: number | null,
  visitorMark: number,
  agentMark: number,
];

function knownFrame(known: ConversationRecord): KnownFrame {
  const { marks } = known;
  return [
    known.seq,
    known.publicSeq,
    known.lastEntryAt,
    known.awaitingReplySince,
    known.agentMessageAt,
    known.visitorMessageAt,
    known.dueAt,
    marks.visitor,
    marks.agent,
  ];
}

export function knownProjection(frame: KnownFrame): EntryProjection & Pick<ConversationRecord, 'dueAt'> {
  const [seq, publicSeq, lastEntryAt, awaitingReplySince, agentMessageAt, visitorMessageAt, dueAt] = frame;
  return {
    seq,
    publicSeq,
    lastEntryAt,
    awaitingReplySince,
    agentMessageAt,
    visitorMessageAt,
    preview: '',
    dueAt,
  };
}

function draftFrame({ id, at, author, body }: EntryDraft): DraftFrame {
  const isText = (body.type === 'message' && !body.files) || (body.type === 'note' && !body.mentions);
  if (!isText || (author.kind !== 'visitor' && author.kind !== 'agent')) return [id, at, author, body];
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
  const [, , , , , , , visitor_mark, agent_mark] = frame;
  return { visitor_mark, agent_mark };
}

/** What changes of a record with its entries and marks, as it was before an append. */
export type HeadFrame = readonly [
  seq: number,
  publicSeq: number,
  lastEntryAt: number,
  awaitingReplySince: number | null,
  agentMessageAt: number | null,
  visitorMessageAt: number | null,
  dueAt: number | null,
  preview: string,
  visitorMark: number,
  agentMark: number,
];

export function headFrame(row: HeadRow): HeadFrame {
  return [
    row.seq,
    row.public_seq,
    row.last_entry_at,
    row.awaiting_reply_since,
    row.agent_message_at,
    row.visitor_message_at,
    row.due_at,
    row.preview,
    row.visitor_mark,
    row.agent_mark,
  ];
}
