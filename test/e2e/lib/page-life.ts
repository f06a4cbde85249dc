import type { Page } from 'playwright-core';

/** What a page still holds once garbage is gone. */
export interface Held {
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  /** Of the heap of its scripts. */
  readonly heapBytes: number;
}

/** Reads it through the browser's own counters. */
export async function heldBy(page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  // What was let go of during one collection falls to the next.
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const read = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return {
    nodes: read('Nodes'),
    listeners: read('JSEventListeners'),
    documents: read('Documents'),
    heapBytes: read('JSHeapUsedSize'),
  };
}

/** Puts the script tag on a page, as a single-page app does it under a policy that asks for Trusted Types; resolves when it has run. */
export async function insertScript(page: Page, address: string): Promise<void> {
  await page.evaluate(async (src) => {
    interface Factory {
      createPolicy(name: string, rules: object): { createScriptURL(url: string): string };
    }
    const { trustedTypes } = globalThis as unknown as { trustedTypes: Factory };
    const policy = trustedTypes.createPolicy('shop', { createScriptURL: (url: string) => url });
    const script = document.createElement('script');
    script.async = true;
    script.src = policy.createScriptURL(src);
    const ran = new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', reject);
    });
    document.head.append(script);
    await ran;
    script.remove();
  }, address);
}

/** Takes the chat off the page, as a single-page app does it. */
export async function destroyChat(page: Page): Promise<void> {
  await page.evaluate(() => window.Deskbell && 'destroy' in window.Deskbell && window.Deskbell.destroy());
}
