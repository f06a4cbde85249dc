import { beforeAll, describe, expect, it } from 'vitest';
import type { VisitorPage } from './lib/visitor-page.ts';
import { useInstallation } from './lib/use-installation.ts';

const MENU = 'Return something or get a refund';

describe('a ready-made flow in the chat', () => {
  const installation = useInstallation();
  beforeAll(async () => {
    await installation().server.command('flow', 'import', 'returns', 'return-or-refund', '--publish');
  }, 60_000);

  /** Somebody who has chosen to begin with it. A running server knows it within two seconds. */
  async function returning(): Promise<VisitorPage> {
    const visitor = await installation().visitor();
    const choice = visitor.panel.getByRole('button', { name: MENU });
    const isThere = async (): Promise<boolean> => {
      await visitor.page.reload();
      await visitor.open();
      return choice.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
    };
    await expect.poll(isThere, { timeout: 30_000 }).toBe(true);
    await choice.click();
    return visitor;
  }

  it('asks what somebody needs to know, and hands over with all the answers', async () => {
    const ana = await installation().agent({ name: 'Ana' });
    const visitor = await returning();
    const { panel, page } = visitor;
    await visitor.message(MENU).waitFor();
    const reason = panel.getByRole('group', { name: /What is the reason\?$/ });
    await panel.getByRole('button', { name: 'Talk to a person' }).waitFor();
    await reason.getByRole('button', { name: 'It is broken' }).focus();
    await page.keyboard.press('Enter');
    await reason.waitFor({ state: 'detached' });
    await visitor.message('It is broken').waitFor();

    // The form comes to whoever has answered with the keyboard.
    const form = panel.getByRole('form', { name: /^Which order is it about/ });
    const order = form.getByRole('textbox', { name: 'Order number' });
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('This is still missing.').first().waitFor();
    await expect.poll(() => order.evaluate((field) => field.matches(':focus'))).toBe(true);
    await order.fill('A-17');
    await page.reload();
    await visitor.open();
    await expect.poll(() => order.inputValue()).toBe('A-17');
    await form.getByRole('radio', { name: 'another one' }).check();
    await form.getByRole('button', { name: 'Send' }).click();
    await visitor.message('Thank you. Somebody looks at it now and sees what you have written.').waitFor();
    await form.waitFor({ state: 'detached' });
    await visitor.log.getByText('another one').waitFor();

    await ana.openConversation(/./);
    for (const answer of ['It is broken', 'A-17', 'another one']) {
      await ana.log.getByText(answer).first().waitFor();
    }
    await ana.answer('A new pot is on its way.');
    await visitor.message('A new pot is on its way.').waitFor();
    expect(await panel.getByRole('button', { name: 'Talk to a person' }).count()).toBe(0);
  });

  it('gives way to a person at once when asked', async () => {
    const ana = await installation().agent({ name: 'Ana' });
    const visitor = await returning();
    await visitor.panel.getByRole('group', { name: /What is the reason\?$/ }).waitFor();
    await visitor.panel.getByRole('button', { name: 'Talk to a person' }).click();
    await visitor.panel.getByRole('heading', { name: 'Ana' }).waitFor();
    expect(await visitor.panel.getByRole('button', { name: 'It is broken' }).count()).toBe(0);
    await ana.openConversation(/./);
    await ana.answer('I am here.');
    await visitor.message('I am here.').waitFor();
  });
});
