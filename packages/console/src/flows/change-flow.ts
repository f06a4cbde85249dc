import { withValue } from '../configuration/draft/tree.ts';
import type { Flow, FlowNode, FlowTexts } from './flow-types.ts';
import { waysOf } from './ways-of.ts';

/** The languages that a flow speaks, the first one being for everybody else. */
export function languagesOf({ speaker }: Pick<Flow, 'speaker'>): readonly string[] {
  return Object.keys(speaker);
}

/** Empty texts in all languages, to be filled in. */
export function noTexts(languages: readonly string[]): FlowTexts {
  return Object.fromEntries(languages.map((tag) => [tag, '']));
}

/** Puts a step behind another one, on the way that this takes when all goes well. */
export function addNode(flow: Flow, id: string, node: FlowNode, after: string | null): Flow {
  const nodes = { ...flow.nodes, [id]: node };
  const before = after === null ? undefined : flow.nodes[after];
  const [way] = before ? waysOf(before, '') : [];
  if (after === null || !before || !way) return { ...flow, nodes };
  const [onward] = waysOf(node, '');
  const behind = onward ? (withValue(node, onward.keys, way.to) as FlowNode) : node;
  // A step with its way led elsewhere is one still.
  return { ...flow, nodes: { ...nodes, [id]: behind, [after]: withValue(before, way.keys, id) as FlowNode } };
}

/** Takes a step away; what led to it leads to what came after it, where something did. */
export function removeNode(flow: Flow, id: string): Flow {
  const gone = flow.nodes[id];
  if (!gone) return flow;
  const onward = waysOf(gone, '').find(({ to }) => to !== id)?.to;
  const { [id]: _, ...nodes } = flow.nodes;
  const without = { ...flow, nodes };
  return onward === undefined ? without : ledTo(without, id, onward);
}

/** Calls a step otherwise, wherever it is named. */
export function renameNode(flow: Flow, id: string, name: string): Flow {
  const entries = Object.entries(flow.nodes).map(([key, node]) => [key === id ? name : key, node] as const);
  return ledTo({ ...flow, nodes: Object.fromEntries(entries) }, id, name);
}

/** The name that a new step gets. */
export function freeNodeId(flow: Pick<Flow, 'nodes'>, type: FlowNode['type']): string {
  const plain = type === 'handOver' ? 'person' : type.toLowerCase();
  if (!Object.hasOwn(flow.nodes, plain)) return plain;
  for (let count = 2; ; count += 1) {
    const id = `${plain}-${String(count)}`;
    if (!Object.hasOwn(flow.nodes, id)) return id;
  }
}

/** Whatever led to a step leads to another one. */
function ledTo(flow: Flow, from: string, to: string): Flow {
  const nodes = Object.fromEntries(
    Object.entries(flow.nodes).map(([id, node]) => [
      id,
      waysOf(node, '')
        .filter((way) => way.to === from)
        .reduce((changed, way) => withValue(changed, way.keys, to) as FlowNode, node),
    ]),
  );
  return { ...flow, first: flow.first === from ? to : flow.first, nodes };
}
