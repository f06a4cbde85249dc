import type { WirePage } from './wire.ts';

interface Numbered {
  readonly seq: number;
}

/** The part of a timeline that a client holds: a run without a hole, and what came before its time. Pure. */
export interface Held<Entry extends Numbered> {
  readonly loaded: boolean;
  /** Seq of the entry before the first held one; 0 when the beginning is held. */
  readonly previous: number;
  readonly entries: readonly Entry[];
  /** Entries behind a hole, by seq: not shown to be in order until the hole is filled (D4). */
  readonly ahead: readonly { readonly previous: number; readonly entry: Entry }[];
}

export const NOTHING_HELD: Held<never> = { loaded: false, previous: 0, entries: [], ahead: [] };

/** Seq of the last entry of the run: what a client resumes from. */
export function headOf(held: Held<Numbered>): number {
  return held.entries.at(-1)?.seq ?? held.previous;
}

export function hasHole(held: Held<Numbered>): boolean {
  return held.ahead.length > 0;
}

/** Adds one entry that follows `previous`; the same entry again changes nothing. */
export function addEntry<Entry extends Numbered>(
  held: Held<Entry>,
  previous: number,
  entry: Entry,
): Held<Entry> {
  const known =
    (held.loaded && entry.seq <= headOf(held)) || held.ahead.some((other) => other.entry.seq === entry.seq);
  if (known) return held;
  const ahead = [...held.ahead, { previous, entry }].sort((a, b) => a.entry.seq - b.entry.seq);
  return closeHole({ ...held, loaded: held.loaded || previous === 0, ahead });
}

/** Adds a page that follows what is held. One that does not touch it replaces it: an earlier end is better than a hole. */
export function addPage<Entry extends Numbered>(held: Held<Entry>, page: WirePage<Entry>): Held<Entry> {
  const { ahead } = held;
  if (!held.loaded || page.previous > headOf(held)) {
    return closeHole({ loaded: true, previous: page.previous, entries: page.entries, ahead });
  }
  const head = headOf(held);
  const added = page.entries.filter(({ seq }) => seq > head);
  return closeHole(added.length === 0 ? held : { ...held, entries: [...held.entries, ...added] });
}

/** Puts an older page in front; one that does not end where the held part begins changes nothing. */
export function addOlder<Entry extends Numbered>(held: Held<Entry>, page: WirePage<Entry>): Held<Entry> {
  const older = page.entries.filter(({ seq }) => seq <= held.previous);
  const touches = older.length === 0 ? page.previous < held.previous : older.at(-1)?.seq === held.previous;
  if (!held.loaded || !touches) return held;
  return { ...held, previous: page.previous, entries: [...older, ...held.entries] };
}

function closeHole<Entry extends Numbered>(held: Held<Entry>): Held<Entry> {
  if (!held.loaded || held.ahead.length === 0) return held;
  const entries = [...held.entries];
  let head = headOf(held);
  let index = 0;
  for (const { previous, entry } of held.ahead) {
    if (previous > head) break;
    index += 1;
    if (entry.seq <= head) continue;
    entries.push(entry);
    head = entry.seq;
  }
  return index === 0 ? held : { ...held, entries, ahead: held.ahead.slice(index) };
}
