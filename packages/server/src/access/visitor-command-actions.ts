import type { Action } from '@deskbell/core';
import type { VisitorCommandName } from '@deskbell/protocol';

/** What each command of a visitor's socket is, to the table of who may do what (A2). */
export const visitorCommandActions: Readonly<Record<VisitorCommandName, Action>> = {
  'conversation:start': 'conversation:start',
  'message:post': 'conversation:write',
  'message:edit': 'conversation:write',
  'message:delete': 'conversation:write',
  'flow-menu:get': 'conversation:start',
  'visitor:describe': 'conversation:start',
  'event:track': 'conversation:start',
  'page:show': 'conversation:start',
  'answer:give': 'conversation:write',
  'person:request': 'conversation:wish',
  'contact-back:request': 'conversation:wish',
  'score:give': 'conversation:wish',
  'feedback:give': 'conversation:wish',
  'consent:give': 'conversation:start',
  'transcript:request': 'transcript:send',
  'conversation:end': 'conversation:end',
  'file:upload': 'file:upload',
  'file:open': 'file:read',
  'typing:set': 'conversation:mark',
  'typing:preview': 'conversation:mark',
  'read:mark': 'conversation:mark',
  'timeline:catch-up': 'conversation:read',
  'history:fetch': 'conversation:read',
  'session:sync': 'session:sync',
  'heads:get': 'session:sync',
  'identity:end': 'session:end',
};
