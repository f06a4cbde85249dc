import type { Clock } from '@deskbell/core';
import type { Logger } from 'pino';
import { describeError } from '../../log/describe-error.ts';

/** Wait before something that is due is tried again after it could not be stored. */
const RETRY_MS = 1_000;

interface WakeLoopDependencies {
  readonly clock: Clock;
  readonly log: Logger;
  /** What it is for, in the log. */
  readonly name: string;
  /**
   * Does everything that is due and tells when something is due next. What rejects is tried again a second later; it must
   * be safe to repeat.
   */
  readonly run: () => Promise<number | undefined>;
}

/** Wakes when something stored is due, one run at a time, late ones at once (E2). */
export class WakeLoop {
  readonly #dependencies: WakeLoopDependencies;
  #armed: { at: number; cancel: () => void } | undefined;
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(dependencies: WakeLoopDependencies) {
    this.#dependencies = dependencies;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** Wakes at `at` (milliseconds since 1970) at the latest. */
  arm(at: number): void {
    if (this.#stopped || (this.#armed && this.#armed.at <= at)) return;
    this.#armed?.cancel();
    const cancel = this.#dependencies.clock.wakeAt(at, () => {
      this.#armed = undefined;
      void this.run();
    });
    this.#armed = { at, cancel };
  }

  /** Does what is due now. Whatever comes meanwhile is found by the run after. */
  async run(): Promise<void> {
    const previous = this.#running;
    const run = (async () => {
      await previous;
      await this.#runOnce();
    })();
    this.#running = run;
    await run;
    if (this.#running === run) this.#running = undefined;
  }

  /** Resolves when what was begun has ended; nothing begins any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#armed?.cancel();
    this.#armed = undefined;
    await this.#running;
  }

  async #runOnce(): Promise<void> {
    const { clock, log, name, run } = this.#dependencies;
    if (this.#stopped) return;
    try {
      const next = await run();
      if (next !== undefined) this.arm(next);
    } catch (error) {
      log.error({ loop: name, err: describeError(error) }, 'what is due could not be done yet');
      this.arm(clock.now() + RETRY_MS);
    }
  }
}
