import type { SitePlan } from '../plan/site-plan.ts';

/** Whether a score is one that its survey wants to be followed up. */
export function isLowScore(
  { surveys }: Pick<SitePlan, 'surveys'>,
  { score, survey: id }: { readonly survey?: string | undefined; readonly score: number },
): boolean {
  const limit = surveys.find((survey) => survey.id === id)?.followUpAtMost ?? null;
  return limit !== null && score <= limit;
}
