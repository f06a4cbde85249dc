import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A flow is checked so long after the last letter, in milliseconds. */
const AFTER_MS = 600;

/** Does something when what it looks at has not changed for a moment; what is under way is given up when it changes again. */
export class LateCheck<T> implements ReactiveController {
  readonly #wanted: () => T | null;
  readonly #check: (value: T, signal: AbortSignal) => Promise<unknown>;
  #seen: T | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | undefined;

  constructor(
    host: ReactiveControllerHost,
    wanted: () => T | null,
    check: (value: T, signal: AbortSignal) => Promise<unknown>,
  ) {
    this.#wanted = wanted;
    this.#check = check;
    host.addController(this);
  }

  hostUpdated(): void {
    const wanted = this.#wanted();
    if (wanted === this.#seen) return;
    this.#stop();
    this.#seen = wanted;
    if (wanted === null) return;
    this.#timer = setTimeout(() => {
      this.#abort = new AbortController();
      void this.#check(wanted, this.#abort.signal);
    }, AFTER_MS);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }
}
