import type { Clock } from '@deskbell/core';
import { DeskbellError, PROGRESS_TYPE, type CallProgress } from '@deskbell/protocol';
import type { Request, Response } from 'express';
import { problemOf } from '../http/problem-of.ts';

/** At most this often something is told, in milliseconds; and at least this often, so that nobody on the way gives the connection up. */
const EVERY_MS = 250;
const AT_LEAST_EVERY_MS = 5_000;

/** Whether the caller would rather be told how far it is than wait for the whole. */
export function wantsProgress(request: Request): boolean {
  return request.accepts('application/json', PROGRESS_TYPE) === PROGRESS_TYPE;
}

/** Answers with how far it has come, line by line, and at the end with the answer or why there is none. */
export async function answerInLines(
  { clock, response }: { readonly clock: Clock; readonly response: Response },
  run: (onProgress: (progress: CallProgress) => void) => unknown,
): Promise<void> {
  let told: CallProgress = { done: 0, of: 0 };
  let toldAt = clock.now();
  let cancel = (): void => undefined;
  const write = (line: object): boolean => response.write(`${JSON.stringify(line)}\n`);
  const tell = (progress: CallProgress): void => {
    cancel();
    told = progress;
    toldAt = clock.now();
    // What is not read is not told again: nothing piles up.
    if (!response.writableNeedDrain) write({ progress });
    cancel = clock.wakeAt(toldAt + AT_LEAST_EVERY_MS, () => tell(told));
  };
  response.status(200).type(PROGRESS_TYPE);
  // A proxy that gathers answers before it passes them on would show nothing.
  response.set('X-Accel-Buffering', 'no');
  response.once('close', () => cancel());
  tell(told);
  try {
    const answer = await run((progress) => {
      if (clock.now() - toldAt >= EVERY_MS) tell(progress);
    });
    write({ answer });
  } catch (error) {
    // Of what was not foreseen the edge takes care: it ends the connection.
    if (!(error instanceof DeskbellError) || error.code === 'internal') throw error;
    write({ problem: problemOf(error) });
  } finally {
    cancel();
  }
  response.end();
}
