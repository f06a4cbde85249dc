import type { Clock, Site, SiteStore } from '@deskbell/core';

/** How long a site is taken as it was read: changed origins and names take effect after at most this time. */
const FRESH_MS = 2_000;

/** Sites, read anew every two seconds at most: every request of a widget asks for one. */
export class SiteDirectory {
  readonly #store: SiteStore;
  readonly #clock: Clock;
  readonly #known = new Map<string, { site: Site; until: number }>();

  constructor(store: SiteStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  async find(siteId: string): Promise<Site | undefined> {
    const known = this.#known.get(siteId);
    if (known && this.#clock.now() < known.until) return known.site;
    const site = await this.#store.find(siteId);
    // Unknown ids are not kept: anybody could fill the memory with them.
    if (site) this.#known.set(siteId, { site, until: this.#clock.now() + FRESH_MS });
    else this.#known.delete(siteId);
    return site;
  }
}
