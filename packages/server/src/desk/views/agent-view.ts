import type { AppendedEntry, ConversationRecord, Page } from '@deskbell/core';
import type { AgentConversation, Entry, EntryPage } from '@deskbell/protocol';

/** A conversation as the desk sees it. */
export function agentConversation(record: ConversationRecord): AgentConversation {
  const { conversation, contact, page, marks } = record;
  return {
    id: conversation.id,
    siteId: conversation.siteId,
    status: conversation.status,
    version: conversation.version,
    seq: record.seq,
    startedAt: conversation.startedAt,
    lastEntryAt: record.lastEntryAt,
    awaitingReplySince: record.awaitingReplySince,
    agent:
      conversation.status === 'active' ? { id: conversation.agent.id, name: conversation.agent.name } : null,
    contact: {
      id: contact.id,
      name: contact.name,
      locale: contact.locale,
      createdAt: contact.createdAt,
      conversations: contact.conversations,
    },
    preview: record.preview,
    marks: { visitor: marks.visitor, agent: marks.agent },
    page: page ? { url: page.url, title: page.title, referrer: page.referrer } : null,
  };
}

/** An entry with the one that came before it, as an acknowledgement carries it. */
export function agentPosted({ entry, previous }: AppendedEntry): { previous: number; entry: Entry } {
  return { previous: previous.agent, entry };
}

/** @param complete whether nothing follows the last entry of the page */
export function agentPage({ previous, entries }: Page, complete: boolean): EntryPage {
  return { previous, entries: [...entries], complete };
}
