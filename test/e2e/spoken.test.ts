import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Spoken, spokenPage } from './lib/spoken-page.ts';
import { useInstallation } from './lib/use-installation.ts';

/** The tree of the browser follows the page a little later, more so on a busy machine. */
const SOON = { timeout: 15_000, interval: 100 };

describe('what a screen reader is told', () => {
  const installation = useInstallation();

  it('[W4] by keyboard: the bell, the panel, the field, what is sent and answered, and back to the bell', async () => {
    const desk = installation();
    const agent = await desk.agent({ name: 'Eva' });
    const { page, visitor } = await open();
    await hears(page, { role: 'button', name: 'Chat with us', expanded: false });
    await expect.poll(() => find(page, { role: 'dialog' }), SOON).toBeUndefined();

    await visitor.launcher.focus();
    await page.keyboard.press('Enter');
    await hears(page, { role: 'dialog', name: 'Chat with us' });
    await hears(page, { role: 'textbox', name: 'Message', focused: true });
    await hears(page, { role: 'button', name: 'Close the chat', expanded: true });
    await hears(page, { role: 'log', name: 'Conversation' });

    await page.keyboard.type('Can you hear me?');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await find(page, { role: 'log' }))?.text, SOON)
      .toContain('Can you hear me?');
    await hears(page, { role: 'textbox', name: 'Message', focused: true, text: '' });
    await agent.openConversation('Can you hear me?');
    await agent.answer('Loud and clear.');
    await announced(page, 'Eva: Loud and clear.');

    await page.keyboard.press('Escape');
    await expect.poll(() => find(page, { role: 'dialog' }), SOON).toBeUndefined();
    await hears(page, { role: 'button', name: 'Chat with us', expanded: false, focused: true });
  });

  it('[W4] closed: an answer is announced, and the bell says how many wait', async () => {
    const desk = installation();
    const agent = await desk.agent({ name: 'Eva' });
    const { page, visitor } = await open();
    await visitor.ask('I will come back later');
    await agent.openConversation('I will come back later');
    await visitor.close();
    await agent.answer('I am here.');
    await announced(page, '1 new message');
    const bell = await find(page, { role: 'button', expanded: false });
    expect(bell?.name).toMatch(/^Chat with us.*1 new message/);
  });

  async function open() {
    const visitor = await installation().visitor();
    await visitor.launcher.waitFor();
    return { page: visitor.page, visitor };
  }
});

async function find(page: Page, wanted: Partial<Spoken>): Promise<Spoken | undefined> {
  const names = Object.keys(wanted) as (keyof Spoken)[];
  return (await spokenPage(page)).find((each) => names.every((name) => each[name] === wanted[name]));
}

async function hears(page: Page, wanted: Partial<Spoken>): Promise<void> {
  await expect.poll(() => find(page, wanted), SOON).toMatchObject(wanted);
}

/** It stands where changes are read aloud. */
async function announced(page: Page, words: string): Promise<void> {
  await expect
    .poll(
      async () => (await spokenPage(page)).filter(({ live }) => live === 'polite').map(({ text }) => text),
      SOON,
    )
    .toContain(words);
}
