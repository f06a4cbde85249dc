import type { SeasonConfiguration } from '@deskbell/protocol';
import { isRealDay } from '../../hours/real-day.ts';
import { dateToEpochDay, isDate, isInSeason } from '../../hours/spans-of-day.ts';
import { checkWeek } from './check-spans.ts';
import type { Keys, Report } from './problems.ts';

/** Every day of the year once, the 29th of February among them. */
const LEAP_YEAR = Array.from({ length: 366 }, (_, index) => Date.UTC(2028, 0, 1) / 86_400_000 + index);

/** Seasons on days that do not exist, that end before they begin, or that overlap. */
export function checkSeasons(seasons: readonly SeasonConfiguration[], keys: Keys, report: Report): void {
  const sound: (readonly [SeasonConfiguration, Keys])[] = [];
  seasons.forEach((season, index) => {
    const here = [...keys, index];
    checkWeek(season.week, [...here, 'week'], report);
    if (!checkEnds(season, here, report)) return;
    const other = sound.find(([earlier]) => overlap(earlier, season));
    if (other) {
      const [{ name, from, to }] = other;
      report(
        here,
        `the season "${season.name}" overlaps "${name}" (${from} to ${to}), and only one week can hold on a day; let one end before the other begins`,
      );
    }
    sound.push([season, here]);
  });
}

function checkEnds({ from, to }: SeasonConfiguration, keys: Keys, report: Report): boolean {
  let isSound = true;
  for (const [name, text] of Object.entries({ from, to })) {
    if (isRealDay(text)) continue;
    report([...keys, name], `there is no day ${text}; correct the month or the day`);
    isSound = false;
  }
  if (!isSound) return false;
  if (isDate(from) !== isDate(to)) {
    report(
      keys,
      `one end names a year and the other does not (${from}, ${to}); write both as "12-01" for every year or both as "2026-12-01" for once`,
    );
    return false;
  }
  if (isDate(from) && from > to) {
    report(
      [...keys, 'to'],
      `the season ends on ${to}, before it begins on ${from}; exchange or correct them`,
    );
    return false;
  }
  return true;
}

function overlap(a: SeasonConfiguration, b: SeasonConfiguration): boolean {
  if (isDate(a.from) && isDate(b.from)) return a.from <= b.to && b.from <= a.to;
  const [dated, other] = isDate(a.from) ? [a, b] : [b, a];
  return (isDate(dated.from) ? daysOf(dated) : LEAP_YEAR.filter((day) => isInSeason(dated, day))).some(
    (day) => isInSeason(other, day),
  );
}

/** After a year, months and days come again. */
function daysOf({ from, to }: SeasonConfiguration): readonly number[] {
  const first = dateToEpochDay(from);
  const length = Math.min(dateToEpochDay(to) - first + 1, 4 * 366);
  return Array.from({ length }, (_, index) => first + index);
}
