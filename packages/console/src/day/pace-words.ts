import type { CallAnswer } from '@deskbell/sdk/admin';
import { dayPageText } from '../localization/text/day-page-text.ts';
import { numberWords } from '../reports/figure-words.ts';

type Pace = CallAnswer<'GET /v1/sites/:siteId/day'>['pace'];

/** A pace is another one when it differs by a quarter: days are never the same. */
const ANOTHER = 1.25;

/** How today's pace compares with the own usual one: never a judgement, and breaks come first. */
export function paceWords({ today, usual }: Pace): string {
  if (today === null) return dayPageText.dayPaceEarly();
  const now = numberWords(today, 1);
  if (usual === null) return dayPageText.dayPaceOnly(now);
  if (today > usual * ANOTHER) return dayPageText.dayPaceFast(now, numberWords(usual, 1));
  if (today * ANOTHER < usual) return dayPageText.dayPaceCalm(now, numberWords(usual, 1));
  return dayPageText.dayPaceUsual(now);
}
