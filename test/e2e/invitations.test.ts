import { widgetSettings } from '@deskbell/sdk/visitor/settings';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { allowOrigins } from './lib/allow-origins.ts';
import { buildExample } from './lib/built-example.ts';
import { everythingStored } from './lib/everything-stored.ts';
import { serveFiles } from './lib/serve-files.ts';
import { useInstallation } from './lib/use-installation.ts';
import { VisitorPage } from './lib/visitor-page.ts';

const TEA = 'Not sure which tea it is to be?';
const CART = 'Is anything unclear about your order?';

describe('invitations', () => {
  const installation = useInstallation({
    queues: { main: { mode: 'assign' } },
    widget: {
      invitations: [
        { id: 'basket', when: { pageIs: ['/basket*'], secondsOnPage: 1 }, message: { en: CART } },
        { id: 'tea', when: { pageContains: ['#tea'] }, message: { en: TEA } },
        { id: 'rare', when: { pageIs: ['/teapot*'], event: 'never told' }, message: { en: 'Hello' } },
      ],
      announcements: [
        { id: 'sale', title: { en: 'Ten per cent off until Sunday' }, until: '2000-01-01T00:00:00Z' },
      ],
    },
  });

  // The relay goes by what was saved a moment later; a page that came before has a launcher that knows of no invitations.
  beforeAll(async () => {
    const site = { url: installation().server.url, siteId: 'demo' };
    await vi.waitUntil(async () => (await widgetSettings(site)).invitations.length > 0, { timeout: 15_000 });
  }, 30_000);

  it('nobody is invited while nobody can answer; the test mode says why, and stores nothing', async () => {
    const { page } = await installation().visitor({}, { path: 'basket#deskbell-test' });
    const rules = page.getByRole('region', { name: 'Test of your invitations' });
    const basket = rules.getByRole('listitem').filter({ hasText: /^basket/ });
    await basket.getByText('✓Seconds on this page').waitFor();
    await basket.getByText('✗Nobody can answer now').waitFor();
    await basket.getByText('Waits').waitFor();
    await rules.getByRole('listitem').filter({ hasText: /^rare/ }).getByText('✗Event: never told').waitFor();
    expect(await page.getByRole('region', { name: /^Message from/ }).count()).toBe(0);
    expect(await everythingStored(page)).toEqual([]);
    await rules.getByRole('button', { name: 'Close the test' }).click();
    await rules.waitFor({ state: 'hidden' });
  });

  it('somebody on the page of the rule is invited, stores nothing by that, and answers', async () => {
    const desk = installation();
    const eva = await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor({}, { path: 'basket' });
    const { page, panel, field } = visitor;
    const invitation = page.getByRole('region', { name: /^Message from/ });
    await invitation.getByText(CART).waitFor();
    expect(await everythingStored(page)).toEqual([]);
    await invitation.getByRole('button', { name: 'Answer' }).click();
    await panel.getByText(CART).waitFor();
    await invitation.waitFor({ state: 'hidden' });
    await field.waitFor();
    await visitor.ask('Yes: can I pay on delivery?');
    await eva.openConversation('Yes: can I pay on delivery?');
    await eva.page.getByText('invitation').first().waitFor();
    await eva.answer('You can.');
    await visitor.message('You can.').waitFor();
  });

  it('what was dismissed stays away, after a reload, too', async () => {
    const desk = installation();
    await desk.agent({ name: 'Eva' });
    const { page } = await desk.visitor({}, { path: 'basket' });
    const invitation = page.getByRole('region', { name: /^Message from/ });
    await invitation.getByRole('button', { name: 'Close this message' }).click();
    await invitation.waitFor({ state: 'hidden' });
    expect(await everythingStored(page)).toEqual(['deskbell:demo:invitations']);
    await page.goto(`${desk.shop.url}basket#deskbell-test`);
    await page.reload();
    // In the test mode it comes again, which also says that by now everything is loaded.
    await invitation.getByText(CART).waitFor();
    // One load alone: what a page had asked for is never finished once another takes its place.
    const settings = page.waitForResponse(/\/v1\/sites\/demo\/widget$/);
    await page.goto(`${desk.shop.url}basket`);
    await (await settings).finished();
    // Longer than the rule asks for: the page's own second, by its clock.
    await page.waitForFunction(() => performance.now() > 4_000);
    expect(await invitation.count()).toBe(0);
  });

  it('in a bundle of a site’s own they come, too, and are loaded when the page is idle', async () => {
    const desk = installation();
    await desk.agent({ name: 'Eva' });
    using example = await buildExample('react', desk.server.url);
    const served = await serveFiles(example.folder);
    try {
      await allowOrigins(desk, [new URL(served.url).origin]);
      const visitor = new VisitorPage(await desk.page(), served.url);
      await visitor.goTo('#tea');
      const invitation = visitor.page.getByRole('region', { name: /^Message from/ });
      await invitation.getByText(TEA).waitFor();
      expect(await everythingStored(visitor.page)).toEqual([]);
      await invitation.getByRole('button', { name: 'Answer' }).click();
      await visitor.panel.getByText(TEA).waitFor();
      await invitation.waitFor({ state: 'hidden' });
    } finally {
      await served.close();
    }
  }, 120_000);
});
