import { Ticker } from '../../lifecycle/ticker.ts';
import { describeError } from '../../log/describe-error.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Attendance } from './attendance.ts';

/** Accounts are changed by the command line too, in another process: the longest that such a change goes unnoticed. */
const EVERY_MS = 2_000;

/** Takes over what the rows say of agents, every two seconds, so that it reaches open sockets in time (D11). */
export function agentRefresh({ clock, log, store }: DeskContext, attendance: Attendance): Ticker {
  return new Ticker(clock, EVERY_MS, async () => {
    const readAt = clock.now();
    try {
      for (const agent of await store.agents.list()) await attendance.refresh(agent, readAt);
    } catch (error) {
      log.error({ err: describeError(error) }, 'agents could not be read anew');
    }
  });
}
