import { expect, it } from 'vitest';
import { waitingLine } from './waiting-line.ts';

const minutes = (from: number, to: number) => ({ fromMs: from * 60_000, toMs: to * 60_000 });

it.each([
  ['only the place when nothing else is known', 3, null, 'You are number 3.'],
  ['place and range', 3, minutes(2, 5), 'You are number 3. Usually 2–5 minutes.'],
  ['a range rounded outwards', 2, minutes(2.9, 4.1), 'You are number 2. Usually 2–5 minutes.'],
  ['no lower end below a minute', 2, minutes(0.2, 4), 'You are number 2. Usually up to 4 min.'],
  ['no range of nothing', 1, minutes(0, 0), 'You are next. Usually up to 1 min.'],
  ['one number when both ends are the same', 2, minutes(3, 3), 'You are number 2. Usually up to 3 min.'],
  ['hours when it takes hours', 40, minutes(70, 130), 'You are number 40. Usually 1–3 hours.'],
  ['minutes as long as they say more', 12, minutes(50, 130), 'You are number 12. Usually 50–130 minutes.'],
  ['who is next', 1, minutes(1, 3), 'You are next. Usually 1–3 minutes.'],
])('[R8] says %s', (_, position, range, line) => {
  expect(waitingLine({ position, range })).toBe(line);
});
