import type { Clock, Deadline, DeadlineStore } from '@deskbell/core';
import type { Logger } from 'pino';
import { describeError } from '../../log/describe-error.ts';
import { WakeLoop } from './wake-loop.ts';

const BATCH = 100;
/** Wait before a deadline whose effect could not be stored is tried again. */
const RETRY_MS = 1_000;

interface RunnerDependencies {
  readonly deadlines: DeadlineStore;
  readonly clock: Clock;
  readonly log: Logger;
  /** Whether this node keeps deadlines; one of several does. */
  readonly leads: () => boolean;
  /** Does what is due. Safe to repeat: after a crash between effect and completion it comes again. */
  readonly fire: (deadline: Deadline) => Promise<void>;
}

/** Fires stored deadlines at their time, late ones at once and in order, each until its effect is stored (E2). */
export class DeadlineRunner {
  readonly #dependencies: RunnerDependencies;
  readonly #loop: WakeLoop;
  /** What was begun and has not ended, by key. */
  readonly #underWay = new Map<string, Promise<void>>();
  /** When what could not be stored is tried again, by key. */
  readonly #failed = new Map<string, number>();

  constructor(dependencies: RunnerDependencies) {
    this.#dependencies = dependencies;
    const { clock, log } = dependencies;
    this.#loop = new WakeLoop({ clock, log, name: 'deadlines', run: () => this.#fireDue() });
  }

  /** Fires what is late, then waits for the next. To be called again when it falls to this node to keep them. */
  run(): Promise<void> {
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
      clock.wakeAt(deadline.at, () => void this.#fire(deadline));
    }
  }

  /** Somebody stored a deadline together with something else. */
  arm(at: number): void {
    this.#loop.arm(at);
  }

  async cancel(key: string): Promise<void> {
    try {
      await this.#dependencies.deadlines.cancel(key);
      this.#failed.delete(key);
    } catch (error) {
      // It will fire and find nothing to do.
      this.#dependencies.log.warn({ deadline: key, err: describeError(error) }, 'a deadline stays stored');
    }
  }

  async stop(): Promise<void> {
    await this.#loop.stop();
    await Promise.allSettled(this.#underWay.values());
  }

  /** Begins what is due in its order, and waits for none of it: a receiver that is slow to answer holds up nobody else. */
  async #fireDue(): Promise<number | undefined> {
    const { deadlines, clock, leads } = this.#dependencies;
    if (!leads()) return undefined;
    const now = clock.now();
    const first = await deadlines.due(
      Number.MAX_SAFE_INTEGER,
      this.#underWay.size + this.#failed.size + BATCH,
    );
    let next = Number.POSITIVE_INFINITY;
    for (const deadline of first) {
      const { at, key } = deadline;
      if (this.#loop.stopped || this.#underWay.has(key)) continue;
      const wanted = Math.max(at, this.#failed.get(key) ?? at);
      if (wanted <= now) this.#begin(deadline);
      else next = Math.min(next, wanted);
    }
    return Number.isFinite(next) ? next : undefined;
  }

  #begin(deadline: Deadline): void {
    const { clock } = this.#dependencies;
    const { key } = deadline;
    const fired = this.#fire(deadline).then((done) => {
      this.#underWay.delete(key);
      if (done) this.#failed.delete(key);
      else this.#failed.set(key, clock.now() + RETRY_MS);
      this.#loop.arm(done ? clock.now() : clock.now() + RETRY_MS);
    });
    this.#underWay.set(key, fired);
  }

  /** Whether its effect is stored. Never rejects. */
  async #fire(deadline: Deadline): Promise<boolean> {
    const { deadlines, fire, log } = this.#dependencies;
    if (this.#loop.stopped) return false;
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
