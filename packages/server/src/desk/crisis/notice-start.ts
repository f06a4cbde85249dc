import { describeError } from '../../log/describe-error.ts';
import type { DeskContext } from '../desk-context.ts';
import { setCrisis } from './set-crisis.ts';

/** A conversation began: more of them than usual may make it a crisis (E7). */
export function noticeStart(context: DeskContext, siteId: string): void {
  const { clock, crises, crisisRule, log, plans } = context;
  const begins = crisisRule.started(siteId, clock.now(), plans.planOf(siteId).crisis);
  if (!begins || crises.currentOf(siteId)) return;
  crisisRule.forget(siteId);
  setCrisis(context, siteId, true, null).catch((error: unknown) => {
    // The next conversation that begins tries again.
    log.error({ siteId, err: describeError(error) }, 'a crisis could not begin');
  });
}
