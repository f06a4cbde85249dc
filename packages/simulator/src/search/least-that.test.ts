import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leastThat } from './least-that.ts';

it('finds the smallest number that is enough, from any guess', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(400), fc.nat(20), (needed, guess, least) => {
      let tries = 0;
      const found = leastThat(guess, (count) => ((tries += 1), count >= needed), { least, most: 300 });
      expect(found).toBe(Math.max(needed, least));
      expect(tries).toBeLessThan(30);
    }),
  );
  expect(leastThat(3, () => false, { most: 100 })).toBeUndefined();
});
