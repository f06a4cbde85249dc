import { describeError } from '../../log/describe-error.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Attendance } from './attendance.ts';

/** Accounts are changed by the command line too, in another process: the longest that such a change goes unnoticed. */
const EVERY_MS = 2_000;

/** Takes over what the rows say of agents, every two seconds, so that it reaches open sockets in time (D11). */
export class AgentRefresh {
  readonly #context: DeskContext;
  readonly #attendance: Attendance;
  #cancel: (() => void) | undefined;
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(context: DeskContext, attendance: Attendance) {
    this.#context = context;
    this.#attendance = attendance;
  }

  start(): void {
    const { clock } = this.#context;
    if (this.#stopped) return;
    this.#cancel = clock.wakeAt(clock.now() + EVERY_MS, () => {
      this.#running = this.#refresh().finally(() => {
        this.#running = undefined;
        this.start();
      });
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel?.();
    await this.#running;
  }

  async #refresh(): Promise<void> {
    const { clock, log, store } = this.#context;
    const readAt = clock.now();
    try {
      for (const agent of await store.agents.list()) await this.#attendance.refresh(agent, readAt);
    } catch (error) {
      log.error({ err: describeError(error) }, 'agents could not be read anew');
    }
  }
}
