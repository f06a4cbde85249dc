import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { memoryStorage } from './memory-storage.ts';
import type { Storage } from './platform.ts';

const DATABASE = 'deskbell';
/** Beside the database, for browsers that cannot list them: opening it to look whether it is there would create it (W2). */
const MARK = 'deskbell:kept';

/** A database that has not answered by then never will: some browsers forget to. */
const PATIENCE_MS = 5_000;

/**
 * IndexedDB, or memory where the browser refuses (blocked cookies, some private windows, a full disk): everything still works,
 * with what was known until then, and ends with the tab.
 */
export function browserStorage(): Storage {
  const memory = memoryStorage();
  let opened: OpenedStore | undefined;
  let refused = false;
  let released = false;
  let running = 0;

  const use = async <T>(
    key: string,
    stored: (store: UseStore) => Promise<T | undefined>,
    instead: () => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    running += 1;
    try {
      return await attempt(key, stored, instead);
    } finally {
      running -= 1;
      letGo();
    }
  };

  const attempt = async <T>(
    key: string,
    stored: (store: UseStore) => Promise<T | undefined>,
    instead: () => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    // A database that was closed (another version wanted it, the browser tidied up) can be opened once more.
    for (let tries = 0; tries < 2 && !refused; tries += 1) {
      try {
        const value = await soon(stored((opened ??= openStore()).use));
        return await memory.update<T>(key, () => value);
      } catch {
        opened = undefined;
      }
    }
    refused = true;
    return instead();
  };

  const letGo = (): void => {
    if (!released || running > 0) return;
    opened?.close();
    opened = undefined;
  };

  return {
    release: () => {
      released = true;
      letGo();
    },
    isLasting: () => !refused,
    get: async <T>(key: string) => {
      if (!(await isThere())) return memory.get<T>(key);
      return use(
        key,
        (store) => store('readonly', (kept) => promisifyRequest<T | undefined>(kept.get(key))),
        () => memory.get<T>(key),
      );
    },
    update: <T>(key: string, change: (present: T | undefined) => T | undefined) => {
      mark(true);
      return use(
        key,
        (store) => store('readwrite', (kept) => updateIn(kept, key, change)),
        () => memory.update(key, change),
      );
    },
    exists: async (prefix) => {
      if (!(await isThere())) return memory.exists(prefix);
      const any = (store: UseStore) =>
        store('readonly', (kept) => promisifyRequest(kept.count(under(prefix)))).then((count) => count > 0);
      return (await use(`?${prefix}`, any, () => memory.exists(prefix))) ?? false;
    },
    clear: async (prefix) => {
      await memory.clear(prefix);
      if (!(await isThere())) return;
      const nothing = Promise.resolve(undefined);
      await use(
        `?${prefix}`,
        (store) =>
          store('readwrite', (kept) => {
            kept.delete(under(prefix));
            return promisifyRequest(kept.transaction);
          }).then(() => nothing),
        () => nothing,
      );
      mark(false);
    },
  };

  async function isThere(): Promise<boolean> {
    if (opened) return true;
    try {
      return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
    } catch {
      return isMarked();
    }
  }
}

function under(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

interface OpenedStore {
  readonly use: UseStore;
  close(): void;
}

function openStore(): OpenedStore {
  const store = createStore(DATABASE, 'kept');
  let database: IDBDatabase | undefined;
  const close = (): void => {
    if (!database) return;
    // While somebody listens to it, an open database stays in memory for as long as the page does.
    database.onversionchange = database.onclose = null;
    database.close();
  };
  return {
    use: (mode, callback) =>
      store(mode, (kept) => {
        database = kept.transaction.db;
        // Another version of this may want to change the database: it need not wait for this page to close.
        database.onversionchange = close;
        return callback(kept);
      }),
    close,
  };
}

/** Both steps inside one transaction, so that no other tab comes between. Resolves when it is committed. */
function updateIn<T>(
  kept: IDBObjectStore,
  key: string,
  change: (present: T | undefined) => T | undefined,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    let next: T | undefined;
    const read = kept.get(key) as IDBRequest<T | undefined>;
    read.onsuccess = () => {
      try {
        next = change(read.result);
        if (next === undefined) kept.delete(key);
        else kept.put(next, key);
      } catch (error) {
        kept.transaction.abort();
        reject(failure(error));
      }
    };
    kept.transaction.oncomplete = () => resolve(next);
    kept.transaction.onabort = () => reject(failure(kept.transaction.error));
  });
}

/** What the promise says, if it does so in time. */
function soon<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, PATIENCE_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function failure(error: unknown): Error {
  return error instanceof Error ? error : new Error(`unable to store: ${String(error)}`);
}

function isMarked(): boolean {
  try {
    return localStorage.getItem(MARK) !== null;
  } catch {
    return false;
  }
}

function mark(isThere: boolean): void {
  try {
    // To look costs less than to write.
    if (!isThere) localStorage.removeItem(MARK);
    else if (!isMarked()) localStorage.setItem(MARK, '1');
  } catch {
    // Where this is blocked, either databases can be listed or nothing lasts.
  }
}
