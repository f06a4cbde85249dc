import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { AgentPage } from './lib/agent-page.ts';
import { checkPage } from './lib/check-page.ts';
import { REFUSED } from './lib/page-watch.ts';
import { useInstallation } from './lib/use-installation.ts';

const screens = [
  ['light', 1280, 800],
  ['dark', 1280, 800],
  ['light', 390, 844],
  ['dark', 320, 640],
] as const;

const LONG =
  'A question with a veryveryveryveryveryveryveryveryveryverylongwordthatdoesnotend and https://shop.example/a/long/address/that/goes/on/and/on/for/ever?and=ever';

describe('for everybody', () => {
  const installation = useInstallation();

  it('[W4] a visitor opens, writes and closes with the keyboard alone', async () => {
    const desk = installation();
    const agent = await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    const { page, panel } = visitor;
    const launcher = page.getByRole('button', { name: 'Chat with us' });
    await launcher.waitFor();
    await page
      .getByRole('link', { name: /About us/ })
      .last()
      .focus();
    while (!(await isFocused(launcher))) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await visitor.field.waitFor();
    await expect.poll(() => isFocused(visitor.field)).toBe(true);
    await page.keyboard.type('By keyboard');
    await page.keyboard.press('Enter');
    await agent.line('By keyboard').waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await expect.poll(() => isFocused(launcher)).toBe(true);
  });

  it('[W4] an agent reads, answers and resolves with the keyboard alone', async () => {
    const desk = installation();
    const agent = await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    await visitor.ask('Keys only, please');
    const { page } = agent;
    await page.locator('body').press('1');
    await agent.line('Keys only, please').waitFor();
    await page.keyboard.press('j');
    for (let line = 0; line < 5 && !(await isFocused(agent.line('Keys only, please'))); line += 1)
      await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await agent.message('Keys only, please').waitFor();
    await page.keyboard.press('r');
    await expect.poll(() => isFocused(agent.reply)).toBe(true);
    await page.keyboard.type('As you like');
    await page.keyboard.press('Control+Shift+Enter');
    await visitor.message('As you like').waitFor();
    await visitor.log.getByText('Marked as solved').waitFor();
  });

  it.each(screens)(
    '[W4] the widget in %s, %d px wide: empty, with a conversation, ended',
    { timeout: 120_000 },
    async (colorScheme, width, height) => {
      const desk = installation();
      const agent = await desk.agent({ name: 'Eva' });
      const visitor = await desk.visitor({
        colorScheme,
        viewport: { width, height },
        bypassCSP: true,
        // What comes in later would be judged while it fades in.
        reducedMotion: 'reduce',
      });
      const { page } = visitor;
      await visitor.open();
      expect(await checkPage(page)).toEqual([]);
      await visitor.ask(`${LONG} ${String(width)}`);
      await agent.line('A question with').first().click();
      await agent.answer('An *answer* with a [link](https://shop.example)\n- and\n- a list');
      await visitor.log.getByRole('link', { name: 'link' }).waitFor();
      expect(await checkPage(page)).toEqual([]);
      await visitor.endConversation();
      await visitor.panel.getByRole('button', { name: 'Start a new conversation' }).waitFor();
      expect(await checkPage(page)).toEqual([]);
      await visitor.close();
      expect(await checkPage(page)).toEqual([]);
    },
  );

  it.each(screens)(
    '[W4] the console in %s, %d px wide: sign-in, inbox, conversation, install',
    { timeout: 120_000 },
    async (colorScheme, width, height) => {
      const desk = installation();
      desk.watch.expect(REFUSED);
      const eva = await desk.agent({ name: 'Eva' });
      const visitor = await desk.visitor();
      await visitor.ask(`${LONG} ${colorScheme} ${String(width)}`);
      const agent = new AgentPage(
        await desk.page({ colorScheme, viewport: { width, height }, bypassCSP: true }),
        eva.account,
      );
      const { page } = agent;
      await page.goto(agent.console);
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      expect(await checkPage(page)).toEqual([]);
      await agent.signIn();
      await agent.line('A question with').first().waitFor();
      // On a phone the list stands alone: the way to what is main, not the main thing.
      expect(await checkPage(page, width < 500 ? ['landmark-one-main'] : [])).toEqual([]);
      await agent.openConversation('A question with');
      await agent.answer('An *answer* with a [link](https://shop.example)');
      await agent.note('And a note');
      await visitor.log.getByRole('link', { name: 'link' }).waitFor();
      expect(await checkPage(page)).toEqual([]);
      await page.goto(`${agent.console}#/demo/install`);
      await page.getByRole('group', { name: 'Script tag' }).waitFor();
      expect(await checkPage(page)).toEqual([]);
    },
  );
});

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element.matches(':focus') || element.matches(':focus-within'));
}
