import type { FlowDefinition } from '@deskbell/protocol';
import type { Sealing } from '../stores/sealing.ts';

/** In no text that anybody can send: what begins with it was sealed here. */
const HERE = '\u0000';

/** A definition as it is stored: the headers of its calls, which carry keys of other systems, are sealed. */
export function sealFlow(definition: FlowDefinition, sealing: Sealing, purpose: string): string {
  const nodes = Object.entries(definition.nodes).map(([id, node]) => {
    if (node.type !== 'call') return [id, node];
    const headers = Object.entries(node.headers).map(([name, value]) => [
      name,
      HERE + sealing.seal(value, purpose),
    ]);
    return [id, { ...node, headers: Object.fromEntries(headers) as typeof node.headers }];
  });
  return JSON.stringify({ ...definition, nodes: Object.fromEntries(nodes) as FlowDefinition['nodes'] });
}

/** What was stored, opened again and not yet checked. */
export function openFlow(stored: string, sealing: Sealing, purpose: string): unknown {
  return JSON.parse(stored, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith(HERE)
      ? sealing.open(value.slice(HERE.length), purpose)
      : value,
  );
}
