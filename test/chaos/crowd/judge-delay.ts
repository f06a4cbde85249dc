import type { DeskbellProcess } from '../../lib/deskbell-process.ts';
import { mainThreadMs } from '../../limits/lib/process-figures.ts';
import type { Run } from '../stage/run.ts';
import { percentile } from './send-log.ts';

/** For a log of sends: how long a server's main thread has worked, as only Linux tells it. */
export function workOf({ pid }: DeskbellProcess): () => number {
  return process.platform === 'linux' && pid !== undefined ? () => mainThreadMs(pid) : () => 0;
}

/**
 * Time at work, not time on the clock: what makes the trouble and everything else here wants the same cores, and how long a message
 * waits for those says nothing of the server.
 */
export function judgeDelay(run: Run, whose: string, workLatencies: readonly number[], limitMs: number): void {
  const p99 = percentile(workLatencies, 0.99);
  run.figure(`${whose} p99 in the server's own work, ms`, p99);
  run.holds(p99 < limitMs, `${whose} p99 was ${String(Math.round(p99))} ms of the server's work`);
}
