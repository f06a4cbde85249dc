import type { FlowDefinition, FlowNode } from '@deskbell/protocol';
import { assertNever } from '../../assert-never.ts';

/** A way from a node to another, with the place in the definition that says so. */
export interface FlowEdge {
  readonly to: string;
  readonly path: string;
}

/** Every way on from a node, those for answers that do not fit and for calls that fail included. */
export function edgesOf(node: FlowNode): readonly FlowEdge[] {
  switch (node.type) {
    case 'question':
    case 'form':
      return [
        { to: node.next, path: 'next' },
        { to: node.otherwise, path: 'otherwise' },
      ];
    case 'buttons':
      return [
        ...node.choices.map(({ next }, index) => ({ to: next, path: `choices.${String(index)}.next` })),
        { to: node.otherwise, path: 'otherwise' },
      ];
    case 'condition':
      return [
        ...node.cases.map(({ next }, index) => ({ to: next, path: `cases.${String(index)}.next` })),
        { to: node.otherwise, path: 'otherwise' },
      ];
    case 'article':
      return [
        { to: node.next, path: 'next' },
        { to: node.nothing, path: 'nothing' },
      ];
    case 'call':
      return [
        { to: node.next, path: 'next' },
        { to: node.failed, path: 'failed' },
      ];
    case 'say':
    case 'set':
    case 'feedback':
      return [{ to: node.next, path: 'next' }];
    case 'handOver':
    case 'end':
      return [];
    default:
      return assertNever(node);
  }
}

export function has({ nodes }: Pick<FlowDefinition, 'nodes'>, id: string): boolean {
  return Object.hasOwn(nodes, id);
}

/** The nodes that can be reached, `from` included; `through` says from which nodes it goes on. */
export function reachableFrom(
  { nodes }: Pick<FlowDefinition, 'nodes'>,
  from: string,
  through: (node: FlowNode) => boolean = () => true,
): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = Object.hasOwn(nodes, id) ? nodes[id] : undefined;
    if (!node || found.has(id)) continue;
    found.add(id);
    if (through(node)) open.push(...edgesOf(node).map(({ to }) => to));
  }
  return found;
}
