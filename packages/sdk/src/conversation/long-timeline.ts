import type { OutboxItem } from '../outbox/outbox-item.ts';
import {
  entryItem,
  type ItemsInput,
  isSame,
  outboxItem,
  SEEN,
  SENT,
  timelineItems,
} from './timeline-items.ts';
import type { EntryBody, EntryItem } from './timeline.ts';
import type { WireEntry } from './wire.ts';

/** What of a conversation was made last, and of what. */
interface Made<Entry extends WireEntry> {
  readonly entries: readonly Entry[];
  readonly seenUpTo: number;
  readonly selfId: string | undefined;
  readonly items: readonly EntryItem<Entry>[];
}

/**
 * What a screen shows of a conversation. Items that did not change stay the same objects, and so do those of thousands of entries of
 * which only the newest, or how far they were read, are news.
 */
export class LongTimeline<Entry extends WireEntry> {
  #made: Made<Entry> | undefined;

  make(input: ItemsInput<Entry>, before: readonly EntryItem<Entry>[]): readonly EntryItem<Entry>[] {
    const items = this.#ofEntries(input, before);
    // Near the end, if anywhere.
    const isStored = ({ id }: OutboxItem) => items.findLastIndex((item) => item.own && item.id === id) >= 0;
    const waiting = input.outbox
      .filter((kept) => !isStored(kept))
      .map((kept) => {
        const item = outboxItem<EntryBody<Entry>>(kept, input.self);
        const same = before.findLast(({ id }) => id === item.id);
        return same && isSame(same, item) ? same : item;
      });
    return waiting.length ? [...items, ...waiting] : items;
  }

  #ofEntries(input: ItemsInput<Entry>, before: readonly EntryItem<Entry>[]): readonly EntryItem<Entry>[] {
    const { held, seenUpTo, self } = input;
    const { entries } = held;
    const made = this.#made;
    const hasHole = held.ahead.length > 0;
    const isKnown = made && made.selfId === self.id && !hasHole;
    const items = (isKnown && goneOn(made, input)) || timelineItems({ ...input, outbox: [] }, before);
    this.#made = hasHole ? undefined : { entries, seenUpTo, selfId: self.id, items };
    return items;
  }
}

/** Where there is only more of the same; `undefined` where something earlier changes. */
function goneOn<Entry extends WireEntry>(
  made: Made<Entry>,
  input: ItemsInput<Entry>,
): readonly EntryItem<Entry>[] | undefined {
  const { entries } = input.held;
  const { length } = made.entries;
  if (input.seenUpTo < made.seenUpTo || entries.length < length) return undefined;
  if (entries[0] !== made.entries[0] || entries[length - 1] !== made.entries[length - 1]) return undefined;
  const more = entries.slice(length);
  if (!length || more.some(({ body }) => body.entryId || body.type === 'score')) return undefined;
  const added = more.map((entry) => entryItem(entry, input));
  const isNowSeen = ({ body, delivery, seq }: EntryItem<Entry>) =>
    delivery === SENT && body.type === 'message' && (seq ?? 0) <= input.seenUpTo;
  const known =
    input.seenUpTo === made.seenUpTo
      ? made.items
      : made.items.map((item) => (isNowSeen(item) ? { ...item, delivery: SEEN } : item));
  return added.length ? [...known, ...added] : known;
}
