import type { Clock } from '@deskbell/core';
import type { Storage } from '@deskbell/sdk';
import type { SeededRandom } from '../random/seeded-random.ts';

/** What a tab of a fake browser shares with the others. */
export interface TabSurroundings {
  readonly clock: Clock;
  readonly random: Pick<SeededRandom, 'next'>;
  readonly storage: Storage;
  /** By name, the end of the queue for a lock; who joins puts an own one there. */
  readonly locks: Map<string, Promise<unknown>>;
  newId(length?: number): string;
  /** Says something to all tabs but one. */
  broadcast(from: object, channel: string, message: unknown): void;
  closed(tab: object): void;
}
