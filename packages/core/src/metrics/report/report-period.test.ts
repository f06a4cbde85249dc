import { DeskbellError } from '@deskbell/protocol/plain';
import { describe, expect, it } from 'vitest';
import { reportPeriod } from './report-period.ts';
import { stepOf, stepsOf } from './report-steps.ts';
import { WeekHours } from './week-hours.ts';

const at = (iso: string) => Date.parse(iso);
const warsaw = 'Europe/Warsaw';
const HOUR = 60 * 60_000;

describe('a period', () => {
  it('is of days of the site, today included, and compared up to the same time of day', () => {
    const now = at('2026-07-08T10:00:00Z');
    const period = reportPeriod({ days: 7 }, warsaw, now);
    expect(period).toMatchObject({
      days: 7,
      from: at('2026-07-02T00:00:00+02:00'),
      to: at('2026-07-09T00:00:00+02:00'),
      before: { from: at('2026-06-25T00:00:00+02:00'), to: at('2026-07-01T12:00:00+02:00') },
    });
  });

  it('that is over is compared with all of the days before it', () => {
    const period = reportPeriod({ from: '2026-05-01', to: '2026-05-31' }, 'UTC', at('2026-07-08T10:00:00Z'));
    expect(period).toMatchObject({ days: 31, before: { from: at('2026-03-31'), to: at('2026-05-01') } });
  });

  it('has days of 23 and 25 hours where clocks change', () => {
    const period = reportPeriod({ from: '2026-03-28', to: '2026-03-30' }, warsaw, at('2026-07-01'));
    expect(stepsOf(period).map(({ from, to }) => (to - from) / HOUR)).toEqual([24, 23, 24]);
    const autumn = reportPeriod({ from: '2026-10-25', to: '2026-10-25' }, warsaw, at('2026-12-01'));
    expect(stepOf(autumn)).toBe('hour');
    expect(stepsOf(autumn)).toHaveLength(25);
  });

  it('of more than two months is shown in weeks from Monday on, without a gap', () => {
    const period = reportPeriod({ days: 90 }, warsaw, at('2026-07-08T10:00:00Z'));
    const steps = stepsOf(period);
    expect(steps[0]?.from).toBe(period.from);
    expect(steps.at(-1)?.to).toBe(period.to);
    steps.slice(1).forEach((step, index) => expect(step.from).toBe(steps[index]?.to));
    const weekHours = new WeekHours(warsaw);
    expect(steps.slice(1).map(({ from }) => weekHours.of(from))).toEqual(
      steps.slice(1).map(() => ({ weekday: 1, hour: 0 })),
    );
  });

  it.each([
    [{ from: '2026-05-02', to: '2026-05-01' }, 'to'],
    [{ from: '2024-01-01', to: '2026-05-01' }, 'from'],
    [{ from: '2026-05-02' }, 'to'],
    [{ days: 3, from: '2026-05-01', to: '2026-05-02' }, 'days'],
  ])('%j is refused', (asked, path) => {
    const refused = () => reportPeriod(asked, 'UTC', at('2026-07-08'));
    expect(refused).toThrow(DeskbellError);
    expect(refused).toThrow(expect.objectContaining({ code: 'invalid', details: { path } }));
  });
});

it('a weekday and an hour are those of the zone', () => {
  const weekHours = new WeekHours('Asia/Kathmandu');
  // 18:15 on Sunday in UTC is midnight there.
  expect(weekHours.of(at('2026-07-05T18:14:59Z'))).toEqual({ weekday: 7, hour: 23 });
  expect(weekHours.of(at('2026-07-05T18:15:00Z'))).toEqual({ weekday: 1, hour: 0 });
});
