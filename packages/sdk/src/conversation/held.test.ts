import { describe, expect, it } from 'vitest';
import { NOTHING_HELD, addEntry, addOlder, addPage, hasHole, headOf } from './held.ts';

const entry = (seq: number) => ({ seq });
const page = (previous: number, ...seqs: number[]) => ({
  previous,
  entries: seqs.map(entry),
  complete: true,
});
const seqs = ({ entries }: { entries: readonly { seq: number }[] }) => entries.map(({ seq }) => seq);

describe('held', () => {
  it('[D3] appends what follows and ignores what is known', () => {
    const held = addPage(NOTHING_HELD, page(0, 1, 2));
    const more = addEntry(held, 2, entry(4));
    expect(seqs(more)).toEqual([1, 2, 4]);
    expect(addEntry(more, 2, entry(4))).toBe(more);
    expect(addPage(more, page(0, 1, 2, 4))).toBe(more);
  });

  it('[D4] shows nothing behind a hole until the hole is filled', () => {
    const holed = addEntry(addPage(NOTHING_HELD, page(0, 1)), 3, entry(4));
    expect(hasHole(holed)).toBe(true);
    expect(seqs(holed)).toEqual([1]);
    expect(headOf(holed)).toBe(1);
    const filled = addPage(holed, page(1, 2, 3));
    expect(seqs(filled)).toEqual([1, 2, 3, 4]);
    expect(hasHole(filled)).toBe(false);
  });

  it('[D4] takes an earlier end for a page that does not touch what is held', () => {
    const held = addPage(addPage(NOTHING_HELD, page(0, 1, 2)), page(9, 10, 11));
    expect(seqs(held)).toEqual([10, 11]);
    expect(held.previous).toBe(9);
  });

  it('[D4] begins with an entry only when it is the first of all', () => {
    expect(addEntry(NOTHING_HELD, 0, entry(1)).loaded).toBe(true);
    const later = addEntry(NOTHING_HELD, 7, entry(8));
    expect(later.loaded).toBe(false);
    expect(hasHole(later)).toBe(true);
    expect(seqs(addPage(later, page(0, 3, 7)))).toEqual([3, 7, 8]);
  });

  it('puts older pages in front, once', () => {
    const held = addPage(NOTHING_HELD, page(4, 5, 6));
    const older = addOlder(held, page(2, 3, 4));
    expect(seqs(older)).toEqual([3, 4, 5, 6]);
    expect(older.previous).toBe(2);
    expect(addOlder(older, page(2, 3, 4))).toBe(older);
    expect(addOlder(older, page(0, 1, 2)).previous).toBe(0);
  });
});
