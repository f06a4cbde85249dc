import { assertNever } from '@deskbell/core';
import type { Desk } from '../../desk/desk.ts';
import type { DeskFact } from '../../desk/desk-facts.ts';
import { agentPosted } from '../../desk/views/agent-view.ts';
import { endSession } from '../end-session.ts';
import { rooms } from '../rooms.ts';
import type { AgentNamespace } from '../socket-types.ts';
import { socketsIn } from '../sockets-in.ts';
import { hasListeners } from './has-listeners.ts';
import type { InboxActivity } from './inbox-activity.ts';
import type { BoardFollowers } from './board-followers.ts';
import { tellAgent } from '../send-to.ts';
import { soleListener } from './sole-listener.ts';
import { tellMentions } from './tell-mentions.ts';
import { moveToSites } from './move-to-sites.ts';

interface AgentTeller {
  readonly agents: AgentNamespace;
  readonly desk: Desk;
  readonly activity: InboxActivity;
  readonly boards: BoardFollowers;
}

/** Passes facts on to the agents they concern. */
export function tellAgents({ agents, desk, activity, boards }: AgentTeller, fact: DeskFact): void {
  switch (fact.type) {
    case 'entryAdded': {
      const { agentIds, appended, origin, record } = fact;
      tellMentions(agents, desk, fact);
      activity.add(record);
      const conversationId = record.conversation.id;
      const audience = [...agentIds.map(rooms.agent), rooms.watchers(conversationId)];
      const listener = soleListener(agents, audience, origin);
      if (listener === 'nobody') return;
      const told = { conversationId, ...agentPosted(appended) };
      if (listener !== 'several') tellAgent(listener, 'entry:added', told);
      else if (origin === null) agents.to(audience).emit('entry:added', told);
      else agents.to(audience).except(origin).emit('entry:added', told);
      return;
    }
    case 'conversationChanged': {
      const room = rooms.site(fact.record.conversation.siteId);
      if (!hasListeners(agents, room, null)) return;
      agents.to(room).emit('conversation:changed', { conversation: desk.show(fact.record) });
      return;
    }
    case 'markMoved': {
      const { by, record, seq } = fact;
      agents.to(audienceOf(fact)).emit('read:moved', { conversationId: record.conversation.id, by, seq });
      return;
    }
    case 'typingChanged': {
      const { by, name, origin, record, typing } = fact;
      const conversationId = record.conversation.id;
      const sender = agents.to(audienceOf(fact));
      const others = origin === null ? sender : sender.except(origin);
      others.emit('typing:changed', { conversationId, by, name, typing });
      return;
    }
    case 'typingPreviewed': {
      // Only where it is on the screen: not to every tab of whoever has it.
      const { conversationId, text } = fact;
      agents.to(rooms.watchers(conversationId)).emit('typing:previewed', { conversationId, text });
      return;
    }
    case 'attentionChanged': {
      const { agent, asks, conversationId, doing, origin } = fact;
      const watchers = agents.to(rooms.watchers(conversationId));
      const others = origin === null ? watchers : watchers.except(origin);
      others.emit('attention:changed', { conversationId, agent, doing, asks });
      return;
    }
    case 'draftChanged': {
      const { agentId, conversationId, draft, kind, origin } = fact;
      const own = agents.to(rooms.agent(agentId));
      const others = origin === null ? own : own.except(origin);
      others.emit('draft:changed', { conversationId, kind, draft });
      return;
    }
    case 'pageMoved': {
      const conversationId = fact.record.conversation.id;
      agents.to(audienceOf(fact)).emit('page:moved', { conversationId, page: fact.page });
      return;
    }
    case 'agentChanged': {
      const card = desk.agentCard(fact.agentId);
      if (card && fact.siteIds.length > 0)
        agents.to(fact.siteIds.map(rooms.site)).emit('agent:changed', card);
      return;
    }
    case 'presenceChosen':
      agents.to(rooms.agent(fact.agentId)).emit('presence:changed', { presence: fact.presence });
      return;
    case 'mentionsRead':
      agents.to(rooms.agent(fact.agentId)).emit('mention:read', { conversationId: fact.conversationId });
      return;
    case 'membershipsChanged':
      for (const socket of socketsIn(agents, rooms.agent(fact.agentId))) moveToSites(socket, desk);
      return;
    case 'agentDisabled':
      for (const socket of socketsIn(agents, rooms.agent(fact.agentId)))
        endSession(socket, 'unauthenticated');
      return;
    case 'waitingChanged': {
      const { siteId } = fact;
      const conversations = fact.lines.map(({ conversationId, waiting }) => ({ conversationId, waiting }));
      agents.to(rooms.board(siteId)).emit('waiting:changed', { siteId, conversations });
      return;
    }
    case 'boardChanged':
      boards.changed(fact.siteId);
      return;
    case 'alertRaised':
      agents.to(rooms.supervisors(fact.alert.siteId)).emit('alert:raised', fact.alert);
      return;
    case 'alertAcknowledged':
      agents.to(rooms.supervisors(fact.alert.siteId)).emit('alert:acknowledged', fact.alert);
      return;
    case 'configurationChanged': {
      const { siteId, version } = fact;
      agents.to(rooms.site(siteId)).emit('configuration:changed', { siteId, version });
      return;
    }
    case 'deskChanged':
    case 'visitorMerged':
      return;
    default:
      assertNever(fact);
  }
}

/** Who has the conversation, and who has it open. */
function audienceOf({
  record,
}: Extract<DeskFact, { type: 'markMoved' | 'typingChanged' | 'pageMoved' }>): string[] {
  const { conversation } = record;
  const watchers = rooms.watchers(conversation.id);
  return conversation.status === 'active' || conversation.status === 'snoozed'
    ? [rooms.agent(conversation.agent.id), watchers]
    : [watchers];
}
