import { CountingIds, FakeClock } from '@deskbell/testkit';
import { startPostgres } from '@deskbell/testkit/node';
import pg from 'pg';
import { expect, it } from 'vitest';
import { appendMany } from './append-many.ts';
import { queries } from './compiled.ts';
import { WRITING } from './connect.ts';
import { migrate } from './migrate.ts';

/** Small tables, and lists of everything in them. */
const MAY_SCAN = new Set([
  'listSites',
  'liveBans',
  'listBots',
  'listAgents',
  'listMemberships',
  'listEndpoints',
  'deleteExpiredLinks',
  // Of each agent one.
  'presenceBefore',
  'configurationVersions',
  // What is due, what was answered over REST today, exports, mails of late: few, and looked through only to erase.
  'eraseDeadlines',
  'eraseAnswers',
  'exportsOfContact',
  'eraseSentMails',
]);

it('every query finds what it needs through an index', async () => {
  await using server = await startPostgres({ fsync: false });
  const url = await server.createDatabase();
  await migrate({ url, clock: new FakeClock(), ids: new CountingIds() });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // What is still scanned has no index at all.
  await client.query('set enable_seqscan = off; set plan_cache_mode = force_generic_plan');
  const slow: string[] = [];
  for (const [name, { sql, slots }] of Object.entries(queries)) {
    await client.query(`prepare "${name}" as ${sql}`);
    const values = slots.length ? `(${slots.map(() => 'null').join(', ')})` : '';
    const { rows } = await client.query<Record<'QUERY PLAN', string>>(`explain execute "${name}" ${values}`);
    const scans = rows.map((row) => row['QUERY PLAN'].trim()).filter((step) => step.includes('Seq Scan'));
    if (scans.length && !MAY_SCAN.has(name)) slow.push(`${name}: ${scans.join('; ')}`);
  }
  await client.end();
  expect(slow).toEqual([]);
});

it('a message costs the same however much its conversation has said before', async () => {
  await using server = await startPostgres({ fsync: false });
  const url = await server.createDatabase();
  await migrate({ url, clock: new FakeClock(), ids: new CountingIds() });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(WRITING.join('; '));
  await client.query(`prepare append as ${appendMany([]).text}`);
  const { rows } = await client.query<Record<'QUERY PLAN', string>>(`explain execute append ('[]')`);
  await client.end();
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('using entries_author on entries');
  expect(plan).not.toContain('using entries_key');
});
