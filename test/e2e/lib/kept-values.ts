import type { Page } from 'playwright-core';

/** What the chat keeps on the device for this page: its outbox, drafts and the rest. */
export function keptValues(page: Page): Promise<unknown[]> {
  return page.evaluate(async () => {
    // Nothing is opened that the chat has not made.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'deskbell')) return [];
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('deskbell');
      request.onsuccess = () => resolve(request.result);
    });
    const values = await new Promise<unknown[]>((resolve) => {
      const request = database.transaction('kept').objectStore('kept').getAll();
      request.onsuccess = () => resolve(request.result as unknown[]);
    });
    database.close();
    return values;
  });
}
