import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { memoryStorage } from './memory-storage.ts';
import type { Storage } from './platform.ts';

const DATABASE = 'deskbell';
/** A mark in localStorage beside the database: opening a database to look whether it is there would create it (W2). */
const MARK = 'deskbell:';

/** A database that has not answered by then never will: some browsers forget to. */
const PATIENCE_MS = 5_000;

/**
 * IndexedDB, or memory where the browser refuses (blocked cookies, some private windows, a full disk): everything still works,
 * with what was known until then, and ends with the tab.
 */
export function browserStorage(): Storage {
  const memory = memoryStorage();
  let opened: UseStore | undefined;
  let refused = false;

  const use = async <T>(
    key: string,
    stored: (store: UseStore) => Promise<T | undefined>,
    instead: () => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    // A database that was closed (another version wanted it, the browser tidied up) can be opened once more.
    for (let tries = 0; tries < 2 && !refused; tries += 1) {
      try {
        const value = await soon(stored((opened ??= openStore())));
        return await memory.update<T>(key, () => value);
      } catch {
        opened = undefined;
      }
    }
    refused = true;
    return instead();
  };

  return {
    isLasting: () => !refused,
    get: async <T>(key: string) => {
      if (!hasMark(key)) return memory.get<T>(key);
      return use(
        key,
        (store) => store('readonly', (kept) => promisifyRequest<T | undefined>(kept.get(key))),
        () => memory.get<T>(key),
      );
    },
    update: <T>(key: string, change: (present: T | undefined) => T | undefined) => {
      // Without the mark nobody would find the value again: the same as storage that is blocked.
      if (!setMark(key)) refused = true;
      return use(
        key,
        (store) => store('readwrite', (kept) => updateIn(kept, key, change)),
        () => memory.update(key, change),
      );
    },
    exists: async (prefix) => marks().some((key) => key.startsWith(prefix)) || memory.exists(prefix),
    clear: async (prefix) => {
      await memory.clear(prefix);
      if (!marks().some((key) => key.startsWith(prefix))) return;
      await use(
        prefix,
        (store) =>
          store('readwrite', (kept) => {
            kept.delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
            return promisifyRequest(kept.transaction).then(() => undefined);
          }),
        () => Promise.resolve(undefined),
      );
      for (const key of marks()) if (key.startsWith(prefix)) localStorage.removeItem(MARK + key);
    },
  };
}

function openStore(): UseStore {
  const store = createStore(DATABASE, 'kept');
  return (mode, callback) =>
    store(mode, (kept) => {
      const { db } = kept.transaction;
      // Another version of this may want to change the database: it need not wait for this page to close.
      db.onversionchange = () => db.close();
      return callback(kept);
    });
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

function marks(): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(MARK))
      .map((key) => key.slice(MARK.length));
  } catch {
    return [];
  }
}

function hasMark(key: string): boolean {
  return marks().includes(key);
}

function setMark(key: string): boolean {
  try {
    if (localStorage.getItem(MARK + key) === null) localStorage.setItem(MARK + key, '1');
    return true;
  } catch {
    return false;
  }
}
