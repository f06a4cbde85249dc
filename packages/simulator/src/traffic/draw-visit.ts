import { durationMs } from '@deskbell/protocol/plain';
import type { Random } from '../random/random.ts';
import type { TrafficKind } from './traffic-file.ts';
import type { Visit } from './visit.ts';

/** Chance, one stream for each purpose: another policy, or another patience, changes nothing else. */
export interface TrafficChance {
  readonly kinds: Random;
  readonly handling: Random;
  readonly patience: Random;
}

/** Draws what a visitor of a kind brings along. */
export function drawVisit(at: number, name: string, kind: TrafficKind, chance: TrafficChance): Visit {
  const languages = Object.entries(kind.languages ?? {}).map(([item, weight]) => ({ item, weight }));
  return {
    at,
    kind: name,
    text: kind.text,
    page: kind.page ?? null,
    language: languages.length === 0 ? null : chance.kinds.weighted(languages),
    vip: chance.kinds.chance(kind.vip),
    escalates: chance.kinds.chance(kind.escalates),
    handleMs: Math.max(1, Math.round(drawHandleMs(kind, chance.handling))),
    followUps: chance.handling.poisson(kind.followUps),
    patienceMs:
      kind.patience === undefined
        ? Infinity
        : Math.max(1, Math.round(chance.patience.exponential(durationMs(kind.patience)))),
  };
}

function drawHandleMs({ handle: { mean, shape, spread } }: TrafficKind, random: Random): number {
  const meanMs = durationMs(mean);
  switch (shape) {
    case 'lognormal':
      return random.lognormal(meanMs, spread);
    case 'exponential':
      return random.exponential(meanMs);
    case 'constant':
      return meanMs;
  }
}
