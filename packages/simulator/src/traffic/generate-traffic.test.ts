import { describe, expect, it } from 'vitest';
import { periodOf } from '../time/period.ts';
import { generateTraffic, replayTraffic } from './generate-traffic.ts';
import { recordedVisit, trafficFile } from './traffic-file.ts';

const HOUR = 3_600_000;

describe('traffic', () => {
  it('comes as often as the profile says, by hours of the time zone', () => {
    const file = trafficFile.parse({ perHour: { '09-12': 600, '12-14': 60 }, days: { tue: 0.5, sun: 0 } });
    const period = periodOf('2026-01-05', 2, 'Europe/Warsaw');
    const visits = generateTraffic(file, period, 1);
    const between = (from: number, to: number): number =>
      visits.filter(({ at }) => at >= period.from + from * HOUR && at < period.from + to * HOUR).length;
    expect(between(0, 9)).toBe(0);
    expect(between(9, 12) / 1_800).toBeCloseTo(1, 1);
    expect(between(12, 14) / 120).toBeGreaterThan(0.7);
    expect(between(14, 33)).toBe(0);
    expect(Math.abs(between(33, 36) / 900 - 1)).toBeLessThan(0.1);
    expect(visits.every(({ at }, index) => index === 0 || at >= (visits[index - 1]?.at ?? 0))).toBe(true);
  });

  it('keeps everything else when patience is another', () => {
    const period = periodOf('2026-01-05', 1, 'UTC');
    const of = (patience?: string) =>
      generateTraffic(
        trafficFile.parse({ perHour: { '09-12': 60 }, kinds: { q: { ...(patience && { patience }) } } }),
        period,
        7,
      ).map(({ at, handleMs, followUps }) => ({ at, handleMs, followUps }));
    expect(of('1m')).toEqual(of());
  });

  it('knows days of 23 and 25 hours', () => {
    const spring = periodOf('2026-03-29', 1, 'Europe/Warsaw');
    expect((spring.to - spring.from) / HOUR).toBe(23);
    const autumn = periodOf('2026-10-25', 1, 'Europe/Warsaw');
    expect((autumn.to - autumn.from) / HOUR).toBe(25);
    const file = trafficFile.parse({ perHour: { '00-24': 100 } });
    expect(generateTraffic(file, spring, 1).at(-1)?.at).toBeLessThan(spring.to);
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata'])('begins at midnight in %s', (zone) => {
    const { from } = periodOf('2026-01-05', 1, zone);
    const said = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    expect(said.format(from)).toBe('2026-01-05 00:00');
  });

  it('is replayed as it was recorded; what is left out is drawn', () => {
    const file = trafficFile.parse({
      recorded: 'visits.jsonl',
      kinds: { a: { handle: { mean: '1m', shape: 'constant' } }, b: {} },
    });
    const recorded = [
      { at: '2026-01-05T10:00:00Z', handleMs: 90_000, language: 'pl' },
      { at: Date.parse('2026-01-05T09:00:00Z') },
      { at: '2026-02-05T09:00:00Z' },
    ].map((line) => recordedVisit.parse(line));
    const visits = replayTraffic(file, recorded, periodOf('2026-01-05', 1, 'UTC'), 1);
    expect(visits.map(({ kind, handleMs, language }) => [kind, handleMs, language])).toEqual([
      ['a', 60_000, null],
      ['a', 90_000, 'pl'],
    ]);
  });

  it('is refused without a profile or a record, or with both', () => {
    expect(trafficFile.safeParse({}).success).toBe(false);
    expect(trafficFile.safeParse({ perHour: { '09-12': 1 }, recorded: 'x' }).success).toBe(false);
    expect(trafficFile.safeParse({ perHour: { '9-12': 1 } }).success).toBe(false);
    expect(trafficFile.safeParse({ perHour: { '09-12': -1 } }).success).toBe(false);
    expect(trafficFile.safeParse({ perHour: { '09-12': 1 }, timeZone: 'Mars/Olympus' }).success).toBe(false);
  });
});
