import type { Platform } from '../platform/platform.ts';

/** As many conversations as anybody follows at once; older ones are forgotten first. */
const MOST_KEPT = 400;

interface Claim {
  readonly subject: string;
  readonly seq: number;
  readonly resolve: (told: number) => void;
  readonly reject: (error: unknown) => void;
}

/** As `Announcer`, for somebody to whom very many may write at the same time: what comes while one claim is being kept is kept with the next. */
export class AgentAnnouncer {
  readonly #platform: Platform;
  /** By key, what waits for a claim that is on its way. */
  readonly #waiting = new Map<string, Claim[]>();

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Resolves with the seq after which nothing was told yet; everything up to `seq` counts as told by this tab. */
  claim(key: string, subject: string, seq: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const claim = { subject, seq, resolve, reject };
      const waiting = this.#waiting.get(key);
      if (waiting) waiting.push(claim);
      else void this.#keep(key, [claim]);
    });
  }

  async #keep(key: string, claims: readonly Claim[]): Promise<void> {
    const next: Claim[] = [];
    this.#waiting.set(key, next);
    try {
      const told = await this.#claimAll(key, claims);
      claims.forEach(({ resolve }, index) => resolve(told[index] ?? 0));
    } catch (error) {
      for (const { reject } of claims) reject(error);
    }
    if (next.length > 0) return this.#keep(key, next);
    this.#waiting.delete(key);
  }

  async #claimAll(key: string, claims: readonly Claim[]): Promise<readonly number[]> {
    // What does not change is told already.
    let told = claims.map(({ seq }) => seq);
    await this.#platform.storage.update<Record<string, number>>(key, (present = {}) => {
      const kept = new Map(Object.entries(present));
      told = claims.map(({ subject, seq }) => {
        const before = kept.get(subject) ?? 0;
        if (before < seq) {
          // The newest stand last.
          kept.delete(subject);
          kept.set(subject, seq);
        }
        return before;
      });
      return Object.fromEntries([...kept].slice(-MOST_KEPT));
    });
    return told;
  }
}
