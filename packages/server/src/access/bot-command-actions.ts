import type { Action } from '@deskbell/core';
import type { BotCommandName } from '@deskbell/protocol';

/** What each command of a bot's socket is, to the table of who may do what (A2). */
export const botCommandActions: Readonly<Record<BotCommandName, Action>> = {
  'session:sync': 'session:sync',
  'heads:get': 'session:sync',
  'timeline:catch-up': 'conversation:read',
  'entry:say': 'conversation:write',
  'typing:set': 'conversation:mark',
  'read:mark': 'conversation:mark',
  'conversation:learn': 'bot:answer',
  'conversation:hand-over': 'bot:answer',
  'conversation:resolve': 'bot:answer',
  'articles:search': 'bot:readArticles',
  'articles:read': 'bot:readArticles',
};
