import { expect, it } from 'vitest';
import { copiedTo, drawnSpans, resized, withoutSpan, withSpan } from './week-spans-editing.ts';

const week = { mon: [{ from: '09:00', to: '12:00' }], fri: [{ from: '22:00', to: '02:00' }] };

it('[E6] draws spans past midnight as one', () => {
  expect(drawnSpans(week).map(({ day, from, to }) => [day, from, to])).toEqual([
    ['mon', 540, 720],
    ['fri', 1320, 1560],
  ]);
});

it('[E6] adds spans; those that touch become one', () => {
  expect(withSpan(week, 'mon', 780, 1080).mon).toEqual([
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '18:00' },
  ]);
  expect(withSpan(week, 'mon', 700, 1080).mon).toEqual([{ from: '09:00', to: '18:00' }]);
  expect(withSpan(week, 'sat', 1320, 1440).sat).toEqual([{ from: '22:00', to: '24:00' }]);
  expect(withSpan(week, 'sat', 1320, 1500).sat).toEqual([{ from: '22:00', to: '01:00' }]);
});

it('changes and removes spans; a day without any is left out', () => {
  const [monday] = drawnSpans(week);
  if (!monday) throw new Error('no span');
  expect(resized(week, monday, 540, 765)?.mon).toEqual([{ from: '09:00', to: '12:45' }]);
  expect(resized(week, monday, 540, 540)).toBeNull();
  expect(withoutSpan(week, 'mon', 0)).toEqual({ fri: week.fri });
  expect(copiedTo(week, 'mon', ['tue', 'wed']).wed).toEqual(week.mon);
});
