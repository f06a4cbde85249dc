import type { FlowDefinition, FlowNodeOf } from '@deskbell/protocol';
import { durationMs } from '@deskbell/protocol/plain';

/** A look-up is one of our own store. */
const LOOK_UP_MS = 10_000;
/** Between the end of a call and its being stored. */
const MARGIN_MS = 15_000;

/** How long a flow waits for an answer. */
export function limitMs({ limit }: Pick<FlowDefinition, 'limit'>): number {
  return durationMs(limit);
}

/** After which a call or look-up is lost: whoever made it is gone. */
export function taskLimitMs(node: FlowNodeOf<'article' | 'call'>): number {
  return (node.type === 'call' ? durationMs(node.timeout) : LOOK_UP_MS) + MARGIN_MS;
}
