import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RankedList } from './ranked-list.ts';
import { Roster } from './roster.ts';

it('[R8] knows everybody’s place, however many come and go', () => {
  const change = fc.record({ add: fc.boolean(), item: fc.nat(3_000) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 200 }), fc.nat(2_500), (changes, already) => {
      const list = new RankedList<number>((a, b) => a - b);
      const known = new Set<number>();
      for (let item = 0; item < already; item += 1) list.add(item);
      for (let item = 0; item < already; item += 1) known.add(item);
      for (const { add, item } of changes) {
        const wasThere = add ? known.has(item) : known.delete(item);
        if (add && !wasThere) {
          list.add(item);
          known.add(item);
        }
        expect(add || list.remove(item) === wasThere).toBe(true);
        expect(list.size).toBe(known.size);
      }
      const sorted = [...known].sort((a, b) => a - b);
      expect([...list]).toEqual(sorted);
      for (const [index, item] of sorted.entries()) expect(list.rank(item)).toBe(index);
    }),
    { numRuns: 40 },
  );
});

it('walks over those who are there, whoever came and went', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ add: fc.boolean(), item: fc.nat(8) })), (changes) => {
      const roster = new Roster<number>();
      const known = new Set<number>();
      for (const { add, item } of changes) {
        if (add) roster.add(item);
        else roster.delete(item);
        if (add) known.add(item);
        else known.delete(item);
      }
      expect(new Set(roster)).toEqual(known);
      expect(roster.size).toBe(known.size);
    }),
  );
});
