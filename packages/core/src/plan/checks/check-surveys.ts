import { durationMs } from '@deskbell/protocol/plain';
import type { SiteConfiguration, SurveyKind } from '@deskbell/protocol';
import { SCORES } from '../../survey/scores.ts';
import { SOLVED_CHECK } from '../compile-surveys.ts';
import type { Report } from './problems.ts';

/** Surveys that could never be asked or answered as they are meant. */
export function checkSurveys(site: SiteConfiguration, report: Report): void {
  const { reopenWindow, solvedCheck, surveys } = site;
  // What is over for good comes back no more: whoever says no then would be asked for nothing.
  const late = (after: string | undefined): boolean =>
    after !== undefined && durationMs(after) >= durationMs(reopenWindow);
  const tooLate = (after: string) =>
    `it would be asked when the matter is over for good (reopenWindow: ${reopenWindow}); ask before, not after ${after}, or make the window longer`;
  for (const [id, { after, followUpAtMost, kind, queues }] of Object.entries(surveys)) {
    const here = ['surveys', id];
    if (id === SOLVED_CHECK) report(here, `"${SOLVED_CHECK}" is the name of the solved check; take another`);
    if (after !== undefined && late(after)) report([...here, 'after'], tooLate(after));
    queues?.forEach((queue, index) => {
      if (Object.hasOwn(site.queues, queue)) return;
      report(
        [...here, 'queues', index],
        `there is no queue "${queue}"; correct the name or add it to "queues"`,
      );
    });
    if (followUpAtMost !== undefined) checkScore(kind, followUpAtMost, [...here, 'followUpAtMost'], report);
  }
  if (solvedCheck && late(solvedCheck.after)) report(['solvedCheck', 'after'], tooLate(solvedCheck.after));
  if (site.wrapUp.required && Object.keys(site.wrapUp.reasons).length === 0)
    report(
      ['wrapUp', 'required'],
      'a wrap-up is required, but there is no reason to pick; add some to "reasons"',
    );
}

function checkScore(
  kind: SurveyKind,
  score: number,
  keys: readonly (string | number)[],
  report: Report,
): void {
  const [least, most] = SCORES[kind];
  // Everybody would be asked again, or nobody.
  if (score >= least && score < most) return;
  report(
    keys,
    `scores go from ${String(least)} to ${String(most)}; name one from ${String(least)} to ${String(most - 1)}`,
  );
}
