import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { keptValues } from './lib/kept-values.ts';
import { LivingBrowser } from './lib/living-browser.ts';
import { UNREACHABLE } from './lib/page-watch.ts';
import { useInstallation } from './lib/use-installation.ts';
import { VisitorPage } from './lib/visitor-page.ts';

/** More in the long run. */
const RELOADS = Number(process.env['OUTBOX_RELOADS'] ?? 25);
const KILLS = Number(process.env['OUTBOX_KILLS'] ?? 3);
const TEXTS = Array.from({ length: 20 }, (_, number) => `Line ${String(number + 1)} of twenty`);

describe('what is not sent yet', () => {
  const installation = useInstallation();
  let isDown = false;
  afterEach(async () => {
    // What one journey stopped, the next one needs.
    if (isDown) await installation().server.start();
    isDown = false;
  });

  it(`[D5] 20 lines outlive ${RELOADS} reloads, with the relay down and while they are being sent`, async () => {
    const desk = installation();
    desk.watch.expect(UNREACHABLE);
    const agent = await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    await visitor.ask('Before');
    await agent.openConversation('Before');
    await desk.server.kill();
    isDown = true;
    await visitor.write(...TEXTS);
    await visitor.message(TEXTS.at(-1)!).waitFor();
    // Shown at once, and kept a moment later: the page would ask before it is left.
    await expect.poll(() => keptTexts(visitor.page), { timeout: 10_000 }).toBe(TEXTS.length);
    for (let reload = 0; reload < RELOADS; reload += 1) {
      if (reload === RELOADS - 5) {
        await desk.server.start();
        isDown = false;
      }
      await visitor.page.reload();
      await visitor.open();
      await visitor.message(TEXTS[reload % TEXTS.length]!).waitFor();
    }
    const said = ['Before', ...TEXTS];
    await expect.poll(() => agent.texts, { timeout: 60_000 }).toEqual(said);
    await expect.poll(() => visitor.texts, { timeout: 15_000 }).toEqual(said);
  });

  it(`[D5] 20 lines outlive ${KILLS} kills of the browser`, async () => {
    const desk = installation();
    desk.watch.expect(UNREACHABLE);
    const agent = await desk.agent({ name: 'Eva' });
    await using living = await LivingBrowser.create();
    let visitor = new VisitorPage(await living.page(), desk.shop.url);
    await visitor.goTo('');
    await visitor.ask('Before the kill');
    await agent.openConversation('Before the kill');
    await desk.server.kill();
    isDown = true;
    await visitor.write(...TEXTS);
    // Shown at once, and kept a moment later: a kill in between is what nobody can help.
    await expect.poll(() => keptTexts(visitor.page), { timeout: 10_000 }).toBe(TEXTS.length);
    for (let kill = 0; kill < KILLS; kill += 1) {
      await living.kill();
      if (kill === KILLS - 1) {
        await desk.server.start();
        isDown = false;
      }
      visitor = new VisitorPage(await living.page(), desk.shop.url);
      await visitor.goTo('');
      await visitor.open();
      await visitor.message(TEXTS.at(-1)!).waitFor();
    }
    const said = ['Before the kill', ...TEXTS];
    await expect.poll(() => agent.texts, { timeout: 60_000 }).toEqual(said);
    await expect.poll(() => visitor.texts, { timeout: 15_000 }).toEqual(said);
  });

  it('[D5] [D8] a tab that is closed while it sends leaves the rest to the other', async () => {
    const desk = installation();
    desk.watch.expect(UNREACHABLE);
    const agent = await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    await visitor.ask('From two tabs');
    await agent.openConversation('From two tabs');
    const tab = await visitor.secondTab('cups');
    await tab.open();
    await visitor.page.context().setOffline(true);
    await visitor.panel.getByText('You are offline. Keep writing').waitFor();
    await visitor.write(...TEXTS.slice(0, 10));
    await tab.write(...TEXTS.slice(10));
    await tab.message(TEXTS[0]!).waitFor();
    await visitor.page.context().setOffline(false);
    await visitor.page.close();
    const said = ['From two tabs', ...TEXTS];
    await expect.poll(() => agent.texts, { timeout: 60_000 }).toEqual(said);
    await expect.poll(() => tab.texts, { timeout: 15_000 }).toEqual(said);
  });

  it('[D5] a browser that keeps nothing asks before the page is left, while something is unsent', async () => {
    const desk = installation();
    desk.watch.expect(UNREACHABLE, /^dialog/);
    const agent = await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    await visitor.page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Not here', 'SecurityError');
      };
    });
    await visitor.goTo('');
    await visitor.ask('I keep nothing');
    await visitor.page.context().setOffline(true);
    await visitor.panel.getByText('You are offline. Keep writing').waitFor();
    await visitor.write('Not sent yet');
    await visitor.log.getByText('Will be sent when you are back online').last().waitFor();
    const asked = visitor.page.waitForEvent('dialog');
    await visitor.page.close({ runBeforeUnload: true });
    expect((await asked).type()).toBe('beforeunload');
    await visitor.page.context().setOffline(false);
    await agent.openConversation('Not sent yet');
    await expect.poll(() => agent.texts).toEqual(['I keep nothing', 'Not sent yet']);
    await expect.poll(() => visitor.log.getByText(/ · (Sent|Seen)\s*$/).count()).toBeGreaterThan(0);
    const closed = visitor.page.waitForEvent('close');
    await visitor.page.close({ runBeforeUnload: true });
    await closed;
  });
});

/** How many texts the outbox keeps. */
async function keptTexts(page: Page): Promise<number> {
  return (await keptValues(page)).find(Array.isArray)?.length ?? 0;
}
