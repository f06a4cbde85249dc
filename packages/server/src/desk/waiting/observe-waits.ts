import { assertNever, type Conversation } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';
import { queueKey } from './queue-key.ts';

/** Teaches the estimator by what became of waits and conversations (R8). */
export function observeWaits(context: DeskContext, before: Conversation | null, after: Conversation): void {
  if (before === null) return;
  const { clock, estimator } = context;
  const at = clock.now();
  const { id, siteId } = before;
  const { queueId } = before.handling;
  const key = queueKey(siteId, queueId);
  switch (before.status) {
    case 'queued':
    case 'offered': {
      // Handed over by a colleague: the visitor did not wait in a queue.
      if (before.status === 'offered' && before.returnTo) return;
      const waitMs = Math.max(0, at - before.waitingSince);
      if (after.status === 'active') {
        const acceptMs = before.status === 'offered' ? Math.max(0, at - before.offeredAt) : 0;
        const onDutyUnits = context.book.onDutyUnits(siteId, queueId);
        estimator.observeAssigned({ queueKey: key, conversationId: id, at, waitMs, acceptMs, onDutyUnits });
      } else if (after.status === 'closed') {
        estimator.observeGaveUp({ queueKey: key, conversationId: id, at, waitMs });
      } else if (after.status === 'resolved' || after.handling.queueId !== queueId) {
        estimator.forget(id);
      }
      return;
    }
    case 'active':
      if (after.status === 'resolved' || after.status === 'closed') {
        estimator.observeHandled(key, { at, handleMs: Math.max(0, at - before.agentSince) });
      }
      return;
    case 'bot':
    case 'snoozed':
    case 'resolved':
    case 'closed':
      return;
    default:
      assertNever(before);
  }
}
