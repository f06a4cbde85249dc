import type { AgentConversation } from '@deskbell/protocol';
import { mergeState } from '../conversation/merge-state.ts';

/** `listed`: a list told it, which has counted it as well. */
export type RecordListener = (
  after: AgentConversation,
  before: AgentConversation | null,
  listed: boolean,
) => void;

/** The newest state of every conversation this client has heard of, whoever told it. */
export class Records {
  readonly #byId = new Map<string, AgentConversation>();
  readonly #listeners = new Set<RecordListener>();

  get(id: string): AgentConversation | undefined {
    return this.#byId.get(id);
  }

  /** Takes over what the server says, unless it is older than what is known; gives the newest. */
  learn(told: AgentConversation, listed = false): AgentConversation {
    const before = this.#byId.get(told.id) ?? null;
    const after = mergeState(before, told);
    if (after === before) return after;
    this.#byId.set(told.id, after);
    for (const listener of this.#listeners) listener(after, before, listed);
    return after;
  }

  onChange(listener: RecordListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** There is no such conversation, or no more: what was erased is shown nowhere (A7). */
  gone(handle: { readonly id: string; drop(): void; missing(): void }): void {
    this.#byId.delete(handle.id);
    handle.drop();
    handle.missing();
  }

  /** Another life of the data. */
  clear(): void {
    this.#byId.clear();
  }
}
