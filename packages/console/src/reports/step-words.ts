import { reportPageText } from '../localization/text/report-page-text.ts';
import { clockName, dayName } from './figure-words.ts';
import type { Report, ReportStep } from './report-view.ts';

/** What a part of the period is called below a chart, and in full. */
export function stepWords(
  { step, timeZone }: Pick<Report, 'step' | 'timeZone'>,
  { from }: Pick<ReportStep, 'from'>,
): { readonly short: string; readonly full: string } {
  if (step === 'hour') {
    const short = clockName(from, timeZone);
    return { short, full: `${dayName(from, timeZone, 'full')}, ${short}` };
  }
  const short = dayName(from, timeZone);
  const full = dayName(from, timeZone, 'full');
  return { short, full: step === 'week' ? reportPageText.reportWeekOf(full) : full };
}
