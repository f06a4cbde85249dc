import type { AgentCommands, AgentConversation, Entry, Me } from '@deskbell/protocol';
import type { Connection } from '../connection/connection.ts';
import type { Request } from '../connection/request.ts';
import { LongTimeline } from '../conversation/long-timeline.ts';
import type { Readable } from '../observable/readable.ts';
import type { HeldTexts } from '../outbox/held-texts.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Platform } from '../platform/platform.ts';
import type { AgentBell } from './agent-bell.ts';
import type { AgentConversationDesk } from './agent-conversation.ts';
import { agentWire } from './agent-wire.ts';
import { completedScores } from './completed-scores.ts';
import { LeftConversations } from './left-conversations.ts';
import type { Records } from './records.ts';

export interface AgentConversationParts extends Pick<AgentConversationDesk, 'send' | 'watch' | 'drafts'> {
  readonly platform: Platform;
  readonly connection: Connection;
  readonly outbox: Outbox<AgentConversation, Entry>;
  readonly held: HeldTexts;
  readonly request: Request<AgentCommands>;
  readonly records: Records;
  readonly bell: AgentBell;
  readonly me: Readable<Me | null>;
  readonly added: (previous: number, entry: Entry) => void;
}

/** What an agent's conversations need of the client they belong to. */
export function agentConversationDesk(parts: AgentConversationParts): AgentConversationDesk {
  const { added, bell, connection, held, me, outbox, platform, records, request, send, watch, drafts } =
    parts;
  const left = new LeftConversations();
  return {
    platform,
    side: 'agent',
    outbox,
    wire: agentWire(request),
    self: () => ({ kind: 'agent', ...(me.value ? { id: me.value.id, name: me.value.name } : {}) }),
    isOwn: ({ author }) => author.kind === 'agent' && author.id === me.value?.id,
    fold: completedScores,
    items: () => {
      const timeline = new LongTimeline<Entry>();
      return (...input) => timeline.make(...input);
    },
    shows: (item, { id }) => item.conversationId === id,
    send,
    changed: (state) => void records.learn(state),
    added: (conversationId, entries, first) => {
      if (!first) bell.ring(conversationId, entries);
    },
    watch: (conversation, watching) => {
      left.note(conversation);
      watch(conversation, watching);
    },
    loaded: (conversation) => left.note(conversation),
    drafts,
    tellAttention: (input) => void request('attention:set', input).catch(() => undefined),
    ask: async (conversationId, call) => {
      const { entry, previous } = await call({ conversationId, platform, connection });
      if (entry) added(previous, entry);
    },
    change: async (name, input, options) => {
      const changed = request(name, input, options);
      const takes = name === 'conversation:claim' || name === 'offer:accept';
      const { conversation } = await (takes ? bell.taking(input.conversationId, changed) : changed);
      return records.learn(conversation);
    },
    held,
    monitor: async (handle, options) => {
      const answer = await request('conversation:monitor', { conversationId: handle.id }, options);
      records.learn(answer.conversation);
      handle.opened(answer);
      if (!answer.page.complete) await handle.catchUp();
    },
    draft: async (conversationId, options) =>
      (await request('escalation:draft', { conversationId }, options)).summary,
  };
}
