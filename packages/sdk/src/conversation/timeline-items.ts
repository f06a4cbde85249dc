import { DeskbellError } from '@deskbell/protocol/plain';
import type { OutboxItem } from '../outbox/outbox-item.ts';
import type { Held } from './held.ts';
import type { Delivery, TimelineItem } from './timeline.ts';
import type { WireEntry } from './wire.ts';

const SENDING: Delivery = { state: 'sending' };
const SENT: Delivery = { state: 'sent' };
const SEEN: Delivery = { state: 'seen' };

export interface ItemsInput<Entry extends WireEntry> {
  readonly held: Held<Entry>;
  readonly outbox: readonly OutboxItem[];
  /** How far the other side has read. */
  readonly seenUpTo: number;
  readonly self: TimelineItem<unknown>['author'];
  readonly isOwn: (entry: Entry) => boolean;
}

/** What a screen shows of a conversation. Items that did not change stay the same objects. */
export function timelineItems<Entry extends WireEntry>(
  input: ItemsInput<Entry>,
  before: readonly TimelineItem<Entry['body']>[],
): readonly TimelineItem<Entry['body']>[] {
  const known = new Map(before.map((item) => [item.id, item]));
  const shown = new Set<string>();
  const items: TimelineItem<Entry['body']>[] = [];
  const show = (item: TimelineItem<Entry['body']>) => {
    const same = known.get(item.id);
    const unchanged = same && same.seq === item.seq && sameDelivery(same.delivery, item.delivery);
    items.push(unchanged ? same : item);
    if (item.own) shown.add(item.id);
  };
  for (const entry of input.held.entries) show(entryItem(entry, input));
  // An own text behind a hole is stored: it stays where the person saw it until the hole is filled.
  for (const { entry } of input.held.ahead) if (input.isOwn(entry)) show(entryItem(entry, input));
  for (const kept of input.outbox) if (!shown.has(kept.id)) show(outboxItem(kept, input.self));
  return items;
}

export function entryItem<Entry extends WireEntry>(
  entry: Entry,
  { isOwn, seenUpTo }: Pick<ItemsInput<Entry>, 'isOwn' | 'seenUpTo'>,
): TimelineItem<Entry['body']> {
  const own = isOwn(entry);
  const seen = entry.body.type === 'message' && entry.seq <= seenUpTo;
  // A status that this person brought about was never on its way as a text.
  const isText = own && entry.body.type !== 'status';
  const { id, seq, at, author, body } = entry;
  return { id, seq, at, author, body, own, delivery: isText ? (seen ? SEEN : SENT) : null };
}

function outboxItem<Body>(kept: OutboxItem, author: TimelineItem<Body>['author']): TimelineItem<Body> {
  return {
    id: kept.id,
    seq: null,
    at: kept.at,
    author,
    // Texts are the only entries that clients write, and both kinds have this form.
    body: { type: kept.kind, text: kept.text } as Body,
    own: true,
    delivery: kept.error ? { state: 'failed', error: DeskbellError.fromWire(kept.error) } : SENDING,
  };
}

function sameDelivery(a: Delivery | null, b: Delivery | null): boolean {
  return a?.state === b?.state;
}
