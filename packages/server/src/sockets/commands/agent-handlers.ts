import type { Clock } from '@deskbell/core';
import type { AgentCommands } from '@deskbell/protocol';
import type { Audit } from '../../audit/audit.ts';
import type { SiteConfigurations } from '../../configuration/site-configurations.ts';
import type { Posted } from '../../desk/conversations/post-entry.ts';
import type { Desk } from '../../desk/desk.ts';
import type { Files } from '../../files/files.ts';
import { agentPosted } from '../../desk/views/agent-view.ts';
import { rooms } from '../rooms.ts';
import type { AgentSocket } from '../socket-types.ts';
import type { Handlers } from './command-table.ts';
import { steeringHandlers } from './steering-handlers.ts';
import { unwatch, watch } from './watching.ts';

interface AgentHandlerDependencies {
  readonly audit: Pick<Audit, 'record'> | undefined;
  readonly desk: Desk;
  readonly files: Files;
  readonly siteConfigurations: SiteConfigurations;
  readonly clock: Clock;
}

/** What each command of an agent does. */
export function agentHandlers({
  audit,
  desk,
  files,
  siteConfigurations,
  clock,
}: AgentHandlerDependencies): Handlers<AgentSocket, AgentCommands> {
  return {
    'file:upload': async ({ data }, { conversationId, ...input }) => {
      const record = await desk.findConversation(data.viewer, conversationId);
      return files.ticket({ kind: 'agent', id: data.viewer.agentId }, record, input);
    },
    'file:open': async ({ data }, { conversationId, ids }) => {
      await desk.findConversation(data.viewer, conversationId);
      return { links: await files.links({ kind: 'agent', id: data.viewer.agentId }, conversationId, ids) };
    },
    // The busiest of all: each async function between the commit and the answer would cost as much as judging it.
    'message:post': ({ id, data }, input, call) => {
      const told = ({ appended }: Posted) => agentPosted(appended);
      const stored = (posted: Posted): void => call.acknowledge(told(posted));
      return desk.postMessage(data.viewer, input, { origin: id, stored }).then(told);
    },
    'note:post': async ({ id, data }, input, call) => {
      const { appended } = await desk.postNote(data.viewer, input, {
        origin: id,
        stored: (posted) => call.acknowledge(agentPosted(posted.appended)),
      });
      return agentPosted(appended);
    },
    ...steeringHandlers({ audit, desk }),
    'draft:put': async ({ id, data }, input) => ({
      draft: await desk.together.drafts.put(data.viewer, input, id),
    }),
    'draft:get': async ({ data }, { conversationId }) => ({
      drafts: await desk.together.drafts.get(data.viewer, conversationId),
    }),
    'draft:list': async ({ data }) => ({ drafts: await desk.together.drafts.list(data.viewer) }),
    'attention:set': async ({ id, data }, input) => {
      // Looked for first, as with a sign of typing.
      await desk.findConversation(data.viewer, input.conversationId);
      const what = input.asks ? `${input.doing}?` : input.doing;
      if (data.attention.admit(input.conversationId, what, clock.now(), { urgent: true }))
        await desk.together.passing.attention(data.viewer, input, id);
      return {};
    },
    'mention:list': async ({ data }) => ({ mentions: [...(await desk.together.mentions.list(data.viewer))] }),
    'mention:clear': async ({ data }, { conversationId }) => {
      await desk.together.mentions.clear(data.viewer, conversationId);
      return {};
    },
    'message:edit': async ({ id, data }, input, call) => {
      const { appended } = await desk.editEntry(data.viewer, input, {
        origin: id,
        stored: (posted) => call.acknowledge(agentPosted(posted.appended)),
      });
      return agentPosted(appended);
    },
    'message:delete': async ({ id, data }, input, call) => {
      const { appended } = await desk.deleteEntry(data.viewer, input, {
        origin: id,
        stored: (posted) => call.acknowledge(agentPosted(posted.appended)),
      });
      return agentPosted(appended);
    },
    'offer:accept': async ({ data }, { conversationId }) => ({
      conversation: desk.show(await desk.acceptOffer(data.viewer, conversationId)),
    }),
    'offer:decline': async ({ data }, { conversationId }) => ({
      conversation: desk.show(await desk.declineOffer(data.viewer, conversationId)),
    }),
    'conversation:claim': async ({ data }, { conversationId, note }) => ({
      conversation: desk.show(await desk.claimConversation(data.viewer, conversationId, note)),
    }),
    'conversation:transfer': async ({ data }, input) => ({
      conversation: desk.show(await desk.transferConversation(data.viewer, input)),
    }),
    'conversation:assign': async ({ data }, input) => ({
      conversation: desk.show(await desk.assignConversation(data.viewer, input)),
    }),
    'escalation:draft': async ({ data }, { conversationId }) => ({
      summary: await desk.draftEscalation(data.viewer, conversationId),
    }),
    'conversation:escalate': async ({ data }, input) => ({
      conversation: desk.show(await desk.escalateConversation(data.viewer, input)),
    }),
    'conversation:snooze': async ({ data }, input) => ({
      conversation: desk.show(await desk.snoozeConversation(data.viewer, input)),
    }),
    'conversation:set-priority': async ({ data }, input) => ({
      conversation: desk.show(await desk.setPriority(data.viewer, input)),
    }),
    'contact:set-vip': async ({ data }, input) => ({
      conversation: desk.show(await desk.contacts.setVip(data.viewer, input)),
    }),
    'conversation:resolve': async ({ data }, { conversationId, wrapUp }) => ({
      conversation: desk.show(await desk.resolveConversation(data.viewer, conversationId, wrapUp)),
    }),
    'wrap-up:note': async ({ data }, input) =>
      agentPosted((await desk.noteWrapUp(data.viewer, input)).appended),
    'conversation:end': async ({ data }, { conversationId }) => ({
      conversation: desk.show(await desk.endConversation(data.viewer, conversationId)),
    }),
    'conversation:watch': async (socket, { conversationId }) => {
      const { viewer } = socket.data;
      await watch(socket, desk, [conversationId]);
      return desk.openConversation(viewer, conversationId);
    },
    'conversation:unwatch': async (socket, { conversationId }) => {
      await unwatch(socket, conversationId);
      return {};
    },
    'typing:set': async ({ id, data }, { conversationId, typing }) => {
      // Looked for first: what is left out must not tell whether there is such a conversation (A2).
      await desk.findConversation(data.viewer, conversationId);
      if (data.typing.admit(conversationId, typing, clock.now())) {
        await desk.together.passing.typing(data.viewer, conversationId, typing, id);
      }
      return {};
    },
    'read:mark': async ({ data }, { conversationId, seq }) => ({
      seq: await desk.together.passing.moveMark(data.viewer, conversationId, seq),
    }),
    'presence:set': async ({ data }, { presence, until }) => {
      await desk.choosePresence(data.viewer, presence, until);
      return { presence };
    },
    'inbox:list': ({ data }, input) => desk.listInbox(data.viewer, input),
    'conversation:search': ({ data }, input) => desk.search.conversations(data.viewer, input),
    'inbox:follow': async (socket, { siteId, follow }) => {
      if (follow) await socket.join(rooms.followers(siteId));
      else await socket.leave(rooms.followers(siteId));
      return {};
    },
    'board:get': async (socket, { siteId, follow }) => {
      const board = await desk.supervision.boardOf(socket.data.viewer, siteId);
      if (follow) await socket.join(rooms.board(siteId));
      else await socket.leave(rooms.board(siteId));
      const people = [...desk.supervision.peopleOn(siteId)];
      return { board, waiting: [...desk.supervision.waitingOn(siteId)], people };
    },
    'crisis:set': async ({ data: { viewer } }, { siteId, on }) => {
      const crisis = await desk.supervision.setCrisis(viewer, siteId, on);
      const subject = { kind: 'agent', id: viewer.agentId, name: null } as const;
      await audit?.record({ subject, action: 'crisis:write', target: { siteId }, after: { on } });
      return { crisis };
    },
    'crisis:reply': async ({ data }, input) => ({
      conversations: await desk.supervision.replyToAll(data.viewer, input),
    }),
    'configuration:get': ({ data }, { siteId }) => siteConfigurations.get(data.viewer, siteId),
    'configuration:put': ({ data }, input) => siteConfigurations.put(data.viewer, input),
    'configuration:history': async ({ data }, input) => ({
      versions: [...(await siteConfigurations.history(data.viewer, input))],
    }),
    'session:sync': async (socket, input) => {
      const { viewer } = socket.data;
      const ids = input.conversations.map(({ id }) => id);
      const seen = await watch(socket, desk, ids, { skipMissing: true });
      const known = input.conversations.filter(({ id }) => seen.has(id));
      return desk.syncAgent(viewer, { ...input, conversations: known });
    },
    'timeline:catch-up': ({ data }, input) => desk.catchUpAgent(data.viewer, input),
    'history:fetch': ({ data }, input) => desk.historyForAgent(data.viewer, input),
    'heads:get': ({ data }, shown) => desk.headsForAgent(data.viewer, data.watched.keys(), shown),
  };
}
