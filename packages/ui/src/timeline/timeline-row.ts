import type { Entry, VisitorEntry } from '@deskbell/protocol';
import type { Delivery, TimelineItem } from '@deskbell/sdk';
import { daysBetween } from '../time/format-time.ts';
import { indexAfter } from './index-after.ts';

/** What an entry may be on either side: agents see notes and ids, visitors do not. */
export type TimelineBody = Entry['body'] | VisitorEntry['body'] | PagesBody;
/** Pages at which a visitor looked between two other lines, oldest first: no entry, but put among them by whoever shows both. */
export interface PagesBody {
  readonly type: 'pages';
  readonly pages: readonly { readonly url: string; readonly title: string; readonly at: number }[];
}
export type TextBody = Extract<TimelineBody, { type: 'message' | 'note' }>;
export type StatusBody = Extract<TimelineBody, { type: 'status' }>;
/** What happened besides texts and changes of status: routing, promises, escalations and so on. */
export type EventBody = Exclude<TimelineBody, TextBody | StatusBody>;

/** One thing that a timeline shows, from top to bottom. */
export type TimelineRow =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  /** What follows was not yet read when the reader came. */
  | { readonly kind: 'unread'; readonly key: string }
  | {
      readonly kind: 'status';
      readonly key: string;
      readonly item: TimelineItem<TimelineBody>;
      readonly body: StatusBody;
    }
  | {
      readonly kind: 'event';
      readonly key: string;
      readonly item: TimelineItem<TimelineBody>;
      readonly body: EventBody;
    }
  | {
      readonly kind: 'text';
      readonly key: string;
      readonly item: TimelineItem<TimelineBody>;
      readonly body: TextBody;
      /** Begins and ends a group: lines of one author, close in time. */
      readonly first: boolean;
      readonly last: boolean;
      /** Whether the line before it, of the same group, has words below it. */
      readonly spaced: boolean;
      /** Shown beside the time: failures and waiting always, sent and seen only where they are news. */
      readonly delivery: Delivery | null;
    };

/** A pause after which the same author's next line gets its own time. */
const groupPauseMs = 5 * 60 * 1000;

/**
 * Arranges items by day and author.
 *
 * @param readSeq the last entry that had been read when the reader came; `null` for no divider.
 * @param from which of them to arrange, up to but not including `to`; all of them by default
 */
export function timelineRows(
  items: readonly TimelineItem<TimelineBody>[],
  readSeq: number | null,
  { from, to }: { readonly from: number; readonly to: number } = { from: 0, to: items.length },
): readonly TimelineRow[] {
  const rows: TimelineRow[] = [];
  const news = deliveryNews(items, from);
  const unread = firstUnread(items, readSeq);
  const outside = items[from - 1];
  let startsGroup = !outside || !isText(outside.body);
  let saidMore = false;
  for (let index = from; index < to; index++) {
    const item = items[index];
    if (!item) break;
    const before = items[index - 1];
    if (!before || daysBetween(before.at, item.at) !== 0) {
      rows.push({ kind: 'day', key: `day ${item.id}`, at: item.at });
      startsGroup = true;
    }
    const { body } = item;
    if (index === unread) {
      rows.push({ kind: 'unread', key: 'unread' });
      startsGroup = true;
    }
    if (body.type === 'status') {
      rows.push({ kind: 'status', key: item.id, item, body });
      startsGroup = true;
      continue;
    }
    if (!isText(body)) {
      rows.push({ kind: 'event', key: item.id, item, body });
      startsGroup = true;
      continue;
    }
    const first = startsGroup || !before || !together(before, item);
    const after = items[index + 1];
    const last = !after || !together(item, after) || daysBetween(item.at, after.at) !== 0;
    const delivery = item.delivery?.state === 'failed' || news.has(item) ? item.delivery : null;
    rows.push({ kind: 'text', key: item.id, item, body, first, last, spaced: saidMore && !first, delivery });
    startsGroup = false;
    saidMore = !item.deleted && (item.edited || delivery !== null);
  }
  return rows;
}

/**
 * Which item is the first that had not been read; -1 for none. What one came to read are texts; what happened around them stands where it
 * happened.
 */
export function firstUnread(items: readonly TimelineItem<TimelineBody>[], readSeq: number | null): number {
  if (!readSeq) return -1;
  const from = indexAfter(items, readSeq);
  const first = items.slice(from).findIndex(({ body, own, seq }) => !own && seq !== null && isText(body));
  return first < 0 ? -1 : from + first;
}

function isText(body: TimelineBody): body is TextBody {
  return body.type === 'message' || body.type === 'note';
}

function together(a: TimelineItem<TimelineBody>, b: TimelineItem<TimelineBody>): boolean {
  return (
    a.body.type === b.body.type &&
    isWhisper(a.body) === isWhisper(b.body) &&
    a.author.kind === b.author.kind &&
    a.author.id === b.author.id &&
    a.author.name === b.author.name &&
    a.delivery?.state !== 'failed' &&
    b.at - a.at < groupPauseMs
  );
}

function isWhisper(body: TimelineBody): boolean {
  return body.type === 'note' && body.whisper === true;
}

/** The newest item in each state that a reader wants to know about, among those from an index on. */
function deliveryNews(
  items: readonly TimelineItem<TimelineBody>[],
  from: number,
): ReadonlySet<TimelineItem<TimelineBody>> {
  const news = new Map<Delivery['state'], TimelineItem<TimelineBody>>();
  for (const item of items.slice(from).reverse()) {
    const state = item.delivery?.state;
    if (state !== 'sending' && state !== 'sent' && state !== 'seen') continue;
    if (!news.has(state)) news.set(state, item);
    // "Sent" above "seen" would be old news.
    if (state === 'seen') break;
  }
  return new Set(news.values());
}
