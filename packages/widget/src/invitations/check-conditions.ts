import type { InvitationSettings } from '@deskbell/sdk/visitor/settings';
import { isOfPattern } from './page-pattern.ts';
import type { Situation } from './situation.ts';

type When = InvitationSettings['when'];
/** What can be asked for. */
export type ConditionName = keyof When;

/** One thing that an invitation asks for. */
export interface CheckedCondition {
  readonly name: ConditionName;
  readonly holds: boolean;
  /** What is asked for, and what there is, to be read by whoever tries their rules. */
  readonly wanted: string;
  readonly found: string;
}

type Check<Name extends ConditionName> = (
  wanted: NonNullable<When[Name]>,
  situation: Situation,
) => Omit<CheckedCondition, 'name'>;

const anyOf = (lines: readonly string[], found: string, fits: (line: string) => boolean) => ({
  holds: lines.some(fits),
  wanted: lines.join(', '),
  found,
});
const atLeast = (wanted: number, found: number) => ({
  holds: found >= wanted,
  wanted: `≥ ${wanted}`,
  found: String(Math.floor(found)),
});

const checks: { readonly [Name in ConditionName]-?: Check<Name> } = {
  pageContains: (lines, { page }) => anyOf(lines, page, (line) => page.includes(line)),
  pageIs: (lines, { page }) => anyOf(lines, page, (line) => isOfPattern(line, page)),
  referrerContains: (lines, { referrer }) => anyOf(lines, referrer, (line) => referrer.includes(line)),
  secondsOnPage: (wanted, { secondsOnPage }) => atLeast(wanted, secondsOnPage),
  scrolledPercent: (wanted, { scrolledPercent }) => atLeast(wanted, scrolledPercent),
  exitIntent: (_, { exitIntent }) => ({ holds: exitIntent, wanted: '', found: '' }),
  visits: (wanted, { visits }) => atLeast(wanted, visits),
  attribute: ({ name, is }, { attributes }) => {
    const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    const found = value === undefined || value === null ? '' : String(value);
    return {
      holds: found !== '' && is.includes(found),
      wanted: `${name}: ${is.join(', ')}`,
      found,
    };
  },
  event: (wanted, { events }) => ({ holds: events.has(wanted), wanted, found: [...events].join(', ') }),
};

/** Everything that is asked for, and whether it holds now. */
export function checkConditions(when: When, situation: Situation): readonly CheckedCondition[] {
  return (Object.keys(checks) as ConditionName[]).flatMap((name) => {
    const wanted = when[name];
    if (wanted === undefined) return [];
    const check = checks[name] as (wanted: unknown, situation: Situation) => Omit<CheckedCondition, 'name'>;
    return [{ name, ...check(wanted, situation) }];
  });
}
