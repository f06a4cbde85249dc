import type { AgentBody, Timeline } from '@deskbell/sdk/agent';
import type { PagesBody } from '@deskbell/ui';
import type { EventItem } from './bodies.ts';

type Page = PagesBody['pages'][number];

/**
 * A conversation with the pages that its visitor looked at meanwhile: all between two lines of it make one. Pages from before what is
 * loaded come with the lines around them.
 *
 * @param pages in whatever order
 */
export function withPages(
  timeline: Timeline<AgentBody>,
  pages: readonly Page[],
): Timeline<EventItem['body']> {
  const { items, complete } = timeline;
  const [oldest] = items;
  if (!oldest || pages.length === 0) return timeline;
  const waiting = pages
    .filter(({ at }) => complete || at >= oldest.at)
    .toSorted((one, other) => one.at - other.at);
  const all: EventItem[] = [];
  for (const item of items) {
    const before = waiting.findIndex(({ at }) => at > item.at);
    put(all, waiting.splice(0, before < 0 ? waiting.length : before));
    all.push(item);
  }
  put(all, waiting);
  return { ...timeline, items: all };
}

function put(items: EventItem[], pages: readonly Page[]): void {
  const [first] = pages;
  if (!first) return;
  items.push({
    id: `pages ${first.at}`,
    seq: null,
    at: first.at,
    author: { kind: 'visitor' },
    body: { type: 'pages', pages },
    edited: false,
    deleted: false,
    own: false,
    delivery: null,
  });
}
