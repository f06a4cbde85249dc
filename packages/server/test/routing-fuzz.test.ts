import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { days } from './fuzz/lib/events.ts';
import { live } from './fuzz/lib/live.ts';
import { REMEMBERED } from './fuzz/lib/remembered.ts';

const RUNS = Number(process.env['DESK_FUZZ_RUNS'] ?? 60);
const SEED = Number(process.env['DESK_FUZZ_SEED'] ?? 20_261_122);

describe('a desk under chance', () => {
  it.each(REMEMBERED)('[R7] [E2] [P2] remembers that %s', async (_, day) => {
    expect((await live(day)).faults).toEqual([]);
  });

  it(
    `[R7] [E1] [E2] [E5] [P2] [P3] [D1] [D2] [D3] ${String(RUNS)} days from seed ${String(SEED)} keep every promise, wherever the process ends`,
    { timeout: 60_000 + RUNS * 2_000 },
    async () => {
      const seen = { conversations: 0, ended: 0, underWay: 0 };
      await fc.assert(
        fc.asyncProperty(days, async (day) => {
          const { conversations, ended, faults } = await live(day);
          seen.conversations += conversations;
          seen.ended += ended.all;
          seen.underWay += ended.underWay;
          expect(faults).toEqual([]);
        }),
        { numRuns: RUNS, seed: SEED },
      );
      // A test of faults that never happen proves nothing.
      expect(seen.conversations).toBeGreaterThan(RUNS);
      expect(seen.ended).toBeGreaterThan(RUNS);
      expect(seen.underWay).toBeGreaterThan(RUNS / 20);
    },
  );
});
