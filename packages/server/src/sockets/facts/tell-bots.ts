import { isInternal } from '@deskbell/core';
import type { Desk } from '../../desk/desk.ts';
import type { DeskFact } from '../../desk/desk-facts.ts';
import { visitorPosted } from '../../desk/views/visitor-view.ts';
import type { BotNamespace } from '../socket-types.ts';

/** Passes entries on to the one connection that has the conversation, and only what its visitor may see, too (C1). */
export function tellBots(bots: BotNamespace, desk: Desk, fact: DeskFact): void {
  if (fact.type !== 'entryAdded' || bots.sockets.size === 0) return;
  const { appended, origin, record } = fact;
  const { id: conversationId } = record.conversation;
  const line = desk.botSeats.lineOf(conversationId);
  if (!line || line.id === origin || isInternal(appended.entry.body)) return;
  bots.sockets.get(line.id)?.emit('entry:added', { conversationId, ...visitorPosted(appended) });
}
