import {
  assertNever,
  type AppendedEntry,
  type Conversation,
  type ConversationRecord,
  type Page,
} from '@deskbell/core';
import type {
  ConversationStatus,
  Entry,
  VisitorConversation,
  VisitorEntry,
  VisitorEntryPage,
  VisitorStatus,
} from '@deskbell/protocol';
import { botBody } from './bot-body.ts';
import { surveyBody } from './survey-body.ts';

/** The picture of an agent, where the site shows its agents and they have one. */
export type Faces = (siteId: string, agentId: string) => { readonly picture?: string };
const NO_FACES: Faces = () => ({});

/**
 * What a visitor may know, and nothing else: every field is named here one by one, so that a new internal field stays
 * internal. No ids of agents, no notes, no contact, no routing.
 */
export function visitorConversation(
  { conversation, publicSeq, marks }: ConversationRecord,
  faces: Faces = NO_FACES,
): VisitorConversation {
  const agent = answeringAgent(conversation);
  return {
    id: conversation.id,
    status: agent ? 'active' : visitorStatus(conversation.status),
    version: conversation.version,
    seq: publicSeq,
    startedAt: conversation.startedAt,
    agent: agent && { name: agent.name, ...faces(conversation.siteId, agent.id) },
    previousId: conversation.previousId,
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
    author: visitorAuthor(author),
    body: visitorBody(body),
  };
}

function visitorAuthor(author: Entry['author']): VisitorEntry['author'] {
  switch (author.kind) {
    case 'agent':
    case 'bot':
      return { kind: author.kind, name: author.name };
    default:
      return { kind: author.kind };
  }
}

/** An entry with the one that came before it, as an acknowledgement carries it. */
export function visitorPosted({ entry, previous }: AppendedEntry): { previous: number; entry: VisitorEntry } {
  return { previous: previous.visitor, entry: visitorEntry(entry) };
}

/** @param complete whether nothing follows the last entry of the page */
export function visitorPage({ previous, entries }: Page, complete: boolean): VisitorEntryPage {
  return { previous, entries: entries.map(visitorEntry), complete };
}

/** Put aside, or handed to a colleague who has not accepted yet: for the visitor the agent is there still. */
function answeringAgent(conversation: Conversation): { readonly id: string; readonly name: string } | null {
  switch (conversation.status) {
    case 'active':
    case 'snoozed':
      return conversation.agent;
    case 'offered':
      return conversation.returnTo;
    default:
      return null;
  }
}

function visitorStatus(status: ConversationStatus): VisitorStatus {
  switch (status) {
    case 'offered':
      return 'queued';
    case 'snoozed':
      return 'active';
    case 'bot':
    case 'queued':
    case 'active':
    case 'resolved':
    case 'closed':
      return status;
    default:
      return assertNever(status);
  }
}

function visitorBody(body: Entry['body']): VisitorEntry['body'] {
  switch (body.type) {
    case 'message':
      return body.files
        ? { type: 'message', text: body.text, files: body.files }
        : { type: 'message', text: body.text };
    case 'status':
      return {
        type: 'status',
        status: visitorStatus(body.status),
        reason: body.reason,
        ...(body.agent ? { agent: { name: body.agent.name } } : {}),
      };
    case 'edit':
      if (body.internal) break;
      return { type: 'edit', entryId: body.entryId, text: body.text };
    case 'deletion':
      if (body.internal) break;
      return { type: 'deletion', entryId: body.entryId };
    case 'contactOffer':
      return { type: 'contactOffer', channels: [...body.channels] };
    case 'contactRequest':
      return { type: 'contactRequest', channel: body.channel, address: body.address };
    case 'surveyAsked':
    case 'score':
    case 'feedback':
      return surveyBody(body);
    case 'quickReplies':
    case 'card':
    case 'form':
    case 'article':
    case 'answer':
      return botBody(body);
    default:
      break;
  }
  throw new TypeError('an internal entry was about to reach a visitor');
}
