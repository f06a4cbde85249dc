import type { EntryBody } from '@deskbell/protocol';
import type { CommandDesk, Handler, Input } from './command-desk.ts';
import type { ModelConversation } from './model-conversation.ts';
import { SYSTEM, agentOf, changed, claimed, conflict, find, findOpen } from './model-help.ts';
import type { ModelSocket } from './model-socket.ts';

/** How long an offer of the model server stands. */
const OFFER_MS = 30_000;

/** Who has a conversation, and where it waits. */
export const handlingCommands: Record<string, Handler> = {
  'conversation:end': (desk, socket, { conversationId }) => {
    const conversation = find(desk, socket, conversationId);
    const ended: EntryBody = { type: 'status', status: 'closed', reason: 'ended' };
    return changed(desk, socket, conversation, ...(conversation.status === 'closed' ? [] : [ended]));
  },
  'conversation:claim': (desk, socket, { conversationId }) => {
    const conversation = findOpen(desk, socket, conversationId);
    const has = conversation.status === 'active' && conversation.agent?.id === socket.personId;
    return changed(desk, socket, conversation, ...(has ? [] : [claimed(desk, socket)]));
  },
  'conversation:resolve': (desk, socket, { conversationId }) => {
    const conversation = findOpen(desk, socket, conversationId);
    const resolved: EntryBody = { type: 'status', status: 'resolved', reason: 'resolved' };
    return changed(desk, socket, conversation, ...(conversation.status === 'resolved' ? [] : [resolved]));
  },
  'offer:accept': (desk, socket, { conversationId }) => {
    const conversation = findOpen(desk, socket, conversationId);
    const { status, agent } = conversation;
    if (status === 'active' && agent?.id === socket.personId) return changed(desk, socket, conversation);
    if (conversation.offer?.agent.id !== socket.personId) throw conflict('the offer is over');
    return changed(desk, socket, conversation, {
      type: 'status',
      status: 'active',
      reason: 'accepted',
      agent: agentOf(desk, socket.personId),
    });
  },
  'offer:decline': (desk, socket, { conversationId }) => {
    const conversation = findOpen(desk, socket, conversationId);
    if (conversation.offer?.agent.id !== socket.personId) throw conflict('the offer is over');
    return changed(desk, socket, conversation, offerEnd(conversation, 'declined'));
  },
  'conversation:transfer': (desk, socket, { conversationId, to, note }) => {
    const conversation = handedOn(desk, socket, conversationId);
    const withNote = note === undefined ? {} : { note };
    if (to.kind !== 'agent') {
      const target = to.kind === 'queue' ? { queueId: to.queueId } : { tier: to.tier };
      return changed(
        desk,
        socket,
        conversation,
        { type: 'transfer', to: { ...to, name: 'elsewhere' }, ...withNote },
        { type: 'status', status: 'queued', reason: 'transferred', ...target },
      );
    }
    const agent = agentOf(desk, to.agentId);
    return changed(
      desk,
      socket,
      conversation,
      { type: 'transfer', to: { kind: 'agent', agent }, ...withNote },
      {
        type: 'status',
        status: 'offered',
        reason: 'transferred',
        agent,
        until: desk.data.now() + OFFER_MS,
        ...(conversation.agent ? { returnTo: conversation.agent } : {}),
      },
    );
  },
  'conversation:assign': (desk, socket, { conversationId, agentId }) =>
    changed(desk, socket, findOpen(desk, socket, conversationId), {
      type: 'status',
      status: 'active',
      reason: 'assigned',
      agent: agentOf(desk, agentId),
    }),
  'escalation:draft': (desk, socket, { conversationId }) => {
    const { entries } = find(desk, socket, conversationId);
    const asked = entries.find(({ body }) => body.type === 'message')?.body;
    return {
      summary: {
        who: 'A visitor',
        asked: asked?.type === 'message' ? asked.text : '',
        tried: '',
        promised: '',
      },
    };
  },
  'conversation:escalate': (desk, socket, { conversationId, tier, summary }) => {
    const conversation = handedOn(desk, socket, conversationId);
    const reached = tier ?? conversation.tier + 1;
    return changed(
      desk,
      socket,
      conversation,
      { type: 'escalation', cause: { kind: 'agent' }, actions: [], tier: reached, summary },
      { type: 'status', status: 'queued', reason: 'escalated', tier: reached },
    );
  },
  'conversation:snooze': (desk, socket, { conversationId, until }) => {
    const conversation = findOpen(desk, socket, conversationId);
    const { status, agent } = conversation;
    if (agent?.id !== socket.personId || (status !== 'active' && status !== 'snoozed'))
      throw conflict('somebody else has it');
    return changed(desk, socket, conversation, {
      type: 'status',
      status: 'snoozed',
      reason: 'snoozed',
      agent,
      until,
    });
  },
  'conversation:set-priority': (desk, socket, { conversationId, priority }) => {
    const conversation = findOpen(desk, socket, conversationId);
    return changed(desk, socket, conversation, { type: 'priority', priority, before: 0 });
  },
  'contact:set-vip': (desk, socket, { conversationId, vip }) => {
    const conversation = find(desk, socket, conversationId);
    for (const one of desk.data.ofVisitor(conversation.visitorId)) {
      one.vip = vip;
      desk.tellChanged(one);
    }
    return changed(desk, socket, conversation);
  },
  'person:request': (desk, socket, { conversationId }) => {
    const conversation = findOpen(desk, socket, conversationId);
    const asked = conversation.entries.some(({ body }) => body.type === 'personRequest');
    return changed(desk, socket, conversation, ...(asked ? [] : [{ type: 'personRequest' } as const]));
  },
};

/** Routing reserves what waits for an agent (R5). */
export function offerTo(desk: CommandDesk, conversation: ModelConversation, agentId: string): void {
  const agent = agentOf(desk, agentId);
  const why: EntryBody = { type: 'routing', decision: 'offered', agent, because: [], others: [], more: 0 };
  desk.add(conversation, null, desk.data.newId(), SYSTEM, why);
  desk.add(conversation, null, desk.data.newId(), SYSTEM, {
    type: 'status',
    status: 'offered',
    reason: 'offered',
    agent,
    until: desk.data.now() + OFFER_MS,
  });
}

/** What an offer's end without acceptance makes of the conversation. */
export function offerEnd(
  { agent, offer }: ModelConversation,
  reason: 'declined' | 'missed' | 'withdrawn',
): EntryBody {
  return agent
    ? { type: 'status', status: 'active', reason: 'transferReturned', agent }
    : { type: 'status', status: 'queued', reason, ...(offer ? { agent: offer.agent } : {}) };
}

function handedOn(
  desk: CommandDesk,
  socket: ModelSocket,
  conversationId: Input['conversationId'],
): ModelConversation {
  const conversation = findOpen(desk, socket, conversationId);
  const { status, agent } = conversation;
  if (status === 'resolved' || (agent !== null && agent.id !== socket.personId))
    throw conflict('it is not yours');
  return conversation;
}
