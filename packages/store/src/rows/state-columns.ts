import type { AgentRef, Conversation, Handling } from '@deskbell/core';
import { assertNever } from '@deskbell/core/entries';
import type { ConversationsTable } from '../schema/database.ts';

/** What an append changes of a conversation besides its entries: status and owner. */
export type StateColumns = Pick<
  ConversationsTable,
  | 'version'
  | 'status'
  | 'agent_id'
  | 'agent_name'
  | 'return_to_id'
  | 'return_to_name'
  | 'held_since'
  | 'held_until'
  | 'waiting_since'
  | 'preferred_agent_id'
  | 'ended_at'
  | 'queue_id'
  | 'crisis_id'
>;

export function stateColumns(conversation: Conversation): StateColumns {
  const columns: StateColumns = {
    version: conversation.version,
    status: conversation.status,
    agent_id: null,
    agent_name: null,
    return_to_id: null,
    return_to_name: null,
    held_since: null,
    held_until: null,
    waiting_since: null,
    preferred_agent_id: null,
    ended_at: null,
    queue_id: conversation.handling.queueId,
    crisis_id: conversation.handling.crisisId,
  };
  switch (conversation.status) {
    case 'bot':
      return { ...columns, held_since: conversation.botSince };
    case 'queued':
      return {
        ...columns,
        waiting_since: conversation.waitingSince,
        preferred_agent_id: conversation.preferredAgentId,
      };
    case 'offered':
      return {
        ...columns,
        ...agentColumns(conversation.agent),
        return_to_id: conversation.returnTo?.id ?? null,
        return_to_name: conversation.returnTo?.name ?? null,
        held_since: conversation.offeredAt,
        held_until: conversation.offerUntil,
        waiting_since: conversation.waitingSince,
      };
    case 'active':
      return {
        ...columns,
        ...agentColumns(conversation.agent),
        held_since: conversation.agentSince,
        waiting_since: conversation.waitingSince,
      };
    case 'snoozed':
      return {
        ...columns,
        ...agentColumns(conversation.agent),
        held_until: conversation.snoozedUntil,
        waiting_since: conversation.waitingSince,
      };
    case 'resolved':
      return { ...columns, ...agentColumns(conversation.agent), ended_at: conversation.resolvedAt };
    case 'closed':
      return { ...columns, ...agentColumns(conversation.agent), ended_at: conversation.closedAt };
    default:
      return assertNever(conversation);
  }
}

function agentColumns(agent: AgentRef | null) {
  return { agent_id: agent?.id ?? null, agent_name: agent?.name ?? null };
}

/** A conversation as its rows say. */
export function conversationFrom(row: ConversationsTable & { readonly handling: string }): Conversation {
  const base = {
    id: row.id,
    siteId: row.site_id,
    contactId: row.contact_id,
    visitorId: row.visitor_id,
    startedAt: row.started_at,
    previousId: row.previous_id,
    version: row.version,
    handling: JSON.parse(row.handling) as Handling,
  };
  const { status } = row;
  const waitingSince = row.waiting_since ?? row.started_at;
  const agent = agentRef(row.agent_id, row.agent_name);
  switch (status) {
    case 'bot':
      return { ...base, status, botSince: row.held_since ?? row.started_at };
    case 'queued':
      return { ...base, status, waitingSince, preferredAgentId: row.preferred_agent_id };
    case 'offered':
      return {
        ...base,
        status,
        agent: present(agent, row),
        offeredAt: row.held_since ?? waitingSince,
        offerUntil: row.held_until ?? waitingSince,
        returnTo: agentRef(row.return_to_id, row.return_to_name),
        waitingSince,
      };
    case 'active':
      return {
        ...base,
        status,
        agent: present(agent, row),
        agentSince: row.held_since ?? waitingSince,
        waitingSince,
      };
    case 'snoozed':
      return {
        ...base,
        status,
        agent: present(agent, row),
        snoozedUntil: row.held_until ?? waitingSince,
        waitingSince,
      };
    case 'resolved':
      return { ...base, status, resolvedAt: row.ended_at ?? row.last_entry_at, agent };
    case 'closed':
      return { ...base, status, closedAt: row.ended_at ?? row.last_entry_at, agent };
    default:
      return assertNever(status);
  }
}

function agentRef(id: string | null, name: string | null): AgentRef | null {
  return id === null ? null : { id, name: name ?? '' };
}

function present(agent: AgentRef | null, { id, status }: ConversationsTable): AgentRef {
  if (!agent) throw new TypeError(`the ${status} conversation ${id} has no agent`);
  return agent;
}
