import {
  isInternal,
  type AppendOutcome,
  type AppendedEntry,
  type EntryDraft,
  type StartOutcome,
} from '@deskbell/core';
import { appendedEntryFrom } from '../rows/entry-row.ts';
import { recordFrom } from '../rows/record-row.ts';
import type { AppendAnswer, Before } from '../writer/append.ts';
import type { StartAnswer } from '../writer/start.ts';

/** The outcome, from the writer's answer and what the asker has kept: entries need not travel back between threads. */
export function appendOutcomeFrom(answer: AppendAnswer, drafts: readonly EntryDraft[]): AppendOutcome {
  return answer.result === 'conflict' ? answer : outcomeFrom(answer, drafts);
}

export function startOutcomeFrom(answer: StartAnswer, drafts: readonly EntryDraft[]): StartOutcome {
  return answer.result === 'alreadyOpen'
    ? { result: 'alreadyOpen', record: recordFrom(answer.row) }
    : outcomeFrom(answer, drafts);
}

function outcomeFrom(
  answer: Exclude<AppendAnswer, { result: 'conflict' }>,
  drafts: readonly EntryDraft[],
): Exclude<AppendOutcome, { result: 'conflict' }> {
  switch (answer.result) {
    case 'appended':
      return {
        result: 'appended',
        entries: numbered(drafts, answer.row.id, answer.before),
        record: recordFrom(answer.row),
      };
    case 'duplicate':
      return {
        result: 'duplicate',
        entry: appendedEntryFrom(answer.entry),
        record: recordFrom(answer.row),
      };
    case 'idReused':
      return answer;
  }
}

function numbered(drafts: readonly EntryDraft[], conversationId: string, before: Before): AppendedEntry[] {
  let { seq, publicSeq } = before;
  return drafts.map(({ id, at, author, body }) => {
    const previous = { visitor: publicSeq, agent: seq };
    seq += 1;
    if (!isInternal(body)) publicSeq = seq;
    return { entry: { id, conversationId, seq, at, author, body }, previous };
  });
}
