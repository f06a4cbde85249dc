import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { InPortions } from './in-portions.ts';

it('hands on a few at once and the rest turn by turn, in their order', async () => {
  const handled: number[] = [];
  const portions = new InPortions<number>(2, (item) => handled.push(item));
  portions.add([1, 2, 3]);
  expect(handled).toEqual([1, 2]);
  portions.add([4, 5, 6]);
  expect(handled).toEqual([1, 2]);
  await nextTurn();
  expect(handled).toEqual([1, 2, 3, 4]);
  expect(portions.isEmpty).toBe(false);
  await nextTurn();
  expect(handled).toEqual([1, 2, 3, 4, 5, 6]);
  expect(portions.isEmpty).toBe(true);
});

it('hands on all that waits when told to finish, and nothing twice', async () => {
  const handled: number[] = [];
  const portions = new InPortions<number>(1, (item) => handled.push(item));
  portions.add([1, 2, 3]);
  portions.finish();
  await nextTurn();
  expect(handled).toEqual([1, 2, 3]);
});

it('takes more while it hands on', async () => {
  const handled: number[] = [];
  const portions: InPortions<number> = new InPortions<number>(2, (item) => {
    handled.push(item);
    if (item < 5) portions.add([item + 10, item + 20]);
  });
  portions.add([1, 2]);
  while (!portions.isEmpty) await nextTurn();
  expect(handled).toEqual([1, 2, 11, 21, 12, 22]);
});
