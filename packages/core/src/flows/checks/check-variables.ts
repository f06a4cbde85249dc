import type { FlowDefinition } from '@deskbell/protocol';
import { FIRST_MESSAGE } from '../first-message.ts';
import { edgesOf } from './flow-edges.ts';
import { setBy, usedBy } from './node-variables.ts';
import type { Report } from './report.ts';

type Known = ReadonlySet<string>;

/** Every variable is set on every way to where it is used. */
export function checkVariables(flow: FlowDefinition, report: Report): void {
  const known = knownAt(flow);
  for (const [id, node] of Object.entries(flow.nodes)) {
    const here = known.get(id);
    if (!here) continue;
    const own = new Set(here);
    for (const { name, path } of usedBy(node)) {
      // One value of a `set` may use those above it.
      const isSetAbove =
        node.type === 'set' &&
        Object.keys(node.values).indexOf(name) !== -1 &&
        Object.keys(node.values).indexOf(name) <
          Object.keys(node.values).indexOf(path.slice('values.'.length));
      if (own.has(name) || isSetAbove) continue;
      report(`nodes.${id}.${path}`, `"${name}" is not set on every way that leads here`, 'notSet', name);
    }
  }
}

/** By node, what is set whichever way the dialogue came: the smallest sets that no way makes smaller. */
function knownAt({ first, nodes }: FlowDefinition): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>([[first, new Set([FIRST_MESSAGE])]]);
  const open = [first];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const node = Object.hasOwn(nodes, id) ? nodes[id] : undefined;
    const here = known.get(id);
    if (!node || !here) continue;
    for (const { path, to } of edgesOf(node)) {
      const before = known.get(to);
      const after = new Set([...here, ...setBy(node, path)]);
      const both = before ? new Set([...before].filter((name) => after.has(name))) : after;
      if (before?.size === both.size) continue;
      known.set(to, both);
      open.push(to);
    }
  }
  return known;
}
