import type { ConversationStatus } from '@deskbell/protocol';

/** The allowed moves between statuses, in one table (C1). */
export const TRANSITIONS: Readonly<Record<ConversationStatus, readonly ConversationStatus[]>> = {
  // queued → queued does not exist: waiting on is no change.
  queued: ['active', 'resolved', 'closed'],
  // active → active: another agent takes it.
  active: ['active', 'queued', 'resolved', 'closed'],
  resolved: ['queued', 'active', 'closed'],
  closed: [],
};

export function canMove(from: ConversationStatus, to: ConversationStatus): boolean {
  return TRANSITIONS[from].includes(to);
}
