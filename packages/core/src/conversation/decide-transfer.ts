import { DeskbellError } from '@deskbell/protocol/plain';
import type { EntryBody } from '@deskbell/protocol';
import { agentRef } from './agent-ref.ts';
import type { TransferTarget } from './command.ts';
import type { CommandOf } from './command-of.ts';
import type { AgentRef } from './conversation.ts';
import { withdrawOffer } from './end-offer.ts';
import { moveBody, tierTarget, waitsAt, type MoveTarget } from './move-body.ts';
import { ownerOf } from './owner-of.ts';
import { queueOf } from './queue-of.ts';
import { requireHandOver } from './require-hand-over.ts';
import { takeOver } from './take-over.ts';
import type { Unfolding } from './unfolding.ts';

type Transfer = CommandOf<'transfer'>;
type TransferBody = Extract<EntryBody, { type: 'transfer' }>;

/**
 * Hands the conversation on (R9). To a colleague it is offered, beyond their capacity if need be, and stays the sender's
 * until they accept; to a queue or tier it goes at once, with its age, and the sender has left it.
 */
export function transfer(unfolding: Unfolding, command: Transfer): void {
  const { to } = command;
  if (to.kind === 'agent') return transferToAgent(unfolding, command, to.agent);
  const { context, conversation } = unfolding;
  const target = targetOf(unfolding, to);
  if (waitsAt(conversation, target)) return;
  requireHandOver(conversation, command.by, 'hand the conversation on');
  const name =
    to.kind === 'queue'
      ? (context.plan.queues.get(to.queueId)?.name ?? to.queueId)
      : (context.plan.tiers.find(({ tier }) => tier === to.tier)?.name ?? '');
  unfolding.add(command.by, transferBody({ ...to, name }, command));
  withdrawOffer(unfolding, command.by);
  unfolding.add(command.by, moveBody(context.plan, unfolding.conversation, target, 'transferred'));
}

function transferToAgent(unfolding: Unfolding, command: Transfer, agent: AgentRef): void {
  const { context, conversation } = unfolding;
  const { by } = command;
  const has = conversation.status === 'active' || conversation.status === 'offered';
  if (has && conversation.agent.id === agent.id) return;
  requireHandOver(conversation, by, 'hand the conversation on');
  if (agent.id === by.id) return takeOver(unfolding, by);

  const queue = queueOf(context.plan, conversation.handling);
  unfolding.add(by, transferBody({ kind: 'agent', agent: agentRef(agent) }, command));
  withdrawOffer(unfolding, by);
  const { conversation: now } = unfolding;
  if (now.status === 'active' && now.agent.id === agent.id) return;
  const reason = 'transferred';
  if (queue.mode === 'assign') {
    unfolding.add(by, { type: 'status', status: 'active', reason, agent: agentRef(agent) });
    return;
  }
  // The visitor must learn that the bot's turn is over, and is not told of offers.
  if (now.status === 'bot') unfolding.add(by, { type: 'status', status: 'queued', reason: 'botDone' });
  const returnTo = ownerOf(now);
  unfolding.add(by, {
    type: 'status',
    status: 'offered',
    reason,
    agent: agentRef(agent),
    until: context.now + queue.offerTimeoutMs,
    ...(returnTo ? { returnTo: agentRef(returnTo) } : {}),
  });
}

function targetOf(
  { context, conversation }: Unfolding,
  to: Exclude<TransferTarget, { kind: 'agent' }>,
): MoveTarget {
  if (to.kind === 'queue') {
    if (context.plan.queues.has(to.queueId)) return { queueId: to.queueId };
    throw new DeskbellError(
      'invalid',
      `unable to hand the conversation on: there is no queue "${to.queueId}"; choose another one`,
      {
        details: { path: 'to.queueId' },
      },
    );
  }
  const target = tierTarget(context.plan, conversation, to.tier);
  if (target) return target;
  throw new DeskbellError(
    'invalid',
    `unable to hand the conversation on: there is no tier ${String(to.tier)}; choose another one`,
    {
      details: { path: 'to.tier' },
    },
  );
}

function transferBody(to: TransferBody['to'], { note }: Transfer): TransferBody {
  return { type: 'transfer', to, ...(note === undefined ? {} : { note }) };
}
