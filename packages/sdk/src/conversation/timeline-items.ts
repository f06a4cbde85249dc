import { DeskbellError } from '@deskbell/protocol/plain';
import type { OutboxItem } from '../outbox/outbox-item.ts';
import type { Held } from './held.ts';
import type { Delivery, EntryBody, EntryItem, TimelineItem } from './timeline.ts';
import type { WireEntry } from './wire.ts';

const SENDING: Delivery = { state: 'sending' };
export const SENT: Delivery = { state: 'sent' };
export const SEEN: Delivery = { state: 'seen' };

export interface ItemsInput<Entry extends WireEntry> {
  readonly held: Held<Entry>;
  readonly outbox: readonly OutboxItem[];
  /** How far the other side has read. */
  readonly seenUpTo: number;
  readonly self: TimelineItem<unknown>['author'];
  readonly isOwn: (entry: Entry) => boolean;
  readonly fold?: ((entries: readonly Entry[]) => readonly Entry[]) | undefined;
}

/** What a screen shows of a conversation. Items that did not change stay the same objects. */
export function timelineItems<Entry extends WireEntry>(
  input: ItemsInput<Entry>,
  before: readonly EntryItem<Entry>[],
): readonly EntryItem<Entry>[] {
  const known = new Map(before.map((item) => [item.id, item]));
  const shown = new Set<string>();
  const items: EntryItem<Entry>[] = [];
  const show = (item: EntryItem<Entry>) => {
    const same = known.get(item.id);
    items.push(same && isSame(same, item) ? same : item);
    if (item.own) shown.add(item.id);
  };
  // An own text behind a hole is stored: it stays where the person saw it until the hole is filled.
  const ahead = input.held.ahead.map(({ entry }) => entry).filter(input.isOwn);
  const entries = [...input.held.entries, ...ahead];
  for (const item of entryItems(input.fold?.(entries) ?? entries, input)) show(item);
  for (const kept of input.outbox) if (!shown.has(kept.id)) show(outboxItem(kept, input.self));
  return items;
}

/** The newest change of each entry that was changed or taken back (C4). */
export type Changes<Entry> = Map<string, Entry>;

/** The lines that entries make, with the changes among them and those already in `changes` applied. */
export function entryItems<Entry extends WireEntry>(
  entries: readonly Entry[],
  input: Pick<ItemsInput<Entry>, 'isOwn' | 'seenUpTo'>,
  changes: Changes<Entry> = new Map(),
): EntryItem<Entry>[] {
  for (const entry of entries) {
    const { entryId } = entry.body;
    if (entryId === undefined) continue;
    const key = keyOf(entry, entryId);
    if (entry.seq > (changes.get(key)?.seq ?? 0)) changes.set(key, entry);
  }
  return entries
    .filter(({ body }) => !body.entryId)
    .map((entry) => entryItem(entry, input, changes.get(keyOf(entry, entry.id))?.body));
}

/** Ids are unique for each author only: nobody changes what somebody else has written under the same id. */
function keyOf({ author }: WireEntry, id: string): string {
  return `${author.kind}/${author.id}/${id}`;
}

export function entryItem<Entry extends WireEntry>(
  entry: Entry,
  { isOwn, seenUpTo }: Pick<ItemsInput<Entry>, 'isOwn' | 'seenUpTo'>,
  change?: WireEntry['body'],
): EntryItem<Entry> {
  const own = isOwn(entry);
  const { id, seq, at, author, body } = entry;
  const seen = body.type === 'message' && seq <= seenUpTo;
  return {
    id,
    seq,
    at,
    author,
    // Only what is no change comes here.
    body: (change ? { ...body, text: change.text ?? '' } : body) as EntryBody<Entry>,
    edited: change?.text !== undefined,
    deleted: change?.type === 'deletion',
    own,
    // What else this person brought about was never on its way as a text.
    delivery: own && 'text' in body ? (seen ? SEEN : SENT) : null,
  };
}

export function outboxItem<Body>(kept: OutboxItem, author: TimelineItem<Body>['author']): TimelineItem<Body> {
  return {
    id: kept.id,
    seq: null,
    at: kept.at,
    author,
    // Texts are the only entries that clients write, and both kinds have this form.
    body: { type: kept.kind, text: kept.text, files: kept.files, mentions: kept.mentions } as Body,
    edited: false,
    deleted: false,
    own: true,
    delivery: kept.error
      ? { state: 'failed', error: DeskbellError.fromWire(kept.error) }
      : kept.heldUntil
        ? { state: 'held', until: kept.heldUntil }
        : SENDING,
  };
}

export function isSame(a: TimelineItem<WireEntry['body']>, b: TimelineItem<WireEntry['body']>): boolean {
  return (
    a.seq === b.seq &&
    a.delivery?.state === b.delivery?.state &&
    a.edited === b.edited &&
    a.body.comment === b.body.comment &&
    // What was taken back has another text as well: none.
    a.body.text === b.body.text
  );
}
