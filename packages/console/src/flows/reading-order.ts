import type { Flow } from './flow-types.ts';
import { waysOf } from './ways-of.ts';

/** The steps in the order in which a dialogue comes to them; those to which nothing leads at the end. */
export function readingOrder(flow: Flow): readonly string[] {
  const found: string[] = [];
  const known = new Set<string>();
  const follow = (from: string): void => {
    const open = [from];
    for (let id = open.shift(); id !== undefined; id = open.shift()) {
      const node = Object.hasOwn(flow.nodes, id) ? flow.nodes[id] : undefined;
      if (!node || known.has(id)) continue;
      known.add(id);
      found.push(id);
      open.push(...waysOf(node, '').map(({ to }) => to));
    }
  };
  follow(flow.first);
  Object.keys(flow.nodes).forEach(follow);
  return found;
}
