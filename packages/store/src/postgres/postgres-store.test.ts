import { CountingIds, FakeClock } from '@deskbell/testkit';
import { describeClusterStore, describeStore, type StoreSetup } from '@deskbell/testkit/conformance';
import { startPostgres, type PostgresServer } from '@deskbell/testkit/node';
import { afterAll, beforeAll } from 'vitest';
import { migrate } from './migrate.ts';
import { openPostgresStore, type PostgresStore } from './open-postgres-store.ts';

let server: PostgresServer;
/** With all tables and no rows: copies of it are made quickly. */
let template: string;
beforeAll(async () => {
  server = await startPostgres({ fsync: false, settings: { max_connections: '50' } });
  template = await server.createDatabase();
  await migrate({ url: template, clock: new FakeClock(), ids: new CountingIds() });
});
afterAll(() => server[Symbol.asyncDispose](), 60_000);

const setup: StoreSetup = async ({ clock, ids }) => {
  const url = await server.createDatabase(template);
  const stores: PostgresStore[] = [];
  const open = async () => {
    const store = await openPostgresStore({ url, clock, ids });
    stores.push(store);
    return store;
  };
  return {
    store: await open(),
    openAnother: open,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(stores.map((store) => store.close()));
    },
  };
};

describeStore('Postgres', setup);
describeClusterStore('Postgres', setup);
