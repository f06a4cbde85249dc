import { DeskbellError } from '@deskbell/protocol/plain';
import { agentRef } from './agent-ref.ts';
import type { CommandOf } from './command-of.ts';
import type { Unfolding } from './unfolding.ts';

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
  if (until <= context.now) {
    throw new DeskbellError('invalid', 'unable to put the conversation aside: the time is over already', {
      details: { path: 'until' },
    });
  }
  unfolding.add(by, { type: 'status', status: 'snoozed', reason: 'snoozed', agent: agentRef(by), until });
}
