import { DeskbellError } from '@deskbell/protocol/plain';
import type { AppendFrame } from '../writer/append-frame.ts';
import type { WriteRequest } from '../writer/committer.ts';
import type { Steps } from '../writer/steps.ts';
import { writes } from '../writer/writes.ts';
import { appendMany, type AppendedRow } from './append-many.ts';
import type { Batch, Pending } from './batch.ts';
import { isLocked, isLostRace, messageOf, serverFailure, unavailable } from './postgres-failure.ts';
import { runSteps } from './run-steps.ts';
import type { Connection } from './connection.ts';

/** How often a write that loses a race is run again. Each time somebody else got on, so it is over soon. */
const MOST_ATTEMPTS = 10;

const AS_KNOWN = { value: 'asKnown' };

/**
 * Writes a batch and calls back with those that are done, after the commit that carries them. What fails for a reason of its
 * own takes nothing else with it; throws when the database failed, and then what was not called back is not acknowledged.
 */
export async function writeBatch(
  connection: Connection,
  { together, oneByOne }: Batch,
  done: (pending: readonly Pending[]) => void,
): Promise<void> {
  const rest = [...(await writeTogether(connection, together, done)), ...oneByOne];
  if (!rest.length) return;
  try {
    await connection.transact(async () => {
      await lock(connection, rest);
      for (const pending of rest) pending.result = { value: await perform(connection, pending.request) };
    });
    done(rest);
  } catch (error) {
    if (serverFailure(error) !== undefined) throw error;
    for (const pending of rest) {
      pending.result = await performApart(connection, pending.request);
      done([pending]);
    }
  }
}

/** Returns those that were not done. */
async function writeTogether(
  connection: Connection,
  pending: readonly Pending[],
  done: (pending: readonly Pending[]) => void,
): Promise<readonly Pending[]> {
  if (!pending.length) return [];
  const frameOf = ({ request }: Pending) => request[1] as AppendFrame;
  try {
    const { rows } = await connection.query<AppendedRow>(appendMany(pending.map(frameOf)));
    const isAll = rows[0]?.count === pending.length;
    const appended = new Set(isAll ? [] : rows[0]?.ids?.split(' '));
    const isDone = (one: Pending) => isAll || appended.has(frameOf(one)[0]);
    const all = isAll ? pending : pending.filter(isDone);
    for (const one of all) one.result = AS_KNOWN;
    if (all.length) done(all);
    return isAll ? [] : pending.filter((one) => !isDone(one));
  } catch (error) {
    // One of them is wrong, or a row stays locked: each for itself then.
    if (serverFailure(error) === undefined) return pending;
    throw error;
  }
}

/** Conversations that will change, in the order of their ids, so that nodes never wait for each other in a ring. */
async function lock(connection: Connection, pending: readonly Pick<Pending, 'request'>[]): Promise<void> {
  const ids = pending.flatMap(({ request: [name, input] }) => {
    if (name === 'append') return [(input as AppendFrame)[0]];
    return name === 'moveMark' || name === 'moveDue' ? [(input as { id: string }).id] : [];
  });
  if (!ids.length) return;
  await connection.query({
    name: 'lock',
    text: 'select 1 from conversations where id = any ($1::text[]) order by id for no key update',
    values: [ids],
  });
}

async function perform(connection: Connection, [name, input]: WriteRequest): Promise<unknown> {
  // The sending side has checked that name and input belong together.
  const write = writes[name] as (input: unknown) => Steps<unknown>;
  return runSteps(connection, write(input));
}

async function performApart(
  connection: Connection,
  request: WriteRequest,
): Promise<NonNullable<Pending['result']>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const value = await connection.transact(async () => {
        await lock(connection, [{ request }]);
        return perform(connection, request);
      });
      return { value };
    } catch (error) {
      if (serverFailure(error) !== undefined) throw error;
      if (isLostRace(error) && attempt < MOST_ATTEMPTS) continue;
      if (isLocked(error) || isLostRace(error)) {
        return { error: unavailable('store anything', 'others are writing the same', error) };
      }
      // Refused by the write itself, for a reason that its caller knows.
      if (error instanceof DeskbellError) return { error };
      const why = messageOf(error);
      return {
        error: new DeskbellError('internal', `unable to store (${request[0]}): ${why}`, { cause: error }),
      };
    }
  }
}
