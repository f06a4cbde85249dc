import type { WaitRange } from './wait-range.ts';

/** The newest first answers of a site that count, and how long they do. */
const KEPT = 50;
const COUNTS_MS = 7 * 24 * 60 * 60_000;
/** Below that nothing deserves to be said. */
const LEAST_KNOWN = 5;
/** Conversations without an answer that are followed at a time: those that began longest ago are given up first. */
const FOLLOWED = 5_000;

interface Answer {
  readonly at: number;
  readonly tookMs: number;
}

/**
 * Says how long a site usually takes for a first answer, to those who think about asking: the 10th to 90th percentile of what it took lately (R8).
 * Holds no truth: after a restart it knows nothing, and says nothing until a few have been answered.
 */
export class UsualReply {
  readonly #asked = new Map<string, number>();
  readonly #answers = new Map<string, Answer[]>();

  /** Nobody has answered in the conversation yet; `since`: its oldest message. Safe to repeat. */
  asked(conversationId: string, since: number): void {
    if (this.#asked.has(conversationId)) return;
    this.#asked.set(conversationId, since);
    for (const oldest of this.#asked.keys()) {
      if (this.#asked.size <= FOLLOWED) break;
      this.#asked.delete(oldest);
    }
  }

  /** When the conversation began to wait for its first answer, if it does; it is followed no longer. */
  settle(conversationId: string): number | undefined {
    const since = this.#asked.get(conversationId);
    this.#asked.delete(conversationId);
    return since;
  }

  /** A first answer was given. */
  learn(siteId: string, at: number, tookMs: number): void {
    const known = this.#answers.get(siteId) ?? [];
    known.push({ at, tookMs: Math.max(0, tookMs) });
    this.#answers.set(siteId, known.slice(-KEPT));
  }

  /** `null` when too little is known to be said. */
  range(siteId: string, now: number): WaitRange | null {
    const took = (this.#answers.get(siteId) ?? [])
      .filter(({ at }) => now - at < COUNTS_MS)
      .map(({ tookMs }) => tookMs)
      .toSorted((a, b) => a - b);
    if (took.length < LEAST_KNOWN) return null;
    // Rounded outwards: of few answers both ends are the first and the last.
    const last = took.length - 1;
    return { fromMs: took[Math.floor(last * 0.1)] ?? 0, toMs: took[Math.ceil(last * 0.9)] ?? 0 };
  }
}
