import { planHours, type QueueLoad, type QueuePlan } from '@deskbell/core';
import type { Board, QueueState } from '@deskbell/protocol';
import { crisisState } from '../crisis/set-crisis.ts';
import type { DeskContext } from '../desk-context.ts';

/** Queues, tiers and crisis of a site as they stand now. */
export async function boardOf(context: DeskContext, siteId: string): Promise<Board> {
  const { book, plans } = context;
  const { queues, tiers } = plans.planOf(siteId);
  const loads = new Map(book.stateOf(siteId).map((load) => [load.queueId, load]));
  return {
    siteId,
    queues: Array.from(queues.values(), (queue) => queueState(context, siteId, queue, loads.get(queue.id))),
    tiers: tiers.map(({ tier, name }) => ({ tier, name })),
    crisis: await crisisState(context, siteId),
  };
}

function queueState(
  { atRisk, clock }: DeskContext,
  siteId: string,
  queue: QueuePlan,
  load: QueueLoad | undefined,
): QueueState {
  const { id, name } = queue;
  const { changesAt, isOpen } = planHours(queue, clock.now());
  return {
    id,
    name,
    open: isOpen,
    changesAt,
    waiting: load?.waiting ?? 0,
    offered: load?.offered ?? 0,
    active: load?.active ?? 0,
    oldestWaitSince: load?.oldestWaitSince ?? null,
    staffed: load?.staffed ?? 0,
    free: load?.free ?? 0,
    atRisk: atRisk.countOf(siteId, id),
  };
}
