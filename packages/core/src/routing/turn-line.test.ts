import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TurnLine } from './turn-line.ts';

it('gives out what came in, in order, whatever is thrown away between', () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('push' as const), item: fc.nat(50) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('pop' as const), item: fc.nat(50) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('keep' as const), item: fc.nat(50) }) },
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300, size: 'max' }), fc.nat(1), (steps, rising) => {
      const line = new TurnLine<number>((a, b) => a < b);
      let known: number[] = [];
      for (const [index, { do: what, item }] of steps.entries()) {
        if (what === 'push') {
          const pushed = item + rising * index;
          line.push(pushed);
          known.push(pushed);
        } else if (what === 'keep') {
          line.keep((one) => one !== item);
          known = known.filter((one) => one !== item);
        }
        known.sort((a, b) => a - b);
        expect(line.peek()).toBe(known[0]);
        const popped = what === 'pop' ? [line.pop(), known.shift()] : [];
        expect(popped[0]).toBe(popped[1]);
        expect(line.size).toBe(known.length);
        expect(line.some(5)).toHaveLength(Math.min(5, known.length));
      }
    }),
    { numRuns: 100 },
  );
});
