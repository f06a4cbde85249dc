import { timeOrderedId } from '@deskbell/protocol/plain';
import { nanoid } from 'nanoid';
import { browserStorage } from './browser-storage.ts';
import { browserTabs } from './browser-tabs.ts';
import { memoryStorage } from './memory-storage.ts';
import { newSecret } from './new-secret.ts';
import type { Platform } from './platform.ts';
import { soloTabs } from './solo-tabs.ts';

/**
 * The machine this runs on. In browsers it keeps things in IndexedDB and knows other tabs; elsewhere in memory (hand
 * several clients the same platform and they share it). Creates nothing by itself (W2).
 */
export function defaultPlatform(): Platform {
  const inBrowser = typeof document !== 'undefined';
  return {
    now: () => Date.now(),
    after: (delayMs, callback) => {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
    random: () => Math.random(),
    newId: () => timeOrderedId(Date.now(), nanoid(13)),
    newSecret,
    storage: inBrowser && hasDatabases() ? browserStorage() : memoryStorage(),
    isOnline: () => !inBrowser || navigator.onLine !== false,
    onWake: inBrowser ? onBrowserWake : () => () => undefined,
    onOffline: inBrowser ? onBrowserOffline : () => () => undefined,
    warnBeforeLeaving: (warn) => {
      if (inBrowser) (warn ? addEventListener : removeEventListener)('beforeunload', askFirst);
    },
    tabs: inBrowser ? browserTabs() : soloTabs(),
  };
}

/** Where storage is forbidden, some browsers refuse even the look at it. */
function hasDatabases(): boolean {
  try {
    return typeof indexedDB !== 'undefined';
  } catch {
    return false;
  }
}

/** The browser asks in its own words. */
function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function onBrowserOffline(listener: () => void): () => void {
  addEventListener('offline', listener);
  return () => removeEventListener('offline', listener);
}

/** Network back, page in front again, page back from the browser's back-forward cache. */
function onBrowserWake(listener: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  addEventListener('online', listener, { signal });
  addEventListener('pageshow', (event) => event.persisted && listener(), { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && listener(), {
    signal,
  });
  return () => stop.abort();
}
