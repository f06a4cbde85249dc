import type { AgentClient, Found } from '@deskbell/sdk/agent';
import { Settable } from '../readable/settable.ts';

export interface SearchState {
  readonly status: 'searching' | 'ready' | 'failed';
  readonly results: Found['results'];
  readonly next: string | null;
}

const NOTHING: SearchState = { status: 'searching', results: [], next: null };

/**
 * Searches while somebody writes: one search at a time, and then for what is written by then. So no letter waits for a timer, and
 * nobody asks for more than the server answers.
 */
export class LatestSearch {
  readonly state = new Settable<SearchState>(NOTHING);
  readonly #search: AgentClient['search'];
  #wanted: { readonly siteId: string; readonly text: string } | null = null;
  #shown = '';
  #running = false;

  constructor(search: AgentClient['search']) {
    this.#search = search;
  }

  find(siteId: string, text: string): void {
    this.#wanted = { siteId, text };
    this.state.set({ ...this.state.value, status: 'searching' });
    if (!this.#running) void this.#run();
  }

  /** The page after those that are shown. */
  async more(siteId: string, text: string): Promise<void> {
    const { next, results } = this.state.value;
    if (next === null || this.#running) return;
    this.state.set({ ...this.state.value, status: 'searching' });
    const key = `${siteId} ${text}`;
    try {
      const found = await this.#search(siteId, text, { cursor: next });
      if (key !== this.#shown) return;
      const shown = new Set(results.map(({ conversation }) => conversation.id));
      const others = found.results.filter(({ conversation }) => !shown.has(conversation.id));
      this.state.set({ status: 'ready', results: [...results, ...others], next: found.next });
    } catch {
      this.state.set({ ...this.state.value, status: 'failed' });
    }
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#wanted) {
      const { siteId, text } = this.#wanted;
      this.#wanted = null;
      try {
        const { results, next } = await this.#search(siteId, text);
        this.#shown = `${siteId} ${text}`;
        this.state.set({ status: this.#wanted ? 'searching' : 'ready', results, next });
      } catch {
        if (!this.#wanted) this.state.set({ status: 'failed', results: [], next: null });
      }
    }
    this.#running = false;
  }
}
