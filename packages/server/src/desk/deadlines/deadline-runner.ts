import type { Clock, Deadline, DeadlineStore } from '@deskbell/core';
import type { Logger } from 'pino';
import { describeError } from '../../log/describe-error.ts';
import { WakeLoop } from './wake-loop.ts';

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
  readonly #loop: WakeLoop;

  constructor(dependencies: RunnerDependencies) {
    this.#dependencies = dependencies;
    const { clock, log } = dependencies;
    this.#loop = new WakeLoop({ clock, log, name: 'deadlines', run: () => this.#fireDue() });
  }

  /** Fires what is late, then waits for the next. */
  start(): Promise<void> {
    return this.#loop.run();
  }

  /** Stores a deadline. When that fails it is kept in memory: a full disk must not keep it from happening. */
  async schedule(deadline: Deadline): Promise<void> {
    const { deadlines, clock, log } = this.#dependencies;
    try {
      await deadlines.schedule(deadline);
      this.#loop.arm(deadline.at);
    } catch (error) {
      log.error({ deadline: deadline.key, err: describeError(error) }, 'a deadline could not be stored');
      clock.wakeAt(deadline.at, () => void this.#fire(deadline).catch(() => undefined));
    }
  }

  /** Somebody stored a deadline together with something else. */
  arm(at: number): void {
    this.#loop.arm(at);
  }

  async cancel(key: string): Promise<void> {
    try {
      await this.#dependencies.deadlines.cancel(key);
    } catch (error) {
      // It will fire and find nothing to do.
      this.#dependencies.log.warn({ deadline: key, err: describeError(error) }, 'a deadline stays stored');
    }
  }

  stop(): Promise<void> {
    return this.#loop.stop();
  }

  async #fireDue(): Promise<number | undefined> {
    const { deadlines, clock } = this.#dependencies;
    for (;;) {
      const due = await deadlines.due(clock.now(), BATCH);
      for (const deadline of due) {
        if (this.#loop.stopped) return undefined;
        await this.#fire(deadline);
      }
      if (due.length < BATCH) break;
    }
    return (await deadlines.next())?.at;
  }

  async #fire(deadline: Deadline): Promise<void> {
    const { deadlines, fire, log } = this.#dependencies;
    if (this.#loop.stopped) return;
    try {
      await fire(deadline);
      await deadlines.complete(deadline.key, deadline.at);
    } catch (error) {
      log.error({ deadline: deadline.key, err: describeError(error) }, 'a deadline had no effect yet');
      throw error;
    }
  }
}
