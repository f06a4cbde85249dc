import { setTimeout as sleep } from 'node:timers/promises';
import { countElements } from '../../test/e2e/lib/count-elements.ts';
import { everythingStored } from '../../test/e2e/lib/everything-stored.ts';
import { PageRun } from './page-run.ts';
import { type ThreadTimes, readTrace } from './read-trace.ts';

const MESSAGES = 20;
/** A pointer that comes near rests there for a moment before it clicks. */
const NEAR_MS = 2_000;

/** What every page has; times in milliseconds. */
export interface Page extends ThreadTimes {
  readonly fcp: number;
  readonly lcp: number;
  readonly cls: number;
  readonly script: number;
  readonly heapClosed: number;
}

/** What only a page with the chat has. */
export interface WithChat extends Page {
  readonly launcher: number;
  readonly requests: number;
  readonly bytes: number;
  readonly stored: number;
  readonly nodesClosed: number;
  readonly openCold: number;
  readonly heapOpen: number;
  readonly nodesOpen: number;
}

export interface Subject {
  readonly host: string;
  readonly relay: string;
}

/** The page alone. */
export async function measureAlone({ host, relay }: Subject): Promise<Page> {
  await using run = await PageRun.start(relay);
  return await loaded(run, { host, relay }, `${host}/`, false);
}

/** The page with the script tag: loaded, opened at once, and talked in. */
export async function measureWithChat({ host, relay }: Subject): Promise<WithChat> {
  await using run = await PageRun.start(relay);
  const { page } = run;
  const closed = await loaded(run, { host, relay }, `${host}/with`, true);
  const before = {
    launcher: (await run.observed).launcher ?? Number.NaN,
    ...run.sent,
    stored: (await everythingStored(run)).length,
    nodesClosed: await countElements(run),
  };
  // Without a pointer that comes near.
  await run.evaluate(() =>
    document.querySelector('deskbell-chat')?.shadowRoot?.querySelector<HTMLElement>('.launcher')?.click(),
  );
  const openCold = await opened(run);
  await run.slowDown(1);
  for (let question = 1; question <= MESSAGES / 2; question += 1) {
    const text = `Question ${String(question)}`;
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
    await run.until(isInTimeline, `Answer to ${text.toLowerCase()}`);
  }
  return {
    ...closed,
    ...before,
    openCold,
    nodesOpen: await countElements(run),
    heapOpen: await run.heapBytes(),
  };
}

/** From the click to the composer, when the pointer has come near first. */
export async function measureWarmed({ host, relay }: Subject): Promise<number> {
  await using run = await PageRun.start(relay);
  await run.visit(`${host}/with`, true);
  const launcher = run.page.locator('deskbell-chat .launcher');
  await launcher.hover();
  await sleep(NEAR_MS);
  await launcher.click();
  return await opened(run);
}

async function loaded(
  run: PageRun,
  { host, relay }: Subject,
  address: string,
  hasLauncher: boolean,
): Promise<Page> {
  const trace = await run.visit(address, hasLauncher);
  const { fcp, lcp, cls } = await run.observed;
  return {
    fcp: fcp ?? Number.NaN,
    lcp: lcp ?? Number.NaN,
    cls,
    script: await run.scriptMs(),
    ...readTrace(trace, host, relay),
    heapClosed: await run.heapBytes(),
  };
}

async function opened(run: PageRun): Promise<number> {
  await run.until(() => window.observed.open !== null);
  return (await run.observed).open ?? Number.NaN;
}

function isInTimeline(text: string): boolean {
  const timeline = document.querySelector('deskbell-chat')?.shadowRoot?.querySelector('deskbell-timeline');
  return timeline?.shadowRoot?.textContent.includes(text) ?? false;
}
