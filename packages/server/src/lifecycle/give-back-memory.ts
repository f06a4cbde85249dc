import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type CollectGarbage = (options: { readonly type: 'major'; readonly flavor: 'last-resort' }) => void;

/**
 * Gives back what only the start has needed: building the tables of the protocol leaves twice as much behind as they take, and a server
 * that has nothing to do would keep that for long. Takes some 70 ms, once.
 */
export function giveBackMemory(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as CollectGarbage)({ type: 'major', flavor: 'last-resort' });
}
