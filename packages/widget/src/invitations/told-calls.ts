import type { DeskbellAttributes } from '../loader/deskbell-api.ts';

/** A call of the page, as the loader notes it. */
export type ToldCall = readonly [name: string, args: readonly unknown[]];
/** Where the loader puts them: a list, until somebody listens. */
export interface ToldCalls {
  push(call: ToldCall): unknown;
}

/** What the page has said of its visitor, so far and from now on. */
export class PageWords {
  readonly attributes: Record<string, DeskbellAttributes[string]> = {};
  readonly events = new Set<string>();

  constructor(calls: ToldCalls & Iterable<ToldCall>, changed: (name: string) => void) {
    for (const call of calls) this.#take(call);
    calls.push = (call) => {
      this.#take(call);
      changed(call[0]);
    };
  }

  #take([name, [said]]: ToldCall): void {
    if (name === 'track' && typeof said === 'string') this.events.add(said);
    if (name === 'setAttributes' && typeof said === 'object') Object.assign(this.attributes, said);
    // Whoever comes next is somebody else.
    if (name === 'logOut' || name === 'forget') {
      for (const key of Object.keys(this.attributes)) delete this.attributes[key];
      this.events.clear();
    }
  }
}
