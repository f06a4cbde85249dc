import { describeStore } from '@deskbell/testkit/conformance';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { openSqliteStore, type SqliteStore } from './open-sqlite-store.ts';

describeStore('SQLite', async ({ clock, ids }) => {
  const directory = await temporaryDirectory();
  const stores: SqliteStore[] = [];
  const open = async () => {
    const store = await openSqliteStore({ path: directory.file('desk.db'), clock, ids });
    stores.push(store);
    return store;
  };
  return {
    store: await open(),
    openAnother: open,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(stores.map((store) => store.close()));
      await directory[Symbol.asyncDispose]();
    },
  };
});
