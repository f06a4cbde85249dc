import type { Crisis, CrisisOn, CrisisStore } from '@deskbell/core';

/** Which crises are on, remembered from the rows (E7). */
export class CrisisDirectory {
  readonly #store: CrisisStore;
  readonly #current = new Map<string, Crisis>();

  constructor(store: CrisisStore) {
    this.#store = store;
  }

  async open(): Promise<void> {
    for (const crisis of await this.#store.listCurrent()) this.#current.set(crisis.siteId, crisis);
  }

  currentOf(siteId: string): Crisis | undefined {
    return this.#current.get(siteId);
  }

  all(): readonly Crisis[] {
    return [...this.#current.values()];
  }

  /** As decisions ask for it. */
  crisisOf(siteId: string): CrisisOn | null {
    const crisis = this.#current.get(siteId);
    return crisis ? { id: crisis.id, startedAt: crisis.startedAt } : null;
  }

  began(crisis: Crisis): void {
    this.#current.set(crisis.siteId, crisis);
  }

  ended(siteId: string): void {
    this.#current.delete(siteId);
  }
}
