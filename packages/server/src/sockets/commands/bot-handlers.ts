import type { Clock } from '@deskbell/core';
import type { BotCommands } from '@deskbell/protocol';
import type { Desk } from '../../desk/desk.ts';
import { visitorPosted } from '../../desk/views/visitor-view.ts';
import type { BotSocket } from '../socket-types.ts';
import { BotLimits } from './bot-limits.ts';
import type { Handlers } from './command-table.ts';

/** What each command of a bot does. */
export function botHandlers({ clock, desk }: { desk: Desk; clock: Clock }): Handlers<BotSocket, BotCommands> {
  const limits = new BotLimits(clock);
  const { botTurns } = desk;
  return {
    'session:sync': ({ data }, input) => botTurns.sync(data.viewer, input),
    'heads:get': ({ data }) => botTurns.heads(data.viewer),
    'timeline:catch-up': ({ data }, input) => botTurns.catchUp(data.viewer, input),
    'entry:say': async ({ id, data }, input, call) => {
      limits.say(`${data.viewer.botId} ${input.conversationId}`);
      const appended = await botTurns.say(data.viewer, input, {
        origin: id,
        stored: (stored) => call.acknowledge(visitorPosted(stored)),
      });
      return visitorPosted(appended);
    },
    'typing:set': async ({ data }, { conversationId, typing }) => {
      if (data.typing.admit(conversationId, typing, clock.now())) {
        await botTurns.setTyping(data.viewer, conversationId, typing);
      } else await botTurns.requireTurn(data.viewer, conversationId);
      return {};
    },
    'read:mark': async ({ data }, { conversationId, seq }) => ({
      seq: await botTurns.moveMark(data.viewer, conversationId, seq),
    }),
    'conversation:learn': async ({ data }, input) => {
      limits.say(`${data.viewer.botId} ${input.conversationId}`);
      await botTurns.learn(data.viewer, input);
      return {};
    },
    'conversation:hand-over': async ({ data }, input) => {
      await botTurns.handOver(data.viewer, input);
      return {};
    },
    'conversation:resolve': async ({ data }, { conversationId }) => {
      await botTurns.resolve(data.viewer, conversationId);
      return {};
    },
    'articles:search': ({ data }, input) => {
      limits.search(data.viewer.botId);
      return botTurns.searchArticles(data.viewer, input);
    },
    'articles:read': ({ data }, input) => {
      limits.search(data.viewer.botId);
      return botTurns.readArticle(data.viewer, input);
    },
  };
}
