import { expect, it } from 'vitest';
import { bulkWork } from './bulk-work.ts';

it('does each once, a few at a time, and says of each that failed why', async () => {
  let running = 0;
  let most = 0;
  const seen: string[] = [];
  const told: number[] = [];
  const end = await bulkWork(
    ['a', 'b', 'c', 'd', 'e'],
    async (id) => {
      running += 1;
      most = Math.max(most, running);
      seen.push(id);
      await Promise.resolve();
      running -= 1;
      if (id === 'c') throw new Error('no');
    },
    ({ done }) => told.push(done),
  );
  expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(most).toBe(3);
  expect(told).toEqual([1, 2, 3, 4, 5]);
  expect(end).toMatchObject({ done: 5, total: 5, failed: [{ id: 'c' }] });
});
