import { expect, it } from 'vitest';
import { ItemWindow } from './item-window.ts';

const items = (from: number, to: number): { readonly id: string }[] =>
  Array.from({ length: to - from }, (_, index) => ({ id: String(from + index) }));

function windowOf(count: number): ItemWindow {
  const window = new ItemWindow();
  window.update(items(0, count), true);
  return window;
}
const range = ({ from, to }: ItemWindow): readonly number[] => [from, to];

it('shows all of few, and the newest of many', () => {
  expect(range(windowOf(0))).toEqual([0, 0]);
  expect(range(windowOf(20))).toEqual([0, 20]);
  expect(range(windowOf(5_000))).toEqual([4_975, 5_000]);
});

it('moves with the reader, and never holds more than a hundred for long', () => {
  const window = windowOf(5_000);
  for (let step = 0; step < 10; step++) expect(window.grow('start', true)).toBe(true);
  expect(range(window)).toEqual([4_725, 4_825]);
  expect(window.isAtEnd).toBe(false);
  while (window.grow('end', true));
  expect(range(window)).toEqual([4_900, 5_000]);
  expect(window.isAtEnd).toBe(true);
  while (window.grow('start', true));
  expect(range(window)).toEqual([0, 100]);
});

it('keeps what is shown when older ones come above and newer ones below', () => {
  const window = new ItemWindow();
  window.update(items(100, 200), true);
  for (let step = 0; step < 3; step++) window.grow('start', true);
  expect(range(window)).toEqual([0, 100]);
  window.update(items(0, 250), false);
  expect(range(window)).toEqual([100, 200]);
});

it('lets go of the oldest while one stays at the end', () => {
  const window = windowOf(200);
  window.grow('start', true);
  for (let count = 201; count < 260; count++) window.update(items(0, count), true);
  expect(window.to).toBe(259);
  expect(window.to - window.from).toBeLessThanOrEqual(50);
});

it('does not run on below somebody who reads further up', () => {
  const window = windowOf(60);
  for (let step = 0; step < 2; step++) window.grow('start', true);
  window.update(items(0, 400), false);
  expect(range(window)).toEqual([0, 100]);
});

it('shows one that is asked for, and the newest again', () => {
  const window = windowOf(500);
  window.show(200);
  expect(window.from).toBeLessThan(200);
  expect(window.to).toBeGreaterThan(200);
  window.reset();
  expect(range(window)).toEqual([475, 500]);
  // What it began with is gone.
  window.show(2);
  window.update(items(300, 500), false);
  expect(range(window)).toEqual([175, 200]);
});
