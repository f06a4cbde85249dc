import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { serve } from '../lib/serve.ts';
import { AgentPage } from './lib/agent-page.ts';
import { REFUSED } from './lib/page-watch.ts';
import { useInstallation } from './lib/use-installation.ts';

describe('the first day of an admin', () => {
  const installation = useInstallation({}, { DESKBELL_ALLOW_PRIVATE_TARGETS: 'true' });

  it(
    'names the site, gives it a look, a queue, hours and a policy, invites a colleague, writes an article, makes a key and a webhook; and visitors have it',
    { timeout: 300_000 },
    async () => {
      const desk = installation();
      const told: string[] = [];
      await using crm = await serve(0, (request, response) => {
        told.push(request.method ?? '');
        request.resume();
        response.writeHead(204).end();
      });
      const crmUrl = `http://127.0.0.1:${String(crm.port)}/deskbell`;
      const ada = await desk.agent({ name: 'Ada', role: 'admin' });
      const { page, console: console_ } = ada;
      const go = (section: string) => page.goto(`${console_}#/demo/settings/${section}`);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const save = async (whatDiffers: string): Promise<void> => {
        await button('See what differs and save').click();
        await page.getByRole('list', { name: 'What will differ' }).getByText(whatDiffers).first().waitFor();
        await button('Save').click();
        await page.getByText(/Saved as version/).waitFor();
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
      };

      // The site gets its name.
      await go('site');
      await page.getByRole('textbox', { name: /^Name/ }).fill('Fern & Field');
      await button('Rename').click();
      await page
        .getByText(/Fern & Field/)
        .first()
        .waitFor();

      // The look is seen in the widget itself before anybody has it.
      await go('look');
      const preview = page.frameLocator('iframe');
      await preview.getByRole('dialog').waitFor();
      const title = page.getByRole('group', { name: 'Title', exact: true });
      await title.getByRole('combobox', { name: 'Add a language' }).selectOption('en');
      await title.getByRole('textbox', { name: 'English' }).fill('The Garden Desk');
      await preview.getByText('The Garden Desk').first().waitFor();
      await save('The Garden Desk');

      // A queue for what goes back.
      await go('queues');
      await add(page, 'Add a queue', 'Returns');
      await save('Returns');

      // Hours, drawn as a week.
      await go('hours');
      await add(page, 'Add hours', 'Office');
      await page.getByRole('group', { name: 'Usual week' }).waitFor();
      await page.getByRole('textbox', { name: 'Friday: Until' }).fill('15:00');
      await page.getByRole('textbox', { name: 'Friday: Until' }).press('Tab');
      await save('Office');

      // A policy is tried before it counts.
      await go('escalation');
      await add(page, 'Add a policy', 'Nobody waits');
      await button('Try it').click();
      await page
        .getByRole('table', { name: /^Days: 7/ })
        .getByRole('row', { name: /^Longest wait/ })
        .waitFor({ timeout: 60_000 });
      await save('Nobody waits');

      // A colleague is invited, and comes by the link: no mail server is set here.
      await go('people');
      await button('Invite').click();
      const invite = ada.dialog('Invite somebody');
      await invite.getByRole('textbox', { name: 'Name, as visitors see it' }).fill('Ben');
      await invite.getByRole('textbox', { name: 'E-mail address' }).fill('ben@shop.example');
      await invite.getByRole('button', { name: 'Invite' }).click();
      const link = await page.getByText(/#token=/).innerText();
      const ben = new AgentPage(await desk.page(), {
        server: desk.server.url,
        email: 'ben@shop.example',
        password: 'a garden full of beans',
      });
      desk.watch.expect(REFUSED);
      await ben.enterByLink(link);
      await button('I have kept it').click();

      // An article, with its preview.
      await go('articles');
      // Its text in a language is asked for before it is written.
      desk.watch.expect(/status of 404 .*\/translations\/en/);
      await button('New article').click();
      const article = ada.dialog('New article');
      await article.getByRole('textbox', { name: 'Address' }).fill('return-plants');
      await article.getByRole('button', { name: 'New article' }).click();
      const language = page.getByRole('textbox', { name: 'Add a language' });
      await language.fill('en');
      await language.press('Enter');
      await page.getByRole('textbox', { name: 'Title' }).fill('Returning plants');
      await page
        .getByRole('textbox', { name: 'Text (Markdown)' })
        .fill('Plants come back **with their pot**.');
      await page.getByText('with their pot').last().waitFor();
      await button('Save and publish').click();
      await page.getByText('published', { exact: true }).first().waitFor();

      // A key and a webhook, each with a secret that is shown once.
      await go('keys');
      await button('New key').first().click();
      const key = ada.dialog('New key');
      await key.getByRole('textbox', { name: 'What it is for' }).fill('Reports at night');
      await key.getByRole('checkbox', { name: 'reports: read' }).check();
      await key.getByRole('button', { name: 'New key' }).click();
      await page.getByText(/^This is the key/).waitFor();
      await button('I have kept it').click();
      await page.getByText('Reports at night').waitFor();
      await go('webhooks');
      await button('New webhook').first().click();
      const webhook = ada.dialog('New webhook');
      await webhook.getByRole('textbox', { name: 'Address' }).fill(crmUrl);
      await webhook.getByRole('checkbox', { name: 'everything' }).check();
      await webhook.getByRole('button', { name: 'New webhook' }).click();
      await page.getByText(/^This is the secret that signs the calls/).waitFor();
      await button('I have kept it').click();
      await page.getByText(crmUrl).first().waitFor();
      await expect.poll(() => told).toContain('POST');

      // A visitor has the look and the article, and reaches the colleague.
      await ada.setPresence('Away');
      await ben.setPresence('Available');
      const visitor = await desk.visitor();
      await visitor.open();
      await visitor.panel.getByText('The Garden Desk').first().waitFor();
      await visitor.panel.getByRole('searchbox', { name: 'Search the articles' }).fill('plants');
      await visitor.panel.getByRole('button', { name: 'Returning plants' }).click();
      await visitor.panel.getByText('with their pot').first().waitFor();
      await visitor.panel.getByRole('button', { name: 'Back' }).click();
      await visitor.ask('And without the pot?');
      await ben.accept('And without the pot?');
      await ben.answer('We find one.');
      await visitor.message('We find one.').waitFor();

      // What was done is in the log.
      await go('audit');
      await page.getByText('people:write').first().waitFor();
      await page.getByText('webhook:create').first().waitFor();
      expect(await page.getByText('You may not see this. Ask an admin of the site.').count()).toBe(0);
    },
  );
});

/** Adds something under a new name. */
async function add(page: Page, action: string, name: string): Promise<void> {
  const line = page
    .locator('.add')
    .filter({ has: page.getByRole('button', { name: action }) })
    .first();
  await line.getByRole('textbox').fill(name);
  await line.getByRole('button', { name: action }).click();
  await page.getByRole('button', { name: 'See what differs and save' }).waitFor();
}
