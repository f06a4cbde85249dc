import {
  noEntries,
  projectEntry,
  type ConversationRecord,
  type EntryDraft,
  type Conversation,
  type QueuePlan,
  type SlaPlan,
  UNVERIFIED,
} from '@deskbell/core';
import type { PromiseClock } from '../statistics/outcome.ts';
import type { Visit } from '../traffic/visit.ts';
import type { Matter } from './matter.ts';

/** A visit at the moment when it becomes a conversation. */
export function openMatter(
  visit: Visit,
  conversation: Conversation,
  entries: readonly EntryDraft[],
  queue: QueuePlan,
): Matter {
  const promised = promisesOf(queue.sla);
  return {
    visit,
    record: entries.reduce<ConversationRecord>(
      (record, entry) => ({ ...record, ...projectEntry(record, entry) }),
      emptyRecord(conversation, visit),
    ),
    queue: queue.id,
    path: [queue.name],
    promised,
    broken: new Set(),
    turns: promised.includes('resolution') ? [] : null,
    turn: 0,
    takenAt: null,
    firstReplyAt: null,
    endedAt: null,
    left: false,
  };
}

function promisesOf(sla: SlaPlan | null): readonly PromiseClock[] {
  if (sla === null) return [];
  const { firstResponseMs, nextResponseMs, resolutionMs } = sla;
  return [
    ...(firstResponseMs === null ? [] : ['firstResponse' as const]),
    ...(nextResponseMs === null ? [] : ['nextResponse' as const]),
    ...(resolutionMs === null ? [] : ['resolution' as const]),
  ];
}

function emptyRecord(conversation: Conversation, { vip, language }: Visit): ConversationRecord {
  return {
    conversation,
    ...noEntries(conversation.startedAt),
    dueAt: null,
    marks: { visitor: 0, agent: 0 },
    contact: {
      ...UNVERIFIED,
      id: conversation.contactId,
      name: null,
      locale: language,
      createdAt: conversation.startedAt,
      conversations: 1,
      vip,
    },
    page: null,
  };
}
