import type { FlowDefinition, FlowNode } from '@deskbell/protocol';
import { isAsking } from '../ask.ts';
import { edgesOf, has, reachableFrom } from './flow-edges.ts';
import type { Report } from './report.ts';

/** Every way leads somewhere, none goes round without asking, and from every question one leads to people. */
export function checkWays(flow: FlowDefinition, report: Report): void {
  const { first, nodes } = flow;
  if (!has(flow, first)) return report('first', `there is no node "${first}"`, 'noStep', first);
  const reached = reachableFrom(flow, first);
  for (const [id, node] of Object.entries(nodes)) {
    for (const { path, to } of edgesOf(node)) {
      if (!has(flow, to)) report(`nodes.${id}.${path}`, `there is no node "${to}"`, 'noStep', to);
    }
    if (!reached.has(id))
      report(`nodes.${id}`, 'nothing leads here; connect it or take it away', 'unreached');
    else if (isAsking(node) && !leadsToPeople(flow, id))
      report(
        `nodes.${id}`,
        'no way leads from here to a "handOver"; whoever is stuck must find people',
        'noPeople',
      );
  }
  for (const id of silentLoops(flow))
    report(
      `nodes.${id}`,
      'goes round without asking the visitor anything; ask something on the way',
      'endlessRound',
    );
  const unasked = reachableFrom(flow, first, isSilent);
  for (const id of unasked) {
    if (nodes[id]?.type === 'end')
      report(
        `nodes.${id}`,
        'ends the conversation before the visitor was asked anything; ask or hand over',
        'endsUnasked',
      );
  }
}

function leadsToPeople(flow: FlowDefinition, id: string): boolean {
  return [...reachableFrom(flow, id)].some((one) => flow.nodes[one]?.type === 'handOver');
}

/** The nodes that come back to themselves without the visitor. */
function silentLoops(flow: FlowDefinition): readonly string[] {
  return Object.entries(flow.nodes).flatMap(([id, node]) => {
    if (isAsking(node)) return [];
    const after = edgesOf(node).some(({ to }) => reachableFrom(flow, to, (one) => !isAsking(one)).has(id));
    return after ? [id] : [];
  });
}

/** Goes on by itself, at once. */
function isSilent(node: FlowNode): boolean {
  return !isAsking(node) && node.type !== 'call' && node.type !== 'article';
}
