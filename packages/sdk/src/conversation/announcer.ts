import type { Platform } from '../platform/platform.ts';

/** As many conversations as anybody follows at once; older ones are forgotten first. */
const MOST_KEPT = 200;

/** Decides which tab tells of a new entry: the first that claims it, for all tabs and for ever (D8). */
export class Announcer {
  readonly #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Resolves with the seq after which nothing was told yet; everything up to `seq` counts as told by this tab. */
  async claim(key: string, subject: string, seq: number): Promise<number> {
    let told = seq;
    await this.#platform.storage.update<Record<string, number>>(key, (present = {}) => {
      told = present[subject] ?? 0;
      if (told >= seq) return present;
      const { [subject]: _, ...others } = present;
      return Object.fromEntries([...Object.entries(others).slice(-MOST_KEPT), [subject, seq]]);
    });
    return told;
  }
}
