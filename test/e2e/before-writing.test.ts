import type { SiteConfigurationInput } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { useInstallation } from './lib/use-installation.ts';

const ASKING: SiteConfigurationInput = {
  queues: { main: { mode: 'assign' } },
  privacy: { consent: { version: '1', text: { en: 'We keep what you write for a year.' } } },
  widget: {
    preChat: {
      text: { en: 'Who is asking?' },
      fields: [
        { id: 'name', label: { en: 'Your name' }, fills: 'name' },
        { id: 'order', label: { en: 'Order number' }, optional: true },
      ],
    },
  },
};

describe('what a site asks before anybody writes', () => {
  const installation = useInstallation(ASKING);

  it('the text that is written meanwhile waits for it, and the desk knows the answers when it comes', async () => {
    const ana = await installation().agent({ name: 'Ana' });
    const visitor = await installation().visitor();
    const { panel } = visitor;
    await visitor.open();
    await panel.getByText('We keep what you write for a year.').waitFor();
    await visitor.write('Where is my order?');
    await panel.getByText('as soon as you agree').waitFor();
    await panel.getByRole('button', { name: 'I agree' }).click();
    const form = panel.getByRole('form', { name: 'Who is asking?' });
    await form.getByRole('textbox', { name: 'Your name' }).fill('Vera Dvořák');
    await form.getByRole('textbox', { name: 'Order number' }).fill('A-17');
    await form.getByRole('button', { name: 'Continue' }).click();
    await visitor.message('Where is my order?').waitFor();
    await ana.openConversation('Where is my order?');
    await ana.page.getByRole('heading', { name: 'Vera Dvořák' }).first().waitFor();
    expect(visitor.frames.join('\n')).toContain('"attributes":["order"]');
    await ana.answer('On its way.');
    await visitor.message('On its way.').waitFor();

    // Neither is asked again.
    await visitor.endConversation();
    await panel.getByRole('button', { name: 'Start a new conversation' }).click();
    await visitor.ask('One more thing');
    expect(await panel.getByRole('button', { name: 'I agree' }).count()).toBe(0);
    expect(await form.count()).toBe(0);
  });
});
