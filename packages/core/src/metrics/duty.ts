import type { PresenceChange } from '../ports/agent-store.ts';

/** A time in which an agent took work, with so many units. */
export interface DutySpan {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
}

/** When one agent took work within a period, from the changes of their presence, oldest first. */
export class Duty {
  readonly #from: number;
  readonly #to: number;
  readonly #spans: DutySpan[] = [];
  #last: PresenceChange | null = null;

  constructor(from: number, to: number) {
    this.#from = from;
    this.#to = to;
  }

  add(change: PresenceChange): void {
    this.#close(change.at);
    this.#last = change;
  }

  /** Whoever takes work does so until something else is known. */
  spans(): readonly DutySpan[] {
    this.#close(this.#to);
    this.#last = null;
    return this.#spans;
  }

  worked(): boolean {
    return this.spans().length > 0;
  }

  #close(at: number): void {
    if (!this.#last?.working) return;
    const from = Math.max(this.#from, this.#last.at);
    const to = Math.min(this.#to, at);
    if (from < to) this.#spans.push({ from, to, capacity: this.#last.capacity });
  }
}
