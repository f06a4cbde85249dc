import { consoleText } from '../localization/console-text.ts';
import { assertNever } from '../readable/assert-never.ts';
import type { BodyOf } from './bodies.ts';
import { clockWords } from './clock-words.ts';
import { momentWords } from './status-words.ts';

/** A promise that is at risk, broken, or was kept too late. */
export function slaWords({ clock, event, dueAt }: BodyOf<'sla'>, now: number): string {
  const what = clockWords(clock);
  const when = momentWords(dueAt, now);
  switch (event) {
    case 'warning':
      return consoleText.promiseWarning(what, when);
    case 'breach':
      return consoleText.promiseBreach(what, when);
    case 'late':
      return consoleText.promiseLate(what, when);
    default:
      return assertNever(event);
  }
}
