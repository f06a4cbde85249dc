import type { StoryEntry } from '../conversation/decide-context.ts';
import type { BotConversation, QueuedConversation } from '../conversation/conversation.ts';
import { newMatter } from '../conversation/handling-changes.ts';
import { noEntries } from '../conversation/no-entries.ts';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import type { Story } from './story.ts';

/** The conversation as it began: what its record is now, and its first entry, tell how that was. */
export function beginStory(record: ConversationRecord, first: StoryEntry): Story {
  const { conversation } = record;
  const { id, siteId, contactId, visitorId, startedAt, previousId } = conversation;
  const status = first.body.type === 'status' ? first.body : null;
  const { firstQueueId, requires, language } = conversation.handling;
  const queueId = status?.queueId ?? firstQueueId;
  const handling = {
    ...newMatter(conversation.handling, startedAt),
    queueId,
    firstQueueId: queueId,
    requires,
    language,
    tier: 1,
    crisisId: null,
  };
  const base = { id, siteId, contactId, visitorId, startedAt, previousId, version: 1, handling };
  const byBot = status !== null && status.status === 'bot';
  const begun: QueuedConversation | BotConversation = byBot
    ? { ...base, status: 'bot', botSince: startedAt }
    : { ...base, status: 'queued', waitingSince: startedAt, preferredAgentId: null };
  return {
    record: {
      ...record,
      conversation: begun,
      ...noEntries(startedAt),
    },
    at: startedAt,
    waitingSince: byBot ? null : startedAt,
    channel: 'chat',
    withBot: byBot && status.bot !== undefined,
    matter: {
      beganAt: startedAt,
      askedAt: startedAt,
      answeredAt: null,
      hadBy: [],
      handledMs: new Map(),
      transferred: false,
      escalated: false,
      reachable: false,
    },
    resolution: null,
    resolutions: 0,
    cameTo: new Map(),
    asked: new Map(),
    handledMs: 0,
    wrapUp: null,
    response: null,
  };
}
