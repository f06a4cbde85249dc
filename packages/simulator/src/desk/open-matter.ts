import {
  projectEntry,
  type ConversationRecord,
  type EntryDraft,
  type Conversation,
  type QueuePlan,
  type SlaPlan,
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
  return {
    visit,
    record: entries.reduce<ConversationRecord>(
      (record, entry) => ({ ...record, ...projectEntry(record, entry) }),
      emptyRecord(conversation, visit),
    ),
    queue: queue.id,
    path: [queue.name],
    promised: promisesOf(queue.sla),
    broken: new Set(),
    turns: queue.sla?.resolutionMs == null ? null : [],
    turn: 0,
    takenAt: null,
    firstReplyAt: null,
    endedAt: null,
    left: false,
  };
}

function promisesOf(sla: SlaPlan | null): readonly PromiseClock[] {
  const promised: PromiseClock[] = [];
  if (sla?.firstResponseMs != null) promised.push('firstResponse');
  if (sla?.nextResponseMs != null) promised.push('nextResponse');
  if (sla?.resolutionMs != null) promised.push('resolution');
  return promised;
}

function emptyRecord(conversation: Conversation, { vip, language }: Visit): ConversationRecord {
  return {
    conversation,
    seq: 0,
    publicSeq: 0,
    lastEntryAt: conversation.startedAt,
    awaitingReplySince: null,
    agentMessageAt: null,
    visitorMessageAt: null,
    dueAt: null,
    preview: '',
    marks: { visitor: 0, agent: 0 },
    contact: {
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
