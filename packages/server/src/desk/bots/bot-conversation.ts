import { composeSummary, type Bot, type ConversationRecord } from '@deskbell/core';
import type { BotConversation } from '@deskbell/protocol';
import { readStory } from '../deadlines/read-story.ts';
import type { DeskContext } from '../desk-context.ts';
import { visitorConversation } from '../views/visitor-view.ts';

/**
 * A conversation as the bot that has it may see it, and nothing else: every field is named here one by one. Of the contact it learns what
 * its site lets it know.
 */
export async function botConversation(
  context: DeskContext,
  bot: Bot | undefined,
  record: ConversationRecord,
): Promise<BotConversation> {
  const { conversation, contact, page } = record;
  const { id, status, version, seq, startedAt, marks } = visitorConversation(record);
  const { handling } = conversation;
  const maySee = bot?.contact === 'card';
  return {
    id,
    siteId: conversation.siteId,
    status,
    version,
    seq,
    startedAt,
    locale: contact.locale ?? handling.language,
    queueId: handling.queueId,
    until: handling.bot?.until ?? startedAt,
    turnMs: handling.bot?.turnMs ?? 0,
    contact: maySee
      ? { id: contact.id, name: contact.name, conversations: contact.conversations, vip: contact.vip }
      : null,
    page: page && { url: page.url, title: page.title, referrer: page.referrer },
    previous:
      maySee && conversation.previousId !== null ? await previousOf(context, conversation.previousId) : null,
    marks,
  };
}

/** What was asked and tried in the conversation before, without the words that only agents read. */
async function previousOf({ plans, store }: DeskContext, id: string): Promise<BotConversation['previous']> {
  const record = await store.conversations.find(id);
  if (!record) return null;
  const story = (await readStory(store.conversations, id)).filter(({ body }) => isSaid(body.type));
  const { asked, promised } = composeSummary(story, record.contact, plans.planOf(record.conversation.siteId));
  const summary = [asked, promised].filter((part) => part !== '').join('\n');
  return { id, summary: summary === '' ? 'Nothing was written.' : summary };
}

function isSaid(type: string): boolean {
  return type === 'message' || type === 'edit' || type === 'deletion' || type === 'status';
}
