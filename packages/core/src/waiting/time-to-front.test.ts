import { expect, it } from 'vitest';
import { timeToFront } from './time-to-front.ts';

it('[R8] is so many steps of the queue, and the variance of a gamma distribution', () => {
  expect(timeToFront(3, 0.5, 0)).toEqual({ mean: 8, variance: 16 });
  expect(timeToFront(199, 0.5, 0).mean).toBeCloseTo(400, 6);
  expect(timeToFront(199, 0.5, 0).variance).toBeCloseTo(800, 6);
});

it('[R8] integrates the far end of a long queue that people leave', () => {
  let mean = 0;
  let variance = 0;
  for (let before = 0; before <= 5_000; before += 1) {
    mean += 1 / (2 + before * 0.01);
    variance += 1 / (2 + before * 0.01) ** 2;
  }
  const found = timeToFront(5_000, 2, 0.01);
  expect(found.mean / mean).toBeCloseTo(1, 4);
  expect(found.variance / variance).toBeCloseTo(1, 4);
});
