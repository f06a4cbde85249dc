import type { Waiting } from '@deskbell/sdk/visitor';
import type { ChatFacts } from '../chat/chat-facts.ts';
import { laterText } from './later-text.ts';
import { openingLine } from './opening-line.ts';
import { waitingLine } from './waiting-line.ts';

/** What the header says of a conversation, or of a desk that is closed; `null`: what it says of an open desk. */
export function headerLine(facts: ChatFacts, waiting: Waiting | null, now: number): string | null {
  const { connection, desk, conversation } = facts;
  if (conversation?.status === 'closed') return laterText.ended();
  if (conversation?.status === 'resolved') return laterText.resolved();
  if (connection.status !== 'online' || desk === null || conversation?.agent) return null;
  if (conversation?.status === 'bot') return laterText.bot();
  const back = desk.available ? null : openingLine(desk.opensAt, now);
  if (!conversation) return back;
  if (!desk.available) return back === null ? laterText.queuedAway() : laterText.queuedBack(back);
  return waiting ? waitingLine(waiting) : laterText.queued();
}
