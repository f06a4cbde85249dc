import type { Clock, Deadline, DeadlineStore } from '@deskbell/core';
import type { Logger } from 'pino';
import { describeError } from '../../log/describe-error.ts';

/** Wait before a deadline whose effect could not be stored is tried again. */
const RETRY_MS = 1_000;
const BATCH = 100;

interface RunnerDependencies {
  readonly deadlines: DeadlineStore;
  readonly clock: Clock;
  readonly log: Logger;
  /** Does what is due. Safe to repeat: after a crash between effect and completion it comes again. */
  readonly fire: (deadline: Deadline) => Promise<void>;
}

/** Fires stored deadlines at their time, late ones at once and in order, each until its effect is stored (E2). */
export class DeadlineRunner {
  readonly #dependencies: RunnerDependencies;
  #armed: { at: number; cancel: () => void } | undefined;
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(dependencies: RunnerDependencies) {
    this.#dependencies = dependencies;
  }

  /** Fires what is late, then waits for the next. */
  start(): Promise<void> {
    return this.#run();
  }

  /** Stores a deadline. When that fails it is kept in memory: a full disk must not keep it from happening. */
  async schedule(deadline: Deadline): Promise<void> {
    const { deadlines, clock, log } = this.#dependencies;
    try {
      await deadlines.schedule(deadline);
      this.#arm(deadline.at);
    } catch (error) {
      log.error({ deadline: deadline.key, err: describeError(error) }, 'a deadline could not be stored');
      clock.wakeAt(deadline.at, () => void this.#fire(deadline));
    }
  }

  async cancel(key: string): Promise<void> {
    try {
      await this.#dependencies.deadlines.cancel(key);
    } catch (error) {
      // It will fire and find nothing to do.
      this.#dependencies.log.warn({ deadline: key, err: describeError(error) }, 'a deadline stays stored');
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#armed?.cancel();
    this.#armed = undefined;
    await this.#running;
  }

  #arm(at: number): void {
    if (this.#stopped || (this.#armed && this.#armed.at <= at)) return;
    this.#armed?.cancel();
    const cancel = this.#dependencies.clock.wakeAt(at, () => {
      this.#armed = undefined;
      void this.#run();
    });
    this.#armed = { at, cancel };
  }

  async #run(): Promise<void> {
    // One at a time, so that the order holds; whoever comes meanwhile is found by the run after.
    const previous = this.#running;
    const run = (async () => {
      await previous;
      await this.#fireDue();
    })();
    this.#running = run;
    await run;
    if (this.#running === run) this.#running = undefined;
  }

  async #fireDue(): Promise<void> {
    const { deadlines, clock, log } = this.#dependencies;
    try {
      for (;;) {
        const due = await deadlines.due(clock.now(), BATCH);
        for (const deadline of due) {
          if (this.#stopped) return;
          if (!(await this.#fire(deadline))) {
            this.#arm(clock.now() + RETRY_MS);
            return;
          }
        }
        if (due.length < BATCH) break;
      }
      const next = await deadlines.next();
      if (next) this.#arm(next.at);
    } catch (error) {
      log.error({ err: describeError(error) }, 'deadlines could not be read');
      this.#arm(clock.now() + RETRY_MS);
    }
  }

  /** Whether its effect is stored. */
  async #fire(deadline: Deadline): Promise<boolean> {
    const { deadlines, fire, log } = this.#dependencies;
    if (this.#stopped) return false;
    try {
      await fire(deadline);
      await deadlines.complete(deadline.key, deadline.at);
      return true;
    } catch (error) {
      log.error({ deadline: deadline.key, err: describeError(error) }, 'a deadline had no effect yet');
      return false;
    }
  }
}
