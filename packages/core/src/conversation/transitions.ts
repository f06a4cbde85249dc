import type { ConversationStatus } from '@deskbell/protocol';

/** The allowed moves between statuses, in one table (C1). */
export const TRANSITIONS: Readonly<Record<ConversationStatus, readonly ConversationStatus[]>> = {
  // Not to offered: the visitor would not be told that the bot's turn is over.
  bot: ['queued', 'active', 'resolved', 'closed'],
  // queued → queued: it waits in another queue, or for another tier.
  queued: ['queued', 'offered', 'active', 'resolved', 'closed'],
  // offered → offered: whoever handed it over is lost, but the colleague may still accept.
  offered: ['queued', 'offered', 'active', 'resolved', 'closed'],
  // active → active: another agent takes it.
  active: ['queued', 'offered', 'active', 'snoozed', 'resolved', 'closed'],
  // snoozed → snoozed: until another time.
  snoozed: ['queued', 'offered', 'active', 'snoozed', 'resolved', 'closed'],
  resolved: ['queued', 'active', 'closed'],
  closed: [],
};

export function canMove(from: ConversationStatus, to: ConversationStatus): boolean {
  return TRANSITIONS[from].includes(to);
}
