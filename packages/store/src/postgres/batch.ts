import type { DeskbellError } from '@deskbell/protocol/plain';
import type { AppendFrame } from '../writer/append-frame.ts';
import type { WriteRequest } from '../writer/committer.ts';
import { saysWhereItStands } from './append-many.ts';

/** More would make the first of a batch wait for the last. */
const MOST_IN_A_BATCH = 500;
/** Of those that are run one by one; each is several journeys. */
const MOST_ONE_BY_ONE = 50;
/** So far into the queue a batch looks for what nobody else is busy with. */
const FURTHEST = 2_000;

export interface Pending {
  readonly request: WriteRequest;
  /** Writes that share one are run in their order. */
  readonly keys: readonly string[];
  /** When it was handed in, in milliseconds that only ever grow. */
  readonly since: number;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: DeskbellError) => void;
  result: { readonly value: unknown } | { readonly error: DeskbellError } | undefined;
}

export interface Batch {
  /** Messages to different conversations, for one statement. */
  readonly together: readonly Pending[];
  /** Everything else, in its order; it follows after. */
  readonly oneByOne: readonly Pending[];
}

/** Takes from the queue what may be run now: nothing that shares a key with what is under way, or with an earlier one that waits. */
export function takeBatch(waiting: Pending[], underWay: ReadonlySet<string>): Batch {
  const together: Pending[] = [];
  const oneByOne: Pending[] = [];
  const left: Pending[] = [];
  const taken = new Set<string>();
  const blocked = new Set<string>();
  let looked = 0;
  for (const pending of waiting) {
    if (looked === FURTHEST || together.length + oneByOne.length === MOST_IN_A_BATCH) break;
    looked += 1;
    const { keys, request } = pending;
    const mustWait = keys.some((key) => underWay.has(key) || blocked.has(key));
    const isFirst = !keys.some((key) => taken.has(key));
    const fits = isFirst && request[0] === 'append' && saysWhereItStands(request[1] as AppendFrame);
    if (mustWait || (!fits && oneByOne.length === MOST_ONE_BY_ONE)) {
      left.push(pending);
      for (const key of keys) blocked.add(key);
      continue;
    }
    (fits ? together : oneByOne).push(pending);
    for (const key of keys) taken.add(key);
  }
  waiting.splice(0, looked, ...left);
  return { together, oneByOne };
}
