import type { PostgresServer } from '@deskbell/testkit/node';
import type { StoredView } from './check-history.ts';
import { storedViews } from './stored-views.ts';

/** Parts the columns; the crowd writes none. */
const TAB = '\t';

/** Reads every conversation with Postgres' own client, past every layer of our own. */
export async function readPostgres(postgres: PostgresServer, databaseUrl: string): Promise<StoredView[]> {
  const query = `select conversation_id, seq, type, replace(coalesce(text, ''), e'\\n', ' ') from entries order by conversation_id, seq`;
  const output = await postgres.run('psql', [databaseUrl, '-At', '-F', TAB, '-c', query]);
  const rows = output.split('\n').filter((line) => line !== '');
  return storedViews(
    rows.map((row) => {
      const [conversation_id = '', seq, type = '', text = ''] = row.split(TAB);
      return { conversation_id, seq: Number(seq), type, text };
    }),
  );
}
