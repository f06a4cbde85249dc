import { DeskbellError } from '@deskbell/protocol/plain';
import { agentRef } from './agent-ref.ts';
import type { CommandOf } from './command-of.ts';
import type { Unfolding } from './unfolding.ts';

/** Whoever means longer than a year has mistaken the unit, and it would never come back. */
const MOST_MS = 366 * 86_400_000;

/** Its agent puts it aside until a time. */
export function snooze(unfolding: Unfolding, { by, until }: CommandOf<'snooze'>): void {
  const { context, conversation } = unfolding;
  const { status } = conversation;
  if ((status !== 'active' && status !== 'snoozed') || conversation.agent.id !== by.id) {
    throw new DeskbellError(
      'conflict',
      'unable to put the conversation aside: it is not yours; take it first',
    );
  }
  if (status === 'snoozed' && conversation.snoozedUntil === until) return;
  if (until <= context.now || until > context.now + MOST_MS) {
    const why = until <= context.now ? 'the time is over already' : 'a year is the longest';
    throw new DeskbellError('invalid', `unable to put the conversation aside: ${why}; choose another time`, {
      details: { path: 'until' },
    });
  }
  unfolding.add(by, { type: 'status', status: 'snoozed', reason: 'snoozed', agent: agentRef(by), until });
}
