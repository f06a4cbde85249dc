import {
  isInternal,
  projectEntry,
  type AppendOutcome,
  type AppendRequest,
  type AppendedEntry,
  type Conversation,
  type EntryDraft,
  type StartOutcome,
  type StartRequest,
} from '@deskbell/core';
import { appendedEntryFrom } from '../rows/entry-row.ts';
import { projectionOf, recordFrom, type RecordRow } from '../rows/record-row.ts';
import type { AppendAnswer } from '../writer/append.ts';
import type { StartAnswer } from '../writer/start.ts';

type Appended = Extract<AppendOutcome, { result: 'appended' }>;

export function appendOutcomeFrom(answer: AppendAnswer, { next, entries }: AppendRequest): AppendOutcome {
  switch (answer.result) {
    case 'appended':
      return appended(answer.before, next, entries);
    case 'conflict':
      return answer;
    default:
      return repetition(answer);
  }
}

export function startOutcomeFrom(answer: StartAnswer, { conversation, entries }: StartRequest): StartOutcome {
  switch (answer.result) {
    case 'appended':
      // The contact that the visitor already had stays.
      return appended(answer.before, { ...conversation, contactId: answer.before.contact_id }, entries);
    case 'alreadyOpen':
      return { result: 'alreadyOpen', record: recordFrom(answer.row) };
    default:
      return repetition(answer);
  }
}

function repetition(answer: Extract<AppendAnswer, { result: 'duplicate' | 'idReused' }>) {
  return answer.result === 'idReused'
    ? answer
    : {
        result: 'duplicate' as const,
        entry: appendedEntryFrom(answer.entry),
        record: recordFrom(answer.row),
      };
}

/** Does to what was there before what the writer did in its transaction, with the same pure functions. */
function appended(before: RecordRow, conversation: Conversation, drafts: readonly EntryDraft[]): Appended {
  const record = {
    ...recordFrom(before),
    conversation,
    ...drafts.reduce(projectEntry, projectionOf(before)),
  };
  return { result: 'appended', entries: numbered(drafts, before), record };
}

function numbered(drafts: readonly EntryDraft[], before: RecordRow): AppendedEntry[] {
  let { seq, public_seq: publicSeq } = before;
  return drafts.map(({ id, at, author, body }) => {
    const previous = { visitor: publicSeq, agent: seq };
    seq += 1;
    if (!isInternal(body)) publicSeq = seq;
    return { entry: { id, conversationId: before.id, seq, at, author, body }, previous };
  });
}
