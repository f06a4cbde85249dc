import type { SiteConfigurationInput } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { AgentPage } from './lib/agent-page.ts';
import { tabTo } from './lib/keyboard.ts';
import { REFUSED } from './lib/page-watch.ts';
import { useInstallation } from './lib/use-installation.ts';

const SHOP: SiteConfigurationInput = {
  queues: { main: { offerTimeout: '2m', firstReplyLimit: '1h' } },
  wrapUp: { required: true, reasons: { delivery: { name: 'Delivery' }, returns: { name: 'Returns' } } },
};

describe('a morning of an agent, without a mouse', () => {
  const installation = useInstallation(SHOP);

  it(
    'signs in, is there, takes what is offered, answers, asks a colleague, hands on, puts aside, resolves and has a break',
    { timeout: 300_000 },
    async () => {
      const desk = installation();
      desk.watch.expect(REFUSED);
      await desk.asAdmin('POST', '/v1/sites/demo/canned-replies', {
        shortcut: 'transit',
        title: 'On its way',
        text: 'Your parcel is on its way.',
      });
      const { Eva, Jan } = await desk.agents([{ name: 'Eva' }, { name: 'Jan' }]);
      await Jan.setPresence('Away');
      await Eva.setPresence('Away');
      await Eva.signOut();
      await Eva.page.getByText('You are signed out. See you soon.').waitFor();

      const eva = new AgentPage(await desk.page(), Eva.account);
      const { page } = eva;
      const { keyboard } = page;
      const button = (name: string) => page.getByRole('button', { name, exact: true });

      // She signs in.
      await page.goto(eva.console);
      await tabTo(page, page.getByRole('textbox', { name: 'E-mail' }));
      await keyboard.type(eva.account.email);
      await tabTo(page, page.getByRole('textbox', { name: 'Password' }));
      await keyboard.type(eva.account.password);
      await keyboard.press('Enter');
      await eva.isIn();

      // She is there: what comes is offered to her.
      await command(eva, 'Available');
      await page.getByRole('button', { name: 'Your presence: Available' }).waitFor();
      const parcel = await desk.visitor();
      await parcel.ask('Where is my parcel?');
      await eva.offer('Where is my parcel?').waitFor();
      await keyboard.press('a');
      await page.getByText('With you', { exact: true }).waitFor();
      await eva.message('Where is my parcel?').waitFor();

      // She answers with a prepared reply, which can be changed before it goes.
      await leaveFields(eva);
      await keyboard.press('r');
      await keyboard.type('/trans');
      await page.getByRole('option', { name: /On its way/ }).waitFor();
      await keyboard.press('Enter');
      await expect.poll(() => eva.reply.inputValue()).toContain('Your parcel is on its way.');
      await keyboard.type(' It comes today.');
      await keyboard.press('Enter');
      await parcel.log.getByText('Your parcel is on its way. It comes today.').waitFor();

      // She asks a colleague in a note that the visitor does not see.
      await keyboard.press('Control+.');
      const note = page.getByRole('textbox', { name: 'Internal note' });
      await note.waitFor();
      await keyboard.type('Which van is it, @Ja');
      await page.getByRole('option', { name: /Jan/ }).waitFor();
      await keyboard.press('Enter');
      await keyboard.press('Enter');
      await eva.log.getByText(/Which van is it, @Jan/).waitFor();
      await Jan.page.getByText(/Eva mentioned you/).waitFor();

      // She hands it on, with a word; the colleague takes it and has the whole story.
      await Jan.setPresence('Available');
      await leaveFields(eva);
      await keyboard.press('t');
      const handOn = eva.dialog('Hand this conversation on');
      const target = handOn.getByRole('radio', { name: /^Jan/ });
      await tabTo(page, handOn.getByRole('radio').first());
      await keyboard.press('ArrowDown');
      await expect.poll(() => target.isChecked()).toBe(true);
      await tabTo(page, handOn.getByRole('textbox', { name: 'Note for whoever takes it' }));
      await keyboard.type('You know the vans.');
      await tabTo(page, handOn.getByRole('button', { name: 'Transfer' }));
      await keyboard.press('Enter');
      await handOn.waitFor({ state: 'detached' });
      const handed = Jan.offer('Your parcel is on its way. It comes today.');
      await handed.getByText('You know the vans.').waitFor();
      await Jan.accept('Your parcel is on its way. It comes today.');
      await Jan.message('Where is my parcel?').waitFor();
      await Jan.setPresence('Away');

      // What must wait is put aside until it is time.
      const later = await desk.visitor();
      await later.ask('Do you have it in green?');
      await eva.offer('Do you have it in green?').waitFor();
      await keyboard.press('a');
      await eva.message('Do you have it in green?').waitFor();
      await page.getByText('With you', { exact: true }).waitFor();
      await leaveFields(eva);
      await keyboard.press('s');
      await tabTo(page, eva.dialog('Put aside until').getByRole('button', { name: 'Snooze' }));
      await keyboard.press('Enter');
      await eva.event(/^Put aside until/).waitFor();
      await eva.dialog('Put aside until').waitFor({ state: 'detached' });
      await leaveFields(eva);
      await keyboard.press('4');
      await eva.line('Do you have it in green?').waitFor();
      await keyboard.press('1');

      // What is solved is resolved, with what it was about.
      const back = await desk.visitor();
      await back.ask('How do I send it back?');
      await eva.offer('How do I send it back?').waitFor();
      await keyboard.press('a');
      await eva.message('How do I send it back?').waitFor();
      await page.getByText('With you', { exact: true }).waitFor();
      await leaveFields(eva);
      await keyboard.press('r');
      await keyboard.type('With the label in the box.');
      await keyboard.press('Enter');
      await back.message('With the label in the box.').waitFor();
      await leaveFields(eva);
      await keyboard.press('q');
      const about = eva.dialog('What was it about?');
      await about.getByText('Returns').waitFor();
      // With the focus in it, it hears numbers.
      await expect.poll(() => about.locator(':focus').count()).toBe(1);
      await keyboard.press('2');
      await expect.poll(() => about.getByRole('radio', { name: 'Returns' }).isChecked()).toBe(true);
      await keyboard.press('Enter');
      await page.getByText('Resolved. A new message of the visitor opens it again.').waitFor();

      // A break: nothing new comes.
      await leaveFields(eva);
      await command(eva, 'Away');
      await page.getByRole('button', { name: 'Your presence: Away' }).waitFor();
      const patient = await desk.visitor();
      await patient.open();
      await patient.write('Anybody there?');
      await keyboard.press('2');
      await eva.line('Anybody there?').waitFor();
      expect(await eva.offer('Anybody there?').count()).toBe(0);
      expect(await button('Accept').count()).toBe(0);
    },
  );
});

/** From the answer box back to the list, where single keys are heard. */
async function leaveFields({ page }: AgentPage): Promise<void> {
  await page.keyboard.press('Escape');
}

/** Finds something by its name and does it. */
async function command({ page }: AgentPage, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find and do' }).waitFor();
  await page.keyboard.type(words);
  await page
    .getByRole('option', { name: new RegExp(words) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
}
