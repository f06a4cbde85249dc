import type { TimelineItem } from '@deskbell/sdk';
import { expect, it } from 'vitest';
import { Announcer } from './announcer.ts';
import { type TimelineBody, timelineRows } from './timeline-row.ts';

type Item = TimelineItem<TimelineBody>;
const minute = 60_000;
let seq = 0;

function item(change: Partial<Item> & { minutes?: number } = {}): Item {
  seq += 1;
  const { minutes = seq, ...rest } = change;
  return {
    id: `i${seq}`,
    seq,
    at: new Date(2026, 2, 3, 12).getTime() + minutes * minute,
    author: { kind: 'agent', name: 'Anna' },
    body: { type: 'message', text: 'x' },
    own: false,
    edited: false,
    deleted: false,
    delivery: null,
    ...rest,
  };
}
const own = (state: 'sending' | 'sent' | 'seen', minutes: number): Item =>
  item({ own: true, author: { kind: 'visitor' }, delivery: { state }, minutes });

const shape = (items: Item[], readSeq: number | null = null): string[] =>
  timelineRows(items, readSeq).map((row) =>
    row.kind === 'text' ? `text${row.first ? ' first' : ''}${row.last ? ' last' : ''}` : row.kind,
  );

it('groups lines of one author that are close in time, and days', () => {
  const day = 24 * 60;
  expect(
    shape([
      item({ minutes: 0 }),
      item({ minutes: 1 }),
      item({ minutes: 9 }),
      item({ minutes: day }),
      item({ minutes: day + 1, author: { kind: 'agent', name: 'Bob' } }),
    ]),
  ).toEqual([
    'day',
    'text first',
    'text last',
    'text first last',
    'day',
    'text first last',
    'text first last',
  ]);
});

it('parts a group at a status, a note and the unread divider', () => {
  const items = [
    item({ minutes: 0 }),
    item({ minutes: 0, body: { type: 'status', status: 'resolved', reason: 'resolved' } }),
    item({ minutes: 0 }),
    item({ minutes: 0, body: { type: 'note', text: 'n' } }),
  ];
  expect(shape(items)).toEqual(['day', 'text first last', 'status', 'text first last', 'text first last']);
  const read = items[0]?.seq ?? 0;
  expect(shape(items, read)).toEqual([
    'day',
    'text first last',
    'status',
    'unread',
    'text first last',
    'text first last',
  ]);
});

it('[D5] shows how far own messages came where it is news', () => {
  const items = [own('seen', 1), own('seen', 2), own('sent', 3), own('sent', 4), own('sending', 5)];
  const shown = timelineRows(items, null).flatMap((row) =>
    row.kind === 'text' ? [row.delivery?.state ?? ''] : [],
  );
  expect(shown).toEqual(['', 'seen', '', 'sent', 'sending']);
});

it('[W4] finds what is new to hear: at the end, by others, once', () => {
  const announcer = new Announcer();
  const [old, fresh, mine] = [item(), item(), own('sent', 9)];
  expect(announcer.fresh([old])).toEqual([]);
  expect(announcer.fresh([old, fresh, mine])).toEqual([fresh]);
  expect(announcer.fresh([item({ seq: 0 }), old, fresh, mine])).toEqual([]);
});

it('leaves room below the words of a line where the next one follows on', () => {
  const edited = item({ minutes: 1, edited: true });
  const rows = timelineRows(
    [item({ minutes: 0 }), edited, item({ minutes: 2 }), item({ minutes: 30 })],
    null,
  );
  expect(rows.flatMap((row) => (row.kind === 'text' ? [row.spaced] : []))).toEqual([
    false,
    false,
    true,
    false,
  ]);
});
