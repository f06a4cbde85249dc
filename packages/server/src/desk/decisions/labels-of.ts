import type { SitePlan } from '@deskbell/core';
import { describeError } from '../../log/describe-error.ts';
import type { DeskContext } from '../desk-context.ts';

/** The longest that a message waits for its labels, in milliseconds: better none than a visitor who waits. */
const TIMEOUT_MS = 500;

/** Whether anybody would act on labels: without a classifier or a trigger that names some, nothing is asked. */
export function wantsLabels({ classifier, plans }: DeskContext, siteId: string): boolean {
  return classifier !== undefined && actsOnLabels(plans.planOf(siteId));
}

/** The labels of a visitor's text (E3); none when the classifier fails or takes too long. */
export async function labelsOf(
  context: DeskContext,
  siteId: string,
  text: string,
): Promise<readonly string[]> {
  const { classifier, clock, log } = context;
  if (!classifier) return [];
  const late = Promise.withResolvers<readonly string[]>();
  const cancel = clock.wakeAt(clock.now() + TIMEOUT_MS, () => {
    log.warn({ siteId }, 'a classifier took too long: the message goes without labels');
    late.resolve([]);
  });
  try {
    return await Promise.race([classifier.labelsOf({ siteId, text }), late.promise]);
  } catch (error) {
    log.warn({ siteId, err: describeError(error) }, 'a classifier failed: the message goes without labels');
    return [];
  } finally {
    cancel();
  }
}

function actsOnLabels({ crisis, queues }: SitePlan): boolean {
  const policies = [crisis.policy, ...Array.from(queues.values(), ({ policy }) => policy)];
  return policies.some((policy) =>
    policy?.triggers.some(({ on }) => on.event === 'message' && on.labels.length > 0),
  );
}
