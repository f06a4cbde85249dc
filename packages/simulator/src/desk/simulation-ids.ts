import type { Ids } from '@deskbell/core';

/** Ids that rise, so that the same simulation has the same ones. */
export class SimulationIds implements Ids {
  #last = 0;

  next(): string {
    return `s${(this.#last += 1)}`;
  }
}
