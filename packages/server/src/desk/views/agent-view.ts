import {
  assertNever,
  type AppendedEntry,
  type Conversation,
  type ConversationRecord,
  type Page,
} from '@deskbell/core';
import type { AgentConversation, Entry, EntryPage, NextPromise } from '@deskbell/protocol';

/** A conversation as the desk sees it. */
export function agentConversation(
  record: ConversationRecord,
  promise: NextPromise | null,
): AgentConversation {
  const { conversation, contact, page, marks } = record;
  const { handling } = conversation;
  return {
    id: conversation.id,
    siteId: conversation.siteId,
    status: conversation.status,
    version: conversation.version,
    seq: record.seq,
    startedAt: conversation.startedAt,
    lastEntryAt: record.lastEntryAt,
    awaitingReplySince: record.awaitingReplySince,
    agent: ownerOf(conversation),
    offer:
      conversation.status === 'offered'
        ? {
            agent: { id: conversation.agent.id, name: conversation.agent.name },
            until: conversation.offerUntil,
          }
        : null,
    queueId: handling.queueId,
    tier: handling.tier,
    priority: handling.priority,
    language: handling.language,
    waitingSince:
      conversation.status === 'queued' || conversation.status === 'offered'
        ? conversation.waitingSince
        : null,
    snoozedUntil: conversation.status === 'snoozed' ? conversation.snoozedUntil : null,
    promise,
    previousId: conversation.previousId,
    contact: {
      id: contact.id,
      name: contact.name,
      locale: contact.locale,
      createdAt: contact.createdAt,
      conversations: contact.conversations,
      vip: contact.vip,
      verified: contact.verified,
      externalId: contact.externalId,
      email: contact.email,
      phone: contact.phone,
      attributes: contact.attributes,
      ...(contact.told ? { told: [...contact.told] } : {}),
    },
    preview: record.preview,
    marks: { visitor: marks.visitor, agent: marks.agent },
    page: page ? { url: page.url, title: page.title, referrer: page.referrer } : null,
  };
}

/** Who has it; while a colleague is asked, it stays with the one who hands it over. */
function ownerOf(conversation: Conversation): AgentConversation['agent'] {
  switch (conversation.status) {
    case 'active':
    case 'snoozed':
      return { id: conversation.agent.id, name: conversation.agent.name };
    case 'offered':
      return conversation.returnTo && { id: conversation.returnTo.id, name: conversation.returnTo.name };
    case 'bot':
    case 'queued':
    case 'resolved':
    case 'closed':
      return null;
    default:
      return assertNever(conversation);
  }
}

/** An entry with the one that came before it, as an acknowledgement carries it. */
export function agentPosted({ entry, previous }: AppendedEntry): { previous: number; entry: Entry } {
  return { previous: previous.agent, entry };
}

/** @param complete whether nothing follows the last entry of the page */
export function agentPage({ previous, entries }: Page, complete: boolean): EntryPage {
  return { previous, entries: [...entries], complete };
}
