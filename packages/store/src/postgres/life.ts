import type { Ids } from '@deskbell/core';
import type { ClientBase } from 'pg';

/** Which life of the data this is, as the database itself can tell. */
export const LIFE = 'life';

/**
 * What a copy cannot have: the server's own name for its data directory, its branch of history, the database and the table in
 * it. A dump that was loaded elsewhere differs in the last two, a restored base backup in the second.
 */
const NAME_OF_LIFE = `select concat_ws('/',
  (select system_identifier from pg_control_system()),
  (select timeline_id from pg_control_checkpoint()),
  (select oid from pg_database where datname = current_database()),
  'meta'::regclass::oid) as life`;

/** Whether the data still live the life of this epoch: they may have been restored, or another server taken over. */
export const IS_SAME_LIFE = `select
  (select value from meta where key = 'epoch') = $1
  and (select value from meta where key = '${LIFE}') = (${NAME_OF_LIFE}) as same`;

/** The epoch of the data; a new one when they were restored from a copy (D4). Inside the migrations' transaction. */
export async function settleEpoch(client: ClientBase, ids: Ids): Promise<string> {
  const life = await nameOfLife(client);
  const known = await getMeta(client, 'epoch');
  if (known !== undefined && (await getMeta(client, LIFE)) === life) return known;
  const epoch = ids.next();
  await setMeta(client, 'epoch', epoch);
  await setMeta(client, LIFE, life);
  return epoch;
}

export async function nameOfLife(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ life: string }>(NAME_OF_LIFE);
  return rows[0]?.life ?? '';
}

async function getMeta(client: ClientBase, key: string): Promise<string | undefined> {
  const { rows } = await client.query<{ value: string }>('select value from meta where key = $1', [key]);
  return rows[0]?.value;
}

async function setMeta(client: ClientBase, key: string, value: string): Promise<void> {
  await client.query(
    'insert into meta (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
    [key, value],
  );
}
