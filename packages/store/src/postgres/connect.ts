import pg from 'pg';

/** Without an answer for so long, a server counts as not there (P12: everybody hears of it within two seconds). */
export const PATIENCE_MS = 1_500;

const BIGINT_OID = 20;
const { getTypeParser } = pg.types;

/** Times and counts are far below 2^53. For these clients only: others in the process may want them as text. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === BIGINT_OID) return Number;
    return getTypeParser(oid, format) as (value: string) => unknown;
  },
};

/** What every connection of a store has in common. */
export function clientConfig(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    types,
    fallback_application_name: 'deskbell',
    connectionTimeoutMillis: PATIENCE_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
}

const COMMON = [
  // Whatever the database's own defaults are.
  `set default_transaction_isolation = 'read committed'`,
  'set lock_timeout = 1000',
  // A node that hangs in the middle of a write must not keep its rows from the others.
  'set idle_in_transaction_session_timeout = 5000',
  'set tcp_keepalives_idle = 10',
  'set tcp_keepalives_interval = 5',
  'set tcp_keepalives_count = 3',
];

/** For a connection that reads. */
export const READING = [...COMMON, 'set default_transaction_read_only = on', 'set statement_timeout = 60000'];

/** For a connection that writes. */
export const WRITING = [
  ...COMMON,
  'set statement_timeout = 10000',
  // Twice, when a batch fails for a lock and each of its writes tries alone, is less than anybody's patience.
  'set lock_timeout = 700',
  // An acknowledged write is on disk (D1), even where the server's default says otherwise.
  `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') <> 'remote_apply'`,
  // Writes look up single rows by their keys. A plan made while the tables were empty would read them whole.
  'set plan_cache_mode = force_generic_plan',
  'set enable_seqscan = off',
  'set enable_hashjoin = off',
  'set enable_mergejoin = off',
  // Compiling pays for long queries only; and a scan that cannot be avoided counts as the longest of all here.
  'set jit = off',
];

/** For the connection that holds a node's locks. What it writes is how things are now, and needs no disk. */
export const CLUSTER = [...COMMON, 'set statement_timeout = 1500', 'set synchronous_commit = off'];

/** Opens one connection that is ready for use. Its failures come to those who query; it never throws by itself. */
export async function connect(config: pg.ClientConfig, settings: readonly string[]): Promise<pg.Client> {
  const client = new pg.Client(config);
  await client.connect();
  await prepareSession(client, settings);
  return client;
}

export async function prepareSession(client: pg.ClientBase, settings: readonly string[]): Promise<void> {
  // What was under way fails by itself; what is not under way hears of it at its next query.
  client.on('error', () => undefined);
  await client.query({ text: settings.join('; '), query_timeout: PATIENCE_MS } as pg.QueryConfig);
}
