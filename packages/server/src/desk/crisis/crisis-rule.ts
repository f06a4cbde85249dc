import type { CrisisPlan } from '@deskbell/core';

/** Notices when more conversations begin than usual (E7): the times of the last ones, for each site. */
export class CrisisRule {
  readonly #starts = new Map<string, number[]>();

  /** A conversation began. Whether that makes it a crisis. */
  started(siteId: string, at: number, { startWhen }: CrisisPlan): boolean {
    if (!startWhen) {
      this.#starts.delete(siteId);
      return false;
    }
    const starts = this.#starts.get(siteId) ?? [];
    this.#starts.set(siteId, starts);
    starts.push(at);
    const since = at - startWhen.withinMs;
    // More than one beyond the limit tell nothing more, in a crisis of hours least of all.
    while ((starts[0] ?? at) < since || starts.length > startWhen.conversations + 1) starts.shift();
    return starts.length > startWhen.conversations;
  }

  /** Begins to count anew, so that a crisis that was switched off does not begin again at once. */
  forget(siteId: string): void {
    this.#starts.delete(siteId);
  }
}
