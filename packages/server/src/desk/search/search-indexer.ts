import type { Clock, SearchStore } from '@deskbell/core';
import type { Logger } from 'pino';
import { WakeLoop } from '../deadlines/wake-loop.ts';

/** Lines in one write: two milliseconds of the writer, for which messages may wait. */
const ENTRIES = 100;
/** Conversations that are looked at together. */
const CONVERSATIONS = 100;
/** What is said is found so much later: what is said meanwhile is indexed together with it. */
const SOON_MS = 1_000;
/** How often it is looked for what nobody has told: changes before the last crash, or while this node did not look. */
const SWEEP_EVERY_MS = 30_000;
/**
 * After each step it rests, so that people's messages have the disk and the processors nearly for themselves: so long for each
 * millisecond of the step. What was said just now is looked for sooner than what is old.
 */
const REST = { changed: 9, sweep: 9 };
const LEAST_REST_MS = 20;

interface IndexerDependencies {
  readonly search: SearchStore;
  readonly clock: Clock;
  readonly log: Logger;
  /** Whether this node also looks for what nobody indexes. Several may, and do no harm. */
  readonly leads: () => boolean;
}

/** Keeps the index of what can be found behind what is said, at a distance of a second and with a quarter of the time at most. */
export class SearchIndexer {
  readonly #dependencies: IndexerDependencies;
  readonly #loop: WakeLoop;
  readonly #changed = new Set<string>();
  #sweepAt: number;

  constructor(dependencies: IndexerDependencies) {
    this.#dependencies = dependencies;
    const { clock, log } = dependencies;
    this.#sweepAt = clock.now();
    this.#loop = new WakeLoop({ clock, log, name: 'search index', run: () => this.#step() });
  }

  start(): void {
    this.#loop.arm(this.#dependencies.clock.now() + SOON_MS);
  }

  /** This node has stored something in the conversation. Called for every message, and costs it next to nothing. */
  noticed(conversationId: string): void {
    if (this.#changed.size === 0) this.#loop.arm(this.#dependencies.clock.now() + SOON_MS);
    this.#changed.add(conversationId);
  }

  /** Resolves when what was begun is stored. The rest is found after the next start. */
  stop(): Promise<void> {
    return this.#loop.stop();
  }

  /** When the next step is due. */
  async #step(): Promise<number> {
    const { clock, leads } = this.#dependencies;
    const began = clock.now();
    const kind = this.#changed.size > 0 ? 'changed' : 'sweep';
    if (kind === 'changed') await this.#indexChanged();
    else if (this.#sweepAt <= began) {
      const isOver = !leads() || (await this.#dependencies.search.indexMore(ENTRIES)).complete;
      if (isOver) this.#sweepAt = clock.now() + SWEEP_EVERY_MS;
    }
    const now = clock.now();
    const hasMore = this.#changed.size > 0 || this.#sweepAt <= now;
    if (!hasMore) return this.#sweepAt;
    return now + Math.max(LEAST_REST_MS, REST[kind] * (now - began));
  }

  async #indexChanged(): Promise<void> {
    const ids = [...this.#changed].slice(0, CONVERSATIONS);
    // Whatever changes from here on counts as new.
    for (const id of ids) this.#changed.delete(id);
    try {
      const { complete } = await this.#dependencies.search.index(ids, ENTRIES);
      if (complete) return;
    } catch (error) {
      for (const id of ids) this.#changed.add(id);
      throw error;
    }
    for (const id of ids) this.#changed.add(id);
  }
}
