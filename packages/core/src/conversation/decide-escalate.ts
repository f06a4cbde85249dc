import { DeskbellError } from '@deskbell/protocol/plain';
import { triggered } from '../escalation/triggered.ts';
import type { CommandOf } from './command-of.ts';
import { withdrawOffer } from './end-offer.ts';
import { moveBody, tierTarget, waitsAt } from './move-body.ts';
import { ownerOf } from './owner-of.ts';
import { requireHandOver } from './require-hand-over.ts';
import type { Unfolding } from './unfolding.ts';

/** An agent hands the conversation up, with a summary of the story (E4). */
export function escalate(unfolding: Unfolding, { by, summary, tier }: CommandOf<'escalate'>): void {
  const { context, conversation } = unfolding;
  requireHandOver(conversation, by, 'escalate the conversation');
  // Sent twice, it must not go up twice.
  if (tier === undefined && !ownerOf(conversation)) {
    throw new DeskbellError(
      'conflict',
      'unable to escalate the conversation: take it first, or name the tier',
    );
  }
  const present = conversation.handling.tier;
  const wanted = tier ?? present + 1;
  const target = tierTarget(context.plan, conversation, wanted);
  if (target && waitsAt(conversation, target)) return;
  if (!target || wanted <= present) {
    throw new DeskbellError(
      'invalid',
      `unable to escalate the conversation: there is no tier ${String(wanted)} above tier ${String(present)}; hand it to a colleague or a queue instead`,
      { details: { path: 'tier' } },
    );
  }
  unfolding.add(by, {
    type: 'escalation',
    cause: { kind: 'agent' },
    actions: [{ do: 'moveToTier', tier: wanted }],
    tier: wanted,
    summary,
  });
  withdrawOffer(unfolding, by);
  unfolding.add(by, moveBody(context.plan, unfolding.conversation, target, 'escalated'));
  unfolding.append(triggered({ event: 'agentEscalated' }, unfolding.record, context, unfolding.entries));
}
