import { describe, expect, it } from 'vitest';
import { addEntry, addOlder, addPage, type Held, NOTHING_HELD } from './held.ts';
import { LongTimeline } from './long-timeline.ts';
import { type ItemsInput, timelineItems } from './timeline-items.ts';
import type { EntryItem } from './timeline.ts';
import type { WireEntry } from './wire.ts';

type Kind = WireEntry['author']['kind'];

const entry = (seq: number, kind: Kind = 'visitor', body: Partial<WireEntry['body']> = {}): WireEntry => ({
  id: `entry-${String(seq)}`,
  conversationId: 'one',
  seq,
  at: seq,
  author: { kind },
  body: { type: 'message', text: `Text ${String(seq)}`, ...body },
});
const page = (...entries: readonly WireEntry[]): Held<WireEntry> =>
  addPage(NOTHING_HELD, { previous: (entries[0]?.seq ?? 1) - 1, entries, complete: true });
const input = (held: Held<WireEntry>, seenUpTo = 0): ItemsInput<WireEntry> => ({
  held,
  outbox: [],
  seenUpTo,
  self: { kind: 'agent' },
  isOwn: ({ author }) => author.kind === 'agent',
});

/** Shows one after the other, and compares each with what somebody sees who comes only now. */
function showAll(...all: readonly ItemsInput<WireEntry>[]): readonly (readonly EntryItem<WireEntry>[])[] {
  const items = new LongTimeline<WireEntry>();
  let before: readonly EntryItem<WireEntry>[] = [];
  return all.map((one) => {
    before = items.make(one, before);
    expect(before).toEqual(timelineItems(one, []));
    return before;
  });
}

describe('LongTimeline', () => {
  const held = page(entry(1), entry(2, 'agent'), entry(3));

  it('keeps what it made while only more is added', () => {
    const [first, same, more] = showAll(input(held), input(held), input(addEntry(held, 3, entry(4))));
    expect(same).toBe(first);
    expect(more?.slice(0, 3)).toEqual(first);
    first?.forEach((item, index) => expect(more?.[index]).toBe(item));
  });

  it('[C4] applies an edit that comes later, and a deletion', () => {
    const edited = addEntry(
      held,
      3,
      entry(4, 'visitor', { type: 'edit', entryId: 'entry-3', text: 'Better' }),
    );
    const gone = addEntry(edited, 4, entry(5, 'agent', { type: 'deletion', entryId: 'entry-2', text: '' }));
    const [before, after, last] = showAll(input(held), input(edited), input(gone));
    expect(after?.[2]).toMatchObject({ edited: true, body: { text: 'Better' } });
    expect(last?.[1]).toMatchObject({ deleted: true });
    expect(after?.[0]).toBe(before?.[0]);
  });

  it('[D10] says of own ones that they were seen, and changes no others', () => {
    const [before, after] = showAll(input(held), input(held, 3));
    expect(after?.[1]?.delivery).toEqual({ state: 'seen' });
    expect(after?.[0]).toBe(before?.[0]);
    expect(after?.[2]).toBe(before?.[2]);
  });

  it('completes a score with the words that come later', () => {
    const score = { type: 'score', text: '' };
    const fold = (entries: readonly WireEntry[]): readonly WireEntry[] => {
      const last = entries.findLast(({ body }) => body.type === 'score');
      return entries.filter((one) => one.body.type !== 'score' || one === last);
    };
    const scored = addEntry(held, 3, entry(4, 'visitor', score));
    const again = addEntry(scored, 4, entry(5, 'visitor', { ...score, comment: 'Good' }));
    const [, one, other] = showAll(
      { ...input(held), fold },
      { ...input(scored), fold },
      { ...input(again), fold },
    );
    expect([one?.length, other?.length]).toEqual([4, 4]);
  });

  it('[D3] puts older ones in front, and own ones behind a hole at the end', () => {
    const later = page(entry(3), entry(4));
    const whole = addOlder(later, { previous: 0, entries: [entry(1), entry(2)], complete: true });
    const holed = addEntry(whole, 8, entry(9, 'agent'));
    const filled = addPage(holed, {
      previous: 4,
      entries: [5, 6, 7, 8].map((seq) => entry(seq)),
      complete: true,
    });
    const [, , ahead, all] = showAll(input(later), input(whole), input(holed), input(filled));
    expect(ahead?.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 9]);
    expect(all?.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
