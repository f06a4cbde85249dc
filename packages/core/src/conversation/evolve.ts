import { assertNever } from '../assert-never.ts';
import type { Conversation } from './conversation.ts';
import type { EntryDraft } from './entry-draft.ts';
import { evolveHandling } from './evolve-handling.ts';
import { evolveStatus } from './evolve-status.ts';

/**
 * The conversation after an entry. Pure. Every entry that tells of more than words raises `version` by one, even if all it
 * changes is what may be decided next; messages, notes, their edits and deletions, contact offers and requests, scores,
 * feedback, wrap-ups and plain explanations of routing change nothing.
 *
 * @throws TypeError for a move that the table of transitions does not allow: such an entry must never have been decided
 */
export function evolve(conversation: Conversation, entry: Pick<EntryDraft, 'at' | 'body'>): Conversation {
  const { at, body } = entry;
  switch (body.type) {
    case 'message':
    case 'note':
    case 'edit':
    case 'deletion':
    case 'contactOffer':
    case 'contactRequest':
    case 'quickReplies':
    case 'card':
    case 'form':
    case 'article':
    case 'score':
    case 'feedback':
    case 'wrapUp':
    case 'learned':
    case 'tracked':
      return conversation;
    case 'routing':
      if (body.decision !== 'relaxed' && body.decision !== 'askedAgain') return conversation;
      break;
    case 'status':
      return evolveStatus(conversation, body, at);
    case 'transfer':
    case 'escalation':
    case 'sla':
    case 'personRequest':
    case 'crisis':
    case 'flow':
    case 'surveyAsked':
    case 'priority':
      break;
    // Where it goes is said by the status entry that follows.
    case 'handover':
      return { ...conversation, version: conversation.version + 1 };
    // Of two answers at once one comes second.
    case 'answer':
      return { ...conversation, version: conversation.version + 1 };
    default:
      return assertNever(body);
  }
  const handling = evolveHandling(conversation.handling, body, at);
  return { ...conversation, version: conversation.version + 1, handling };
}
