import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { destroyChatWhen, moments } from './lib/moments.ts';
import { type Held, destroyChat, heldBy, insertScript } from './lib/page-life.ts';
import { openSockets } from './lib/open-sockets.ts';
import { useInstallation } from './lib/use-installation.ts';
import type { VisitorPage } from './lib/visitor-page.ts';

const CYCLES = 100;
/** What is made once and kept, such as a module, is there after these. */
const FIRST_CYCLES = 10;
/** Far less than one for each cycle: what the browser itself has not let go of yet. */
const LITTLE = 10;
/** The browser compiles what runs often, and keeps its own notes on the page: some 2 kB for each cycle. */
const LITTLE_HEAP_BYTES = 500_000;

/** Longer than anything takes that was asked of the relay. */
const SOON = { timeout: 30_000, interval: 1_000 };

const TOKEN = 'a token for the figures of this test';

describe('taken off a page and put on again, a hundred times', { timeout: 300_000 }, () => {
  const installation = useInstallation(undefined, { DESKBELL_METRICS_TOKEN: TOKEN });
  const sockets = (): Promise<number> => openSockets(installation().server.url, TOKEN);
  let visitor: VisitorPage;
  let socketsBefore: number;

  beforeEach(async () => {
    await installation().agent({ name: 'Eva' });
    socketsBefore = await sockets();
    visitor = await installation().visitor();
    await visitor.page.getByRole('button', { name: 'Chat with us' }).waitFor();
  });

  afterEach(async () => {
    await visitor.page.close();
  });

  /** Takes the chat off, puts it on and uses it, over and over; then it is off. */
  async function cycle(times: number, use: () => Promise<void>): Promise<void> {
    const tag = `${installation().server.url}/widget/demo.js`;
    await destroyChat(visitor.page);
    for (let time = 0; time < times; time += 1) {
      await insertScript(visitor.page, tag);
      await use();
      await destroyChat(visitor.page);
    }
  }

  async function expectNothingLeft(use: () => Promise<void>): Promise<void> {
    await cycle(FIRST_CYCLES, use);
    const before = await heldBy(visitor.page);
    await cycle(CYCLES, use);
    const sinceThen = async (): Promise<Held> => {
      const after = await heldBy(visitor.page);
      return {
        nodes: after.nodes - before.nodes,
        listeners: after.listeners - before.listeners,
        documents: after.documents - before.documents,
        heapBytes: after.heapBytes - before.heapBytes,
      };
    };
    let grown = await sinceThen();
    // What was on its way when the last chat went holds it until it has come.
    await expect.poll(async () => (grown = await sinceThen()).nodes, SOON).toBeLessThan(LITTLE);
    console.log('more than before:', grown);
    expect(grown.listeners).toBeLessThan(LITTLE);
    expect(grown.documents).toBeLessThanOrEqual(0);
    expect(grown.heapBytes).toBeLessThan(LITTLE_HEAP_BYTES);
    expect(await visitor.page.locator('deskbell-chat').count()).toBe(0);
    await expect.poll(sockets).toBe(socketsBefore);
  }

  it('[W6] leaves nothing behind when nobody has opened it', async () => {
    await expectNothingLeft(async () => {
      await visitor.launcher.waitFor();
    });
  });

  it('[W6] leaves nothing behind when it was open, connected and in a conversation each time', async () => {
    await visitor.ask('Will you remember me?');
    await expectNothingLeft(async () => {
      await visitor.open();
      await visitor.message('Will you remember me?').waitFor();
      expect(await sockets()).toBeGreaterThan(socketsBefore);
    });
  });

  // On a slow device everything takes long enough for somebody to leave in the middle of it.
  it('[W6] leaves nothing behind when it was taken away in the middle of what it began', async () => {
    await visitor.ask('Will you remember me?');
    let time = 0;
    await expectNothingLeft(async () => {
      const moment = moments[time % moments.length];
      time += 1;
      if (moment) await destroyChatWhen(visitor.page, moment, 'Will you remember me?');
    });
  });
});
