import type { AgentBody, Timeline, TimelineItem } from '@deskbell/sdk/agent';
import { describe, expect, it } from 'vitest';
import { withPages } from './with-pages.ts';

const said = (seq: number, at: number): TimelineItem<AgentBody> => ({
  id: `entry-${seq}`,
  seq,
  at,
  author: { kind: 'visitor' },
  body: { type: 'message', text: `Text ${seq}` },
  edited: false,
  deleted: false,
  own: false,
  delivery: null,
});
const timeline = (complete: boolean, ...items: TimelineItem<AgentBody>[]): Timeline<AgentBody> => ({
  items,
  complete,
  status: 'ready',
});
const page = (at: number) => ({ url: `https://fern.example/${at}`, title: `Page ${at}`, at });
const lines = ({ items }: ReturnType<typeof withPages>): unknown[] =>
  items.map(({ body, id }) => (body.type === 'pages' ? body.pages.map(({ at }) => at) : id));

describe('pages among the lines of a conversation', () => {
  it('stand where they were looked at, those between two lines together, in whatever order they come', () => {
    const all = withPages(timeline(true, said(1, 10), said(2, 20)), [page(25), page(12), page(5), page(11)]);
    expect(lines(all)).toEqual([[5], 'entry-1', [11, 12], 'entry-2', [25]]);
  });

  it('a page from which a text was written stands above it', () => {
    expect(lines(withPages(timeline(true, said(1, 10)), [page(10)]))).toEqual([[10], 'entry-1']);
  });

  it('of before what is loaded are left out until it is', () => {
    expect(lines(withPages(timeline(false, said(7, 70)), [page(60), page(75)]))).toEqual(['entry-7', [75]]);
  });

  it('a line keeps its id while pages join it', () => {
    const idOf = (all: ReturnType<typeof withPages>) => all.items.at(-1)?.id;
    const lone = timeline(true, said(1, 10));
    expect(idOf(withPages(lone, [page(11)]))).toBe(idOf(withPages(lone, [page(11), page(12)])));
  });

  it('nothing is changed where there are none, or nothing yet', () => {
    const empty = timeline(true);
    expect(withPages(empty, [page(1)])).toBe(empty);
    const some = timeline(true, said(1, 10));
    expect(withPages(some, [])).toBe(some);
  });
});
