import { expect, it } from 'vitest';
import { ReadPosition, lastSeen } from './read-position.ts';

it('[D10] keeps the divider while somebody reads, and moves it when they come again', () => {
  const position = new ReadPosition();
  position.update(true, null, 0);
  expect(position.seq).toBe(null);
  position.update(true, 4, 2);
  expect(position.seq).toBe(4);
  position.update(true, 6, 0);
  expect(position.seq).toBe(4);
  position.update(false, 6, 1);
  position.update(true, 6, 1);
  expect(position.seq).toBe(6);
  position.update(false, 9, 0);
  position.update(true, 9, 0);
  expect(position.seq).toBe(null);
});

it('[D10] who has written something has read what stood above it', () => {
  const items = [
    { own: true, seq: 1 },
    { own: false, seq: 2 },
    { own: true, seq: null },
  ];
  expect(lastSeen(0, items)).toBe(1);
  expect(lastSeen(2, items)).toBe(2);
  expect(lastSeen(0, [])).toBe(0);
});
