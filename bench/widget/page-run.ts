import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, type CDPSession, type Page, chromium } from 'playwright-core';
import { chromiumLaunchOptions } from '../../test/lib/chromium.ts';
import { type Observed, observePage } from './observe-page.ts';

/** CPU four times slower, 150 ms, 1.6 Mbit/s: a phone on a fair network. */
const SLOWER = 4;
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const WINDOW = { width: 1280, height: 800 };
/** What a page does by itself is over by then. */
const QUIET_MS = 2_000;
const PATIENCE_MS = 60_000;
const PAUSE_MS = 100;
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'loading'];

/** What the relay has sent before anybody acted. */
export interface Sent {
  readonly requests: number;
  /** Of the bodies as they travelled, in bytes. */
  readonly bytes: number;
}

/** One visit: a browser of its own with an empty profile, slowed down as the profile says. Disposing ends it. */
export class PageRun implements AsyncDisposable {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #session: CDPSession;
  readonly #sent = { requests: 0, bytes: 0 };

  private constructor(browser: Browser, page: Page, session: CDPSession) {
    this.page = page;
    this.#browser = browser;
    this.#session = session;
  }

  static async start(relay: string): Promise<PageRun> {
    const browser = await chromium.launch(chromiumLaunchOptions());
    const page = await browser.newPage({ viewport: WINDOW });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript(observePage);
    const session = await page.context().newCDPSession(page);
    const run = new PageRun(browser, page, session);
    await run.#count(relay);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await run.slowDown(SLOWER);
    return run;
  }

  get sent(): Sent {
    return { ...this.#sent };
  }

  get observed(): Promise<Observed> {
    return this.evaluate(() => window.observed);
  }

  context(): BrowserContext {
    return this.page.context();
  }

  async slowDown(rate: number): Promise<void> {
    await this.#session.send('Emulation.setCPUThrottlingRate', { rate });
  }

  /** Goes there and waits until nothing more happens; resolves with a trace of it. */
  async visit(address: string, hasLauncher: boolean): Promise<Buffer> {
    await this.#browser.startTracing(this.page, { categories: CATEGORIES });
    await this.page.goto(address, { waitUntil: 'networkidle' });
    if (hasLauncher) await this.until(() => window.observed.launcher !== null);
    await sleep(QUIET_MS);
    return this.#browser.stopTracing();
  }

  /** Waits for something in the page by asking. */
  async until<Argument>(holds: (argument: Argument) => boolean, argument?: Argument): Promise<void> {
    const end = performance.now() + PATIENCE_MS;
    while (!(await this.evaluate(holds, argument))) {
      if (performance.now() > end) throw new Error('unable to measure: what was waited for has not come');
      await sleep(PAUSE_MS);
    }
  }

  /**
   * As Playwright's, past Playwright, whose own scripts would stay in the page's heap: half a megabyte of them with a locator, a tenth
   * with its `evaluate`. What goes there and back is what JSON can say.
   */
  async evaluate<Result, Argument>(
    ask: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result> {
    const about = argument === undefined ? '' : JSON.stringify(argument);
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression: `(${String(ask)})(${about})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`unable to ask the page: ${exceptionDetails.text}`);
    return result.value as Result;
  }

  /** Processor time of scripts on the main thread until now, in milliseconds. */
  async scriptMs(): Promise<number> {
    return (await this.#metric('ScriptDuration')) * 1_000;
  }

  /** Of what is still in use. */
  async heapBytes(): Promise<number> {
    // What was let go of during one collection falls to the next.
    for (let times = 0; times < 3; times += 1) await this.#session.send('HeapProfiler.collectGarbage');
    return this.#metric('JSHeapUsedSize');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
  }

  async #metric(wanted: string): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  }

  async #count(relay: string): Promise<void> {
    const headers = new Map<string, number>();
    await this.#session.send('Network.enable');
    this.#session.on('Network.requestWillBeSent', ({ request }) => {
      if (request.url.startsWith(relay)) this.#sent.requests += 1;
    });
    this.#session.on('Network.responseReceived', ({ requestId, response }) => {
      if (response.url.startsWith(relay)) headers.set(requestId, response.encodedDataLength);
    });
    this.#session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const ofHeaders = headers.get(requestId);
      if (ofHeaders !== undefined) this.#sent.bytes += encodedDataLength - ofHeaders;
    });
  }
}
