import type { Page } from 'playwright-core';
import type { AsksPage } from './count-elements.ts';

/** The names of everything that is kept anywhere in the browser for this page or the relay. */
export async function everythingStored(page: AsksPage & Pick<Page, 'context'>): Promise<string[]> {
  const cookies = await page.context().cookies();
  const inPage = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => `database ${String(name)}`),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`),
  ]);
  return [...cookies.map(({ name }) => `cookie ${name}`), ...inPage];
}
