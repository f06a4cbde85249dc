import type { SiteConfigurationInput } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { useInstallation } from './lib/use-installation.ts';

const BANNER = 'The post is on strike. Parcels come later.';
const STEERED: SiteConfigurationInput = {
  queues: { main: { mode: 'assign' } },
  crisis: { banner: { en: BANNER } },
};

describe('an hour of a supervisor', () => {
  const installation = useInstallation();

  it('[C1] [E7] gives by keyboard, reads along, whispers, takes over, and sees the shop through a crisis', async () => {
    const desk = installation();
    const {
      Ana: ana,
      Ben: ben,
      Eva: eva,
    } = await desk.agents([{ name: 'Ana' }, { name: 'Ben' }, { name: 'Eva', role: 'supervisor' }]);
    await desk.configure(STEERED);
    await eva.setPresence('Away');
    await ben.setPresence('Away');
    const first = await desk.visitor();
    await first.ask('My parcel is lost');
    await ana.openConversation('My parcel is lost');
    await ana.answer('Let me look for it.');
    await first.message('Let me look for it.').waitFor();
    await ana.setPresence('Away');

    // Nobody is there for the next one: it is seen at once, with why, and somebody sees to it.
    await eva.openBoard();
    const second = await desk.visitor();
    await second.ask('Do you have rooibos?');
    const waiting = eva.page.getByRole('list', { name: 'Waiting now' });
    await waiting.getByText(/No\. 1 in line/).waitFor();
    await waiting.getByText(/is away/).waitFor();
    const alerts = eva.page.getByRole('list', { name: 'Alerts' });
    const alert = alerts.getByRole('listitem').filter({ hasText: 'Somebody waits, and nobody is there' });
    await alert.getByRole('button', { name: /^See to it/ }).click();
    await alert.getByText('You see to it').waitFor();

    // By keyboard alone.
    const give = waiting.getByRole('button', { name: /^Give to/ });
    await give.focus();
    await give.press('Enter');
    const dialog = eva.page
      .locator('wa-dialog')
      .filter({ has: eva.page.getByRole('dialog', { name: /^Give / }) });
    const choice = dialog.getByRole('radio', { name: /^Ben/ });
    await choice.focus();
    await choice.press(' ');
    await dialog.getByRole('button', { name: 'Give', exact: true }).press('Enter');
    await eva.page.getByText(/Ben has Visitor .* now\./).waitFor();
    await second.panel.getByRole('heading', { name: 'Ben' }).waitFor();
    await ben.openConversation('Do you have rooibos?');

    // Reading along: Ana and the visitor notice nothing.
    const served = eva.page.getByRole('list', { name: 'Being served' });
    const line = served.getByRole('listitem').filter({ hasText: 'With Ana' });
    await line.getByRole('button', { name: /^Read along/ }).click();
    const panel = eva.page.getByRole('complementary', { name: 'Read along' });
    await panel.getByText('My parcel is lost', { exact: true }).waitFor();
    await first.ask('Any news?');
    await panel.getByText('Any news?', { exact: true }).waitFor();
    expect(await ana.page.getByText(/Eva is (looking|writing)/).count()).toBe(0);

    // A word in Ana's ear.
    await panel.getByRole('textbox', { name: 'Whisper to Ana' }).fill('Offer her express, on the house.');
    await panel.getByRole('textbox', { name: 'Whisper to Ana' }).press('Control+Enter');
    await panel.getByText('Ana has been told.').waitFor();
    await ana.message('Offer her express, on the house.').waitFor();
    await ana.log.getByText('Whisper · Eva').waitFor();
    await ana.answer('We send another one by express.');
    await first.message('We send another one by express.').waitFor();

    // Taking over, with a word to Ana.
    await panel.getByRole('button', { name: 'Take over…' }).click();
    const take = eva.dialog('Take over from Ana?');
    await take.getByRole('textbox', { name: 'A word to Ana' }).fill('I know her: I take it from here.');
    await take.getByRole('button', { name: 'Take over' }).click();
    await first.panel.getByRole('heading', { name: 'Eva' }).waitFor();
    await eva.answer('Eva here: it leaves us today.');
    await first.message('Eva here: it leaves us today.').waitFor();
    await ana.message('I know her: I take it from here.').waitFor();

    // A crisis, on and off.
    await eva.openBoard();
    await eva.page.getByRole('button', { name: 'Switch crisis mode on…' }).click();
    await eva.dialog('Switch crisis mode on?').getByRole('button', { name: 'Switch on' }).click();
    await first.banner(BANNER).waitFor();
    await second.banner(BANNER).waitFor();
    await eva.page.getByRole('button', { name: 'Switch crisis mode off…' }).click();
    await eva.dialog('Switch crisis mode off?').getByRole('button', { name: 'Switch off' }).click();
    await first.banner(BANNER).waitFor({ state: 'hidden' });

    // What was said among colleagues has never left for a visitor.
    await first.page.reload();
    await first.open();
    await first.message('Eva here: it leaves us today.').waitFor();
    for (const secret of ['on the house', 'I take it from here'])
      for (const visitor of [first, second]) expect(visitor.frames.join('\n')).not.toContain(secret);
  });

  it('[A2] an agent finds nothing to steer by', async () => {
    const desk = installation();
    const ana = await desk.agent({ name: 'Ana' });
    await ana.openBoard();
    expect(await ana.page.getByRole('region', { name: 'Waiting now' }).count()).toBe(0);
    expect(await ana.page.getByRole('button', { name: /^Give to|^Read along/ }).count()).toBe(0);
  });
});
