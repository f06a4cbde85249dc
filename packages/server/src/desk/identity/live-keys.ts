import type { Clock, IdentityKey, VisitorIdentityStore } from '@deskbell/core';

/** How long the keys of a site are taken as they were read: one that was retired is believed no longer than that. */
const FRESH_MS = 2_000;

/** The keys of sites, read anew every two seconds at most. Retired ones are not among them. */
export class LiveKeys {
  readonly #store: Pick<VisitorIdentityStore, 'listKeys'>;
  readonly #clock: Clock;
  readonly #known = new Map<string, { keys: readonly IdentityKey[]; until: number }>();

  constructor(store: Pick<VisitorIdentityStore, 'listKeys'>, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Of a site that exists: the memory is not for made-up names. */
  async of(siteId: string): Promise<readonly IdentityKey[]> {
    const known = this.#known.get(siteId);
    const now = this.#clock.now();
    // A clock that was set back keeps nothing alive.
    if (known && now < known.until && known.until - now <= FRESH_MS) return known.keys;
    const keys = (await this.#store.listKeys(siteId)).filter(({ retiredAt }) => retiredAt === null);
    this.#known.set(siteId, { keys, until: now + FRESH_MS });
    return keys;
  }
}
