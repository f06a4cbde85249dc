import { durationMs } from '@deskbell/protocol/plain';
import type { EscalationStep, SiteConfiguration } from '@deskbell/protocol';
import type { Keys } from './problems.ts';

/** A step of a policy takes a conversation from one queue to another. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly policyId: string;
  readonly in: EscalationStep['in'];
  /** In the order in which the steps of the policy run. */
  readonly place: number;
  readonly keys: Keys;
}

/** Every move that time can make, for all queues under the policies that hold then. */
export function movesOf(site: SiteConfiguration, inCrisis: boolean): readonly Move[] {
  return Object.entries(site.queues).flatMap(([from, queue]) => {
    const usual = queue.policy ?? site.policy ?? '';
    const policyId = inCrisis ? (site.crisis.policy ?? usual) : usual;
    const steps = site.policies[policyId]?.steps ?? [];
    const order = steps.map((_, index) => index).sort((a, b) => afterMs(steps[a]) - afterMs(steps[b]));
    return steps.flatMap((step, index) => {
      const { when } = step;
      if (when?.queues && !when.queues.includes(from)) return [];
      if (when?.crisis !== undefined && when.crisis !== inCrisis) return [];
      const place = order.indexOf(index);
      return targets(site, step, from, when?.tierBelow).map(({ to, action }) => ({
        from,
        to,
        policyId,
        in: step.in,
        place,
        keys: ['policies', policyId, 'steps', index, 'do', action],
      }));
    });
  });
}

function afterMs(step: EscalationStep | undefined): number {
  return step === undefined ? 0 : durationMs(step.after);
}

/** Where a step leads in the end; what leads nowhere else is no move. */
function targets(
  site: SiteConfiguration,
  { do: actions }: EscalationStep,
  from: string,
  tierBelow: number | undefined,
): readonly { to: string; action: number }[] {
  const tier = tierOf(site, from);
  if (tierBelow !== undefined && tier >= tierBelow) return [];
  const moves = actions.flatMap((action, index) => {
    if (action.do === 'moveToQueue') return [{ to: action.queue, action: index }];
    if (action.do !== 'moveToTier') return [];
    // The first tier is where a conversation began; tiers only lead up.
    const to = action.tier > tier ? site.tiers[action.tier - 2]?.queue : undefined;
    return to === undefined ? [] : [{ to, action: index }];
  });
  const last = moves.at(-1);
  return last === undefined || last.to === from ? [] : [last];
}

/** Of queues that several tiers share, the lowest; 1 for all others. */
function tierOf({ tiers }: SiteConfiguration, queueId: string): number {
  const index = tiers.findIndex(({ queue }) => queue === queueId);
  return index < 0 ? 1 : index + 2;
}
