import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Clock } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import type { Logger } from 'pino';

const LOOK_EVERY_MS = 25;
const SQLITE_BUSY = 5;

interface HoldDataOptions {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** How long another server may take to end. */
  readonly waitMs: number;
}

/**
 * Keeps a second server from the data of a first: each remembers where conversations stand, and would not hear of what the
 * other does. The next one waits for the end of the last (D12), so that it can be started first and is there at once when
 * its turn comes. The system gives the lock back when a process dies, however it dies.
 *
 * @returns what gives the data back
 * @throws DeskbellError `conflict` when another server has them for longer than `waitMs`
 */
export async function holdData({ dataDir, clock, log, waitMs }: HoldDataOptions): Promise<() => void> {
  const lock = new DatabaseSync(join(dataDir, 'deskbell.lock'), { timeout: 0 });
  const end = clock.now() + waitMs;
  // The clock's own timers let a process end.
  const alive = setInterval(() => undefined, waitMs);
  try {
    await untilTaken();
  } catch (error) {
    lock.close();
    throw error;
  } finally {
    clearInterval(alive);
  }
  return () => lock.close();

  async function untilTaken(): Promise<void> {
    for (let look = 0; !take(lock); look += 1) {
      if (look === 0) log.info({ dataDir }, 'another server uses the data: waiting for its end');
      if (clock.now() >= end) {
        throw new DeskbellError(
          'conflict',
          `unable to start: another server uses the data in ${dataDir}; stop it, or choose another folder with DESKBELL_DATA_DIR`,
        );
      }
      await new Promise<void>((resolve) => clock.wakeAt(clock.now() + LOOK_EVERY_MS, resolve));
    }
  }
}

function take(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return false;
    throw error;
  }
}
