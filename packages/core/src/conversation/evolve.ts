import { assertNever } from '../assert-never.ts';
import type { Conversation } from './conversation.ts';
import type { EntryDraft } from './entry-draft.ts';
import { canMove } from './transitions.ts';

/**
 * The conversation after an entry. Pure. Only status entries change it; each raises `version` by one.
 *
 * @throws TypeError for a move that the table of transitions does not allow: such an entry must never have been decided
 */
export function evolve(conversation: Conversation, entry: Pick<EntryDraft, 'at' | 'body'>): Conversation {
  const { body, at } = entry;
  if (body.type !== 'status') return conversation;
  if (!canMove(conversation.status, body.status)) {
    throw new TypeError(`a conversation cannot move from ${conversation.status} to ${body.status}`);
  }
  const { id, siteId, contactId, visitorId, startedAt } = conversation;
  const base = { id, siteId, contactId, visitorId, startedAt, version: conversation.version + 1 };
  const agent = body.agent ?? ('agent' in conversation ? conversation.agent : null);
  switch (body.status) {
    case 'queued':
      return {
        ...base,
        status: 'queued',
        waitingSince: waitingSince(conversation) ?? at,
        preferredAgentId: agent?.id ?? null,
      };
    case 'active':
      if (!agent) throw new TypeError('a conversation cannot become active without an agent');
      return { ...base, status: 'active', agent, waitingSince: waitingSince(conversation) ?? at };
    case 'resolved':
      return { ...base, status: 'resolved', resolvedAt: at, agent };
    case 'closed':
      return { ...base, status: 'closed', closedAt: at, agent };
    default:
      return assertNever(body.status);
  }
}

function waitingSince(conversation: Conversation): number | undefined {
  return 'waitingSince' in conversation ? conversation.waitingSince : undefined;
}
