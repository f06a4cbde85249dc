import { expect, it } from 'vitest';
import { dayPieces } from './week-spans.ts';

it('[E6] shows several spans a day, and one past midnight on both of its days', () => {
  const pieces = dayPieces({
    mon: [
      { from: '09:00', to: '12:30' },
      { from: '13:00', to: '24:00' },
    ],
    sun: [{ from: '22:00', to: '02:00' }],
  });
  expect(pieces.get('mon')).toEqual([
    { from: 540, to: 750 },
    { from: 780, to: 1440 },
    { from: 0, to: 120 },
  ]);
  expect(pieces.get('sun')).toEqual([{ from: 1320, to: 1440 }]);
  expect(pieces.get('tue')).toEqual([]);
});

it('takes a span that ends when it begins as a whole day', () => {
  expect(dayPieces({ wed: [{ from: '00:00', to: '00:00' }] }).get('wed')).toEqual([{ from: 0, to: 1440 }]);
});
