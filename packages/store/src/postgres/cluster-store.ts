import type { AgentSockets, ClusterNode, ClusterStore } from '@deskbell/core';
import type { QueryResultRow } from 'pg';
import { CLUSTER } from './connect.ts';
import { Connection } from './connection.ts';
import { serverFailure, unavailable } from './postgres-failure.ts';

const NOW = '(extract(epoch from clock_timestamp()) * 1000)::bigint';
const BACKEND_START = '(extract(epoch from backend_start) * 1000000)::bigint';

const BEAT = `
insert into nodes (id, beat_at, backend, backend_start)
select $1, ${NOW}, pid, ${BACKEND_START} from pg_stat_activity where pid = pg_backend_pid()
on conflict (id) do update set
  beat_at = excluded.beat_at, backend = excluded.backend, backend_start = excluded.backend_start`;

const NODES = `select id, greatest(0, ${NOW} - beat_at) as silent_ms from nodes order by id`;

/** The node's connection is ended, and with it all that it has locked. */
const REMOVE = `
with node as (delete from nodes where id = $1 returning backend, backend_start),
  counts as (delete from node_sockets where node_id = $1)
select a.pid = pg_backend_pid() as own, case when a.pid <> pg_backend_pid() then pg_terminate_backend(a.pid, 1000) end as ended
from pg_stat_activity a join node n on a.pid = n.backend and ${BACKEND_START.replace('backend_start', 'a.backend_start')} = n.backend_start`;

const COUNT = `
insert into node_sockets (node_id, agent_id, sockets) values ($1, $2, $3)
on conflict (node_id, agent_id) do update set sockets = excluded.sockets`;

const FORGET = 'delete from node_sockets where node_id = $1 and agent_id = $2';

const SOCKETS = 'select node_id, agent_id, sockets from node_sockets order by node_id, agent_id';

/** Locks are the database's own; another installation in another schema of it has others. */
const KEY = `hashtextextended('deskbell ' || current_schema() || ' ' || $1, 0)`;

/**
 * On a connection of its own, which holds the locks of the node: they are its own for as long as the connection lives, and
 * nobody's from then on, whatever became of the node's process.
 */
export class PostgresClusterStore implements ClusterStore {
  readonly #connection: Connection;
  readonly #held = new Set<string>();
  readonly #taking = new Map<string, Promise<boolean>>();
  readonly #listeners = new Set<() => void>();
  /** Whose connection this is, once it has beaten. */
  #nodeId: string | undefined;

  constructor(url: string) {
    this.#connection = new Connection({ url, settings: CLUSTER, lost: () => this.#lose() });
  }

  async beat(nodeId: string): Promise<void> {
    this.#nodeId = nodeId;
    await this.#query('beat', BEAT, [nodeId]);
  }

  async nodes(): Promise<readonly ClusterNode[]> {
    const rows = await this.#query<{ id: string; silent_ms: number }>('nodes', NODES);
    return rows.map(({ id, silent_ms }) => ({ id, silentMs: silent_ms }));
  }

  async remove(nodeId: string): Promise<void> {
    const [removed] = await this.#query<{ own: boolean }>('remove', REMOVE, [nodeId]);
    if (!removed?.own) return;
    await this.#query('unlockAll', 'select pg_advisory_unlock_all()');
    this.#lose();
  }

  async setSockets({ nodeId, agentId, sockets }: AgentSockets): Promise<void> {
    if (sockets === 0) await this.#query('forget', FORGET, [nodeId, agentId]);
    else await this.#query('count', COUNT, [nodeId, agentId, sockets]);
  }

  async sockets(): Promise<readonly AgentSockets[]> {
    const rows = await this.#query<{ node_id: string; agent_id: string; sockets: number }>(
      'sockets',
      SOCKETS,
    );
    return rows.map(({ node_id, agent_id, sockets }) => ({ nodeId: node_id, agentId: agent_id, sockets }));
  }

  tryLock(key: string): Promise<boolean> {
    // Postgres counts how often a lock was taken; here it is had or not.
    if (this.#held.has(key)) return Promise.resolve(true);
    const taking = this.#taking.get(key) ?? this.#take(key).finally(() => this.#taking.delete(key));
    this.#taking.set(key, taking);
    return taking;
  }

  async #take(key: string): Promise<boolean> {
    await this.#open();
    const life = this.#connection.life;
    const [row] = await this.#query<{ locked: boolean }>(
      'tryLock',
      `select pg_try_advisory_lock(${KEY}) as locked`,
      [key],
    );
    // The connection, and the lock with it, may have ended between the answer and now.
    const isHeld = row?.locked === true && life === this.#connection.life;
    if (isHeld) this.#held.add(key);
    return isHeld;
  }

  async unlock(key: string): Promise<void> {
    if (this.#held.delete(key)) await this.#query('unlock', `select pg_advisory_unlock(${KEY})`, [key]);
  }

  onLocksLost(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends the connection, and with it the locks; nobody is told. */
  async close(): Promise<void> {
    this.#listeners.clear();
    await this.#connection.close();
  }

  async #query<Row extends QueryResultRow>(
    name: string,
    text: string,
    values: readonly unknown[] = [],
  ): Promise<readonly Row[]> {
    await this.#open();
    try {
      const { rows } = await this.#connection.query<Row>({ name, text, values: [...values] });
      return rows;
    } catch (error) {
      // A connection that does not do what it is for had better end, so that its locks go to somebody else.
      this.#connection.drop();
      throw unreachable(error);
    }
  }

  async #open(): Promise<void> {
    if (this.#connection.isOpen) return;
    try {
      await this.#connection.open();
      // The others must know which connection to end, before it holds anything.
      if (this.#nodeId !== undefined) {
        await this.#connection.query({ name: 'beat', text: BEAT, values: [this.#nodeId] });
      }
    } catch (error) {
      this.#connection.drop();
      throw unreachable(error);
    }
  }

  #lose(): void {
    if (!this.#held.size) return;
    this.#held.clear();
    for (const listener of this.#listeners) listener();
  }
}

function unreachable(error: unknown) {
  return unavailable(
    'share with the other nodes',
    serverFailure(error) ?? 'Postgres refuses the query',
    error,
  );
}
