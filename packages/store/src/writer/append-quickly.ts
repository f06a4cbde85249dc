import type { EntryDraft } from '@deskbell/core';
import { projectEntry } from '@deskbell/core/entries';
import { activeSlot } from '../rows/active-slot.ts';
import { entryRow } from '../rows/entry-row.ts';
import { eventRow } from '../rows/webhook-row.ts';
import type { Statements } from '../sqlite/statements.ts';
import { draftFrom, knownProjection, type AppendFrame, type KnownFrame } from './append-frame.ts';

/** In what order the two statements of a message take their values. */
const ENTRY = [
  'conversation_id',
  'seq',
  'id',
  'author_key',
  'author_name',
  'at',
  'type',
  'text',
  'data',
  'internal',
  'public_before',
] as const;
const ADVANCE = [
  'seq',
  'public_seq',
  'last_entry_at',
  'awaiting_reply_since',
  'agent_message_at',
  'visitor_message_at',
  'preview',
  'id',
  'version',
  'before',
  'dueBefore',
  'visitor_mark',
  'agent_mark',
] as const;

/**
 * The way of nearly every message: the sender believes to know where the conversation stands, and is right. Two statements
 * then do, and nothing is read. False, with nothing written, when it is otherwise: then it is for `append`. Without steps,
 * as each of them costs.
 */
export function appendQuickly(db: Statements, frame: AppendFrame): boolean {
  const [id, version, state, known, drafts, dueAt, deadlines, events] = frame;
  const [draft] = drafts;
  if (!known || !draft || drafts.length > 1 || state) return false;
  const message = draftFrom(draft);
  if (message.body.type !== 'message' || message.body.files) return false;
  if (!appendAsKnown(db, id, version, known, message, dueAt)) return false;
  if (deadlines) for (const deadline of deadlines) db.run('schedule', deadline);
  if (events) for (const event of events) db.run('insertEvent', eventRow(event));
  return true;
}

function appendAsKnown(
  db: Statements,
  id: string,
  version: number,
  known: KnownFrame,
  message: EntryDraft,
  dueAt: number | null,
): boolean {
  const before = knownProjection(known);
  const after = projectEntry(before, message);
  const row = entryRow(message, id, after.seq, before.publicSeq);
  const columns = [
    row.conversation_id,
    row.seq,
    row.id,
    row.author_key,
    row.author_name,
    row.at,
    row.type,
    row.text,
    row.data,
    row.internal,
    row.public_before,
  ];
  if (db.runInOrder('insertEntry', ENTRY, columns) === 0) return false;
  const [, , , , , , , visitorMark, agentMark] = known;
  const changes = [
    after.seq,
    after.publicSeq,
    after.lastEntryAt,
    after.awaitingReplySince,
    after.agentMessageAt,
    after.visitorMessageAt,
    after.preview,
    id,
    version,
    before.seq,
    before.dueAt,
    visitorMark,
    agentMark,
  ];
  if (db.runInOrder('advance', ADVANCE, changes) > 0) {
    const slot = activeSlot(after.lastEntryAt);
    if (slot !== activeSlot(before.lastEntryAt)) db.run('setActiveSlot', { id, active_slot: slot });
    if (dueAt !== before.dueAt) db.run('setDue', { id, due_at: dueAt });
    return true;
  }
  db.run('deleteEntry', { conversationId: id, seq: after.seq });
  return false;
}
