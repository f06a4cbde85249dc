import type { AgentClient, Alert, Readable } from '@deskbell/sdk/agent';
import { Settable } from '../readable/settable.ts';

/** So many are kept; each also stands in its conversation's timeline. */
const KEPT = 50;

/** What supervisors were alerted to since this page was opened, newest first. */
export class AlertLog {
  readonly #list = new Settable<readonly Alert[]>([]);
  #seen = 0;

  constructor(client: Pick<AgentClient, 'on'>) {
    // As long as the client: nobody needs to stop it.
    client.on('alert', ({ alert }) => this.#list.set([alert, ...this.#list.value].slice(0, KEPT)));
  }

  get list(): Readable<readonly Alert[]> {
    return this.#list;
  }

  /** How many came since somebody looked. */
  get unseen(): number {
    return this.#list.value.filter(({ at }) => at > this.#seen).length;
  }

  /** Somebody looks at the list. */
  seen(): void {
    const newest = this.#list.value.reduce((latest, { at }) => Math.max(latest, at), this.#seen);
    if (newest === this.#seen) return;
    this.#seen = newest;
    // The list is the same, but what is unseen in it is not.
    this.#list.set([...this.#list.value]);
  }
}
