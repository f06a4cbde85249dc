import type { Conversation, QueuedConversation } from '../../src/conversation/conversation.ts';

function base(conversation: Conversation) {
  const { id: same, siteId, contactId, visitorId, startedAt, previousId, version, handling } = conversation;
  const waitingSince = 'waitingSince' in conversation ? conversation.waitingSince : startedAt;
  return {
    id: same,
    siteId,
    contactId,
    visitorId,
    startedAt,
    previousId,
    version: version + 1,
    handling,
    waitingSince,
  };
}

export function queued(conversation: Conversation): QueuedConversation {
  return { ...base(conversation), status: 'queued', preferredAgentId: null };
}

export function offered(conversation: Conversation, agent: { id: string; name: string }, at: number) {
  return {
    ...base(conversation),
    status: 'offered',
    agent,
    offeredAt: at,
    offerUntil: at + 30_000,
    returnTo: null,
  } as const;
}

export function active(conversation: Conversation, agent: { id: string; name: string }, at: number) {
  return { ...base(conversation), status: 'active', agent, agentSince: at } as const;
}

export function resolved(conversation: Conversation, at: number) {
  return { ...base(conversation), status: 'resolved', resolvedAt: at, agent: null } as const;
}
