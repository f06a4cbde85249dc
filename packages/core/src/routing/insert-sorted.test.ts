import fc from 'fast-check';
import { expect, it } from 'vitest';
import { insertSorted } from './insert-sorted.ts';

interface Item {
  readonly key: number;
  readonly came: number;
}

it('keeps an array sorted, and equal items in the order of their coming', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 60 }), (keys) => {
      const came = keys.map((key, index): Item => ({ key, came: index }));
      const sorted: Item[] = [];
      for (const item of came) insertSorted(sorted, item, (a, b) => a.key - b.key);
      expect(sorted).toEqual(came.toSorted((a, b) => a.key - b.key));
    }),
  );
});
