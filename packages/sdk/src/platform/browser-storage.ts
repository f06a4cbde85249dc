import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { memoryStorage } from './memory-storage.ts';
import type { Storage } from './platform.ts';

const DATABASE = 'deskbell';
/** A mark in localStorage beside the database: opening a database to look whether it is there would create it (W2). */
const MARK = 'deskbell:';

/** IndexedDB, or memory where the browser refuses (blocked cookies, some private windows): everything still works, until the tab closes. */
export function browserStorage(): Storage {
  const memory = memoryStorage();
  let opened: UseStore | undefined;
  let refused = false;

  const use = async <T>(stored: (store: UseStore) => Promise<T>, instead: () => Promise<T>): Promise<T> => {
    if (!refused) {
      try {
        return await stored((opened ??= createStore(DATABASE, 'kept')));
      } catch {
        refused = true;
      }
    }
    return instead();
  };

  return {
    get: async <T>(key: string) => {
      if (!hasMark(key)) return memory.get<T>(key);
      return use(
        (store) => store('readonly', (kept) => promisifyRequest<T | undefined>(kept.get(key))),
        () => memory.get<T>(key),
      );
    },
    update: <T>(key: string, change: (present: T | undefined) => T | undefined) => {
      // Without the mark nobody would find the value again: the same as storage that is blocked.
      if (!setMark(key)) refused = true;
      return use(
        (store) => store('readwrite', (kept) => updateIn(kept, key, change)),
        () => memory.update(key, change),
      );
    },
    exists: async (prefix) => marks().some((key) => key.startsWith(prefix)) || memory.exists(prefix),
    clear: async (prefix) => {
      await memory.clear(prefix);
      if (!marks().some((key) => key.startsWith(prefix))) return;
      await use(
        (store) =>
          store('readwrite', (kept) => {
            kept.delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
            return promisifyRequest(kept.transaction);
          }),
        () => Promise.resolve(),
      );
      for (const key of marks()) if (key.startsWith(prefix)) localStorage.removeItem(MARK + key);
    },
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
