import type { NodeMessage } from '../desk/nodes/node-message.ts';

/** Nodes of other versions are not understood; they find what they need in the rows. */
const VERSION = 1;

/** What travels between nodes at once. */
export interface Envelope {
  readonly nodeId: string;
  /** Counted by the sender: a number that is left out tells that something was lost. */
  readonly number: number;
  /** `hello`: I am here. `bye`: I am going, do not wait for me. */
  readonly sign: 'hello' | 'bye' | null;
  readonly messages: readonly NodeMessage[];
}

export function sealed({ nodeId, number, sign, messages }: Envelope): string {
  return JSON.stringify([VERSION, nodeId, number, sign, messages]);
}

/** `undefined` for what is not from a node of this version. */
export function opened(text: string): Envelope | undefined {
  try {
    const [version, nodeId, number, sign, messages] = JSON.parse(text) as unknown[];
    if (version !== VERSION || typeof nodeId !== 'string' || typeof number !== 'number') return undefined;
    if (!Array.isArray(messages)) return undefined;
    return {
      nodeId,
      number,
      sign: sign === 'hello' || sign === 'bye' ? sign : null,
      messages: messages as NodeMessage[],
    };
  } catch {
    return undefined;
  }
}
