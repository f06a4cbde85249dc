import { Random } from '../random/random.ts';
import { stepsOf } from '../time/hour-spans.ts';
import type { Period } from '../time/period.ts';
import { drawVisit, type TrafficChance } from './draw-visit.ts';
import type { RecordedVisit, TrafficFile } from './traffic-file.ts';
import type { Visit } from './visit.ts';

const HOUR_MS = 3_600_000;

/** The visits of a period, by their times. The same seed gives the same visits, whoever serves them. */
export function generateTraffic(file: TrafficFile, period: Period, seed: number): readonly Visit[] {
  const kinds = Object.entries(file.kinds).map(([name, kind]) => ({
    item: { name, kind },
    weight: kind.share,
  }));
  const chance = chanceOf(seed);
  return arrivals(file, period, new Random(seed, 'arrivals')).map((at) => {
    const { name, kind } = chance.kinds.weighted(kinds);
    return drawVisit(at, name, kind, chance);
  });
}

/** Visits as they were recorded; what the record leaves out is drawn by their kind. Those outside the period are left out. */
export function replayTraffic(
  file: TrafficFile,
  recorded: readonly RecordedVisit[],
  period: Period,
  seed: number,
): readonly Visit[] {
  const chance = chanceOf(seed);
  const [first] = Object.keys(file.kinds);
  return recorded
    .filter(({ at }) => at >= period.from && at < period.to)
    .sort((a, b) => a.at - b.at)
    .map(({ at, kind: named, ...known }) => {
      const name = named ?? first ?? '';
      const kind = file.kinds[name];
      if (!kind) throw new RangeError(`unable to replay a visit: there is no kind "${name}"`);
      return { ...drawVisit(at, name, kind, chance), ...known };
    });
}

/**
 * A Poisson process with the rates of the profile. Each stretch of one rate is drawn by itself: the process has no memory, so
 * that it may begin anew wherever the rate changes.
 */
function arrivals(file: TrafficFile, period: Period, random: Random): readonly number[] {
  const steps = stepsOf(file.perHour ?? {}, period, (day) => file.days[day] ?? 1);
  const times: number[] = [];
  for (const [index, { at: from, value: perHour }] of steps.entries()) {
    const to = steps[index + 1]?.at ?? period.to;
    if (perHour <= 0) continue;
    const meanGapMs = HOUR_MS / perHour;
    for (let at = from + random.exponential(meanGapMs); at < to; at += random.exponential(meanGapMs)) {
      times.push(Math.floor(at));
    }
  }
  return times;
}

function chanceOf(seed: number): TrafficChance {
  return {
    kinds: new Random(seed, 'kinds'),
    handling: new Random(seed, 'handling'),
    patience: new Random(seed, 'patience'),
  };
}
