import type { SiteConfigurationInput } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { useInstallation } from './lib/use-installation.ts';

const BANNER = { en: 'Payments are down. We are on it.', pl: 'Płatności nie działają. Pracujemy nad tym.' };
const ANSWER = {
  en: 'We know about the payments and write to you as soon as they work.',
  pl: 'Wiemy o płatnościach i napiszemy, gdy tylko zadziałają.',
};
const CRISIS: SiteConfigurationInput = {
  queues: { main: { mode: 'assign' } },
  crisis: { banner: BANNER, answer: ANSWER },
};

describe('when something is wrong for everybody', () => {
  const installation = useInstallation();

  it('[E7] a supervisor switches crisis mode on, answers everybody at once, and switches it off', async () => {
    const desk = installation();
    const eva = await desk.agent({ name: 'Eva', role: 'supervisor' });
    await desk.configure(CRISIS);
    const before = await desk.visitor();
    await before.ask('Which tea keeps me awake?');
    await eva.openBoard();
    await eva.page.getByRole('button', { name: 'Switch crisis mode on…' }).click();
    const on = eva.dialog('Switch crisis mode on?');
    for (const words of [...Object.values(BANNER), ...Object.values(ANSWER)])
      await on.getByText(words).waitFor();
    await on.getByRole('button', { name: 'Switch on' }).click();
    await eva.page.getByText(/On since .*, switched on by Eva/).waitFor();

    // An open chat says so at once; a new one in its own language, with the prepared answer.
    await before.banner(BANNER.en).waitFor();
    const english = await desk.visitor();
    await english.ask('I cannot pay');
    await english.banner(BANNER.en).waitFor();
    await english.message(ANSWER.en).waitFor();
    const polish = await desk.visitor({}, { language: 'pl' });
    await polish.ask('Nie mogę zapłacić');
    await polish.banner(BANNER.pl).waitFor();
    await polish.message(ANSWER.pl).waitFor();
    await eva.page.getByRole('status').filter({ hasText: 'People affected' }).getByText('3').waitFor();

    const reply = eva.page.getByRole('textbox', { name: 'One reply to everybody' });
    await reply.fill('Payments work again. Thank you for waiting.');
    await eva.page.getByRole('button', { name: 'Send to everybody' }).click();
    await eva.page.getByText('Stored. It is being delivered to conversations: 3.').waitFor();
    for (const visitor of [before, english, polish])
      await visitor.message('Payments work again. Thank you for waiting.').waitFor();
    // Whoever wrote before has no use for the prepared answer.
    expect(await before.texts).toEqual([
      'Which tea keeps me awake?',
      'Payments work again. Thank you for waiting.',
    ]);

    await eva.page.getByRole('button', { name: 'Switch crisis mode off…' }).click();
    const off = eva.dialog('Switch crisis mode off?');
    await off.getByRole('button', { name: 'Switch off' }).click();
    await eva.page.getByRole('button', { name: 'Switch crisis mode on…' }).waitFor();
    await before.banner(BANNER.en).waitFor({ state: 'hidden' });
    await english.banner(BANNER.en).waitFor({ state: 'hidden' });
    await polish.banner(BANNER.pl).waitFor({ state: 'hidden' });
    const after = await desk.visitor();
    await after.ask('Does it work again?');
    await after.panel.getByRole('heading', { name: 'Eva' }).waitFor();
    expect(await after.texts).toEqual(['Does it work again?']);
  });
});
