import type { Envelope } from './envelope.ts';

interface Heard {
  number: number;
  at: number;
}

/** What this node has heard of each other one, and whether something was lost on the way. */
export class HeardNodes {
  readonly #heard = new Map<string, Heard>();

  /** Whether everything that the node has sent before was heard; not so when it is heard for the first time. */
  follows({ nodeId, number }: Envelope, now: number): boolean {
    const before = this.#heard.get(nodeId);
    this.#heard.set(nodeId, { number, at: now });
    return before !== undefined && number === before.number + 1;
  }

  /** Whether the node was heard since a time. */
  since(nodeId: string, at: number): boolean {
    return (this.#heard.get(nodeId)?.at ?? Number.NEGATIVE_INFINITY) >= at;
  }

  forget(nodeId: string): void {
    this.#heard.delete(nodeId);
  }
}
