import type { Clock } from '@deskbell/core';

/** Does something again and again, one at a time, with a pause of `everyMs` after each. */
export class Ticker {
  readonly #clock: Clock;
  readonly #everyMs: number;
  readonly #run: () => Promise<void>;
  #cancel: (() => void) | undefined;
  #running: Promise<void> | undefined;
  #stopped = false;

  /** @param run must not reject */
  constructor(clock: Clock, everyMs: number, run: () => Promise<void>) {
    this.#clock = clock;
    this.#everyMs = everyMs;
    this.#run = run;
  }

  start(): void {
    if (this.#stopped) return;
    this.#cancel = this.#clock.wakeAt(this.#clock.now() + this.#everyMs, () => {
      this.#running = this.#run().finally(() => {
        this.#running = undefined;
        this.start();
      });
    });
  }

  /** Resolves when what was begun has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel?.();
    await this.#running;
  }
}
