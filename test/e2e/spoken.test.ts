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

  it('[W4] by keyboard: files are attached, one is taken away again, the other is sent with words', async () => {
    const { page, visitor } = await open();
    await visitor.ask('May I show you something?');
    await tabTo(page, { role: 'button', name: 'Attach files' });
    const chosen = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await chosen).setFiles([textFile('right.txt'), textFile('wrong.txt')]);
    await expect
      .poll(async () => (await find(page, { role: 'list', name: 'Files to send' }))?.text, SOON)
      .toMatch(/right\.txt.*Ready to send.*wrong\.txt.*Ready to send/);

    await tabTo(page, { role: 'button', name: 'Remove: wrong.txt' }, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await find(page, { role: 'list', name: 'Files to send' }))?.text, SOON)
      .not.toContain('wrong.txt');
    await tabTo(page, { role: 'textbox', name: 'Message' });
    await page.keyboard.type('This one.');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await find(page, { role: 'log' }))?.text, SOON)
      .toMatch(/This one\..*right\.txt/);
    await expect.poll(() => find(page, { role: 'list', name: 'Files to send' }), SOON).toBeUndefined();
    await hears(page, { role: 'textbox', name: 'Message', focused: true, text: '' });
  });

  async function open() {
    const visitor = await installation().visitor();
    await visitor.launcher.waitFor();
    return { page: visitor.page, visitor };
  }
});

describe('what a screen reader is told when a matter is over', () => {
  const installation = useInstallation({
    queues: { main: { mode: 'assign' } },
    surveys: { satisfaction: { kind: 'csat' } },
  });

  it('[W4] by keyboard: the question is announced, arrows lead through the answers, and nothing is sent before one is chosen', async () => {
    const desk = installation();
    const agent = await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    const { page } = visitor;
    await visitor.ask('Where is my order?');
    await agent.openConversation('Where is my order?');
    await agent.answer('On its way.');
    await visitor.message('On its way.').waitFor();
    await agent.resolve();
    await announced(page, 'How was the help you got?');
    await hears(page, { role: 'radiogroup', name: 'How was the help you got?' });

    await tabTo(page, { role: 'radio', name: 'Very bad' }, 'Shift+Tab');
    for (const name of ['Bad', 'All right', 'Good', 'Very good']) {
      await page.keyboard.press('ArrowRight');
      await hears(page, { role: 'radio', name, focused: true });
    }
    expect(
      await find(page, { role: 'textbox', name: 'What was good, what could be better?' }),
    ).toBeUndefined();
    await page.keyboard.press('Enter');
    await tabTo(page, { role: 'textbox', name: 'What was good, what could be better?' });
    await page.keyboard.type('Quick!');
    await tabTo(page, { role: 'button', name: 'Send' });
    await page.keyboard.press('Enter');
    await announced(page, 'Thank you, that helps us.');
    await expect
      .poll(async () => (await spokenPage(page)).find(({ focused }) => focused)?.text, SOON)
      .toContain('You said: Very good');
    await agent.event(/5/).last().click();
    await agent.event('Quick!').waitFor();
  });
});

function textFile(name: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(`This is ${name}.`) };
}

/** Goes on with the keyboard until it is reached. */
async function tabTo(page: Page, wanted: Partial<Spoken>, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let steps = 0; steps < 20; steps += 1) {
    if (await find(page, { ...wanted, focused: true })) return;
    await page.keyboard.press(key);
  }
  await hears(page, { ...wanted, focused: true });
}

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
