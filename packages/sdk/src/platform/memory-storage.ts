import type { Storage } from './platform.ts';

/**
 * Keeps values for as long as the process lives: for Node, for tests, and for browsers that refuse to store. Clients that
 * are given the same one share it, as tabs of a browser do.
 */
export function memoryStorage(): Storage {
  const kept = new Map<string, unknown>();
  return {
    get: <T>(key: string) => Promise.resolve(structuredClone(kept.get(key)) as T | undefined),
    update: <T>(key: string, change: (present: T | undefined) => T | undefined) => {
      const next = change(structuredClone(kept.get(key)) as T | undefined);
      if (next === undefined) kept.delete(key);
      else kept.set(key, structuredClone(next));
      return Promise.resolve(next);
    },
    exists: (prefix) => Promise.resolve([...kept.keys()].some((key) => key.startsWith(prefix))),
    isLasting: () => false,
    clear: (prefix) => {
      for (const key of kept.keys()) if (key.startsWith(prefix)) kept.delete(key);
      return Promise.resolve();
    },
  };
}
