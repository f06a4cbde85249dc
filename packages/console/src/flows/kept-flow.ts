import { isBlock } from '../configuration/draft/tree.ts';
import type { Flow } from './flow-types.ts';

type FlowStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface KeptFlow {
  /** The revision from which it was made. */
  readonly revision: number;
  readonly definition: Flow;
}

/** Keeps what was changed and not saved for this tab, so that a reload loses nothing; also what cannot be saved yet. */
export class FlowKeeper {
  readonly #storage: FlowStorage;
  readonly #key: string;

  constructor(storage: FlowStorage, siteId: string, flowId: string) {
    this.#storage = storage;
    this.#key = `deskbell-flow-draft:${siteId}/${flowId}`;
  }

  read(): KeptFlow | null {
    try {
      const kept: unknown = JSON.parse(this.#storage.getItem(this.#key) ?? 'null');
      return isBlock(kept) && typeof kept['revision'] === 'number' && isBlock(kept['definition'])
        ? (kept as unknown as KeptFlow)
        : null;
    } catch {
      return null;
    }
  }

  /** `null`: there is nothing any more. */
  write(flow: KeptFlow | null): void {
    try {
      if (flow === null) this.#storage.removeItem(this.#key);
      else this.#storage.setItem(this.#key, JSON.stringify(flow));
    } catch {
      // Full, or not allowed: it is in memory still.
    }
  }
}
