import {
  projectEntry,
  type AppendOutcome,
  type AppendRequest,
  type AppendedEntry,
  type Conversation,
  type ConversationRecord,
  type EntryDraft,
  type EntryProjection,
  type StartOutcome,
  type StartRequest,
} from '@deskbell/core';
import { dueAfter } from '../rows/due-after.ts';
import { appendedEntryFrom } from '../rows/entry-row.ts';
import { recordFrom } from '../rows/record-row.ts';
import type { HeadFrame } from '../writer/append-frame.ts';
import type { AppendAnswer, RepetitionAnswer } from '../writer/append.ts';
import type { StartAnswer } from '../writer/start.ts';

type Appended = Extract<AppendOutcome, { result: 'appended' }>;

export function appendOutcomeFrom(answer: AppendAnswer, request: AppendRequest): AppendOutcome {
  const { known } = request;
  if (answer === 'asKnown' || !('result' in answer)) {
    if (!known) throw new TypeError('the writer left out what the sender does not know');
    return appendedTo(answer === 'asKnown' ? known : recordAt(known, answer), request);
  }
  switch (answer.result) {
    case 'appended':
      return appendedTo(recordFrom(answer.before), request);
    case 'conflict':
      return answer;
    default:
      return repetition(answer);
  }
}

/** What was known, with what the writer found. */
function recordAt(known: ConversationRecord, head: HeadFrame): ConversationRecord {
  const [seq, publicSeq, lastEntryAt, awaitingReplySince, agentMessageAt, visitorMessageAt, dueAt] = head;
  const [, , , , , , , preview, visitor, agent] = head;
  return {
    conversation: known.conversation,
    seq,
    publicSeq,
    lastEntryAt,
    awaitingReplySince,
    agentMessageAt,
    visitorMessageAt,
    dueAt,
    preview,
    marks: { visitor, agent },
    contact: known.contact,
    page: known.page,
  };
}

function appendedTo(before: ConversationRecord, { next, entries, known, dueAt }: AppendRequest): Appended {
  return appended({ ...before, dueAt: dueAfter(dueAt, before, known) }, next, entries);
}

export function startOutcomeFrom(answer: StartAnswer, { conversation, entries }: StartRequest): StartOutcome {
  switch (answer.result) {
    case 'appended':
      // The contact that the visitor already had stays.
      return appended(
        recordFrom(answer.before),
        { ...conversation, contactId: answer.before.contact_id },
        entries,
      );
    case 'alreadyOpen':
      return { result: 'alreadyOpen', record: recordFrom(answer.row) };
    default:
      return repetition(answer);
  }
}

function repetition(answer: RepetitionAnswer) {
  return answer.result === 'idReused'
    ? answer
    : {
        result: 'duplicate' as const,
        entry: appendedEntryFrom(answer.entry),
        record: recordFrom(answer.row),
      };
}

/** Does to what was there before what the writer did in its transaction, with the same pure functions. */
function appended(
  before: ConversationRecord,
  conversation: Conversation,
  drafts: readonly EntryDraft[],
): Appended {
  const entries: AppendedEntry[] = [];
  let projection: EntryProjection = before;
  for (const draft of drafts) {
    const previous = { visitor: projection.publicSeq, agent: projection.seq };
    projection = projectEntry(projection, draft);
    const { id, at, author, body } = draft;
    const entry = { id, conversationId: conversation.id, seq: projection.seq, at, author, body };
    entries.push({ entry, previous });
  }
  return { result: 'appended', entries, record: { ...before, ...projection, conversation } };
}
