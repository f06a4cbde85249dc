import type { AppendedEntry, ConversationRecord, Page } from '@deskbell/core';
import type { Entry, VisitorConversation, VisitorEntry, VisitorEntryPage } from '@deskbell/protocol';

/**
 * What a visitor may know, and nothing else: every field is named here one by one, so that a new internal field stays
 * internal. No ids of agents, no notes, no contact, no routing.
 */
export function visitorConversation({
  conversation,
  publicSeq,
  marks,
}: ConversationRecord): VisitorConversation {
  return {
    id: conversation.id,
    status: conversation.status,
    version: conversation.version,
    seq: publicSeq,
    startedAt: conversation.startedAt,
    agent: conversation.status === 'active' ? { name: conversation.agent.name } : null,
    // The place of a note would tell that there is one.
    marks: { visitor: marks.visitor, agent: Math.min(marks.agent, publicSeq) },
  };
}

/** @throws TypeError for an internal entry: none may come this far */
export function visitorEntry({ id, conversationId, seq, at, author, body }: Entry): VisitorEntry {
  return {
    id,
    conversationId,
    seq,
    at,
    author: author.kind === 'agent' ? { kind: 'agent', name: author.name } : { kind: author.kind },
    body: visitorBody(body),
  };
}

/** An entry with the one that came before it, as an acknowledgement carries it. */
export function visitorPosted({ entry, previous }: AppendedEntry): { previous: number; entry: VisitorEntry } {
  return { previous: previous.visitor, entry: visitorEntry(entry) };
}

/** @param complete whether nothing follows the last entry of the page */
export function visitorPage({ previous, entries }: Page, complete: boolean): VisitorEntryPage {
  return { previous, entries: entries.map(visitorEntry), complete };
}

function visitorBody(body: Entry['body']): VisitorEntry['body'] {
  switch (body.type) {
    case 'message':
      return { type: 'message', text: body.text };
    case 'status':
      return {
        type: 'status',
        status: body.status,
        reason: body.reason,
        ...(body.agent ? { agent: { name: body.agent.name } } : {}),
      };
    case 'note':
    default:
      throw new TypeError('an internal entry was about to reach a visitor');
  }
}
