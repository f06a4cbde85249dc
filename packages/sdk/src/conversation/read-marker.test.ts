import { expect, it } from 'vitest';
import { ReadMarker } from './read-marker.ts';

function marker(): { marker: ReadMarker; told: number[]; answer: () => Promise<void> } {
  const told: number[] = [];
  const answers: (() => void)[] = [];
  const made = new ReadMarker((seq) => {
    told.push(seq);
    return new Promise<void>((resolve) => answers.push(resolve));
  });
  return {
    marker: made,
    told,
    answer: async () => {
      answers.shift()?.();
      await Promise.resolve();
    },
  };
}

it('[D10] says what was read while it was saying what was read before', async () => {
  const { marker: read, told, answer } = marker();
  read.read(4);
  read.read(5);
  expect(told).toEqual([4]);
  await answer();
  expect(told).toEqual([4, 5]);
});

it('[D10] does not take its own wish, as a record repeats it, for what the server knows', async () => {
  const { marker: read, told, answer } = marker();
  read.read(4);
  read.read(5);
  read.learned(5);
  await answer();
  expect(told).toEqual([4, 5]);
});

it('[D10] says nothing that another device has said', () => {
  const { marker: read, told } = marker();
  read.learned(7);
  read.read(6);
  read.read(7);
  expect(told).toEqual([]);
  expect(read.mark).toBe(7);
});
