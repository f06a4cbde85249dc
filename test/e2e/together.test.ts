import { describe, expect, it } from 'vitest';
import { REFUSED, UNREACHABLE } from './lib/page-watch.ts';
import { useInstallation } from './lib/use-installation.ts';

const IN_TIME = { timeout: 20_000 };

describe('agents who work on one conversation', () => {
  const installation = useInstallation({
    queues: { main: { mode: 'assign' } },
    widget: { typingPreview: true },
  });

  it('[D7] [D8] see each other, go on with a draft on the phone, and are asked before a second answer', async () => {
    const desk = installation();
    desk.watch.expect(REFUSED);
    const { Ana: ana, Ben: ben } = await desk.agents([{ name: 'Ana' }, { name: 'Ben' }]);
    await ben.setPresence('Away');
    const visitor = await desk.visitor();
    await visitor.ask('Do you have a blue pot?');
    await visitor.panel.getByText('Our team can see what you write before you send it.').waitFor();
    await ana.openConversation('Do you have a blue pot?');
    const address = ana.page.url();
    await ben.page.goto(address);
    await ben.reply.waitFor();
    await ana.page.getByText('Ben is looking at this too').waitFor();
    await ben.page.getByText('Ana is looking at this too').waitFor();

    await visitor.field.pressSequentially('And a green one');
    for (const agent of [ana, ben]) await agent.page.getByText('And a green one', { exact: true }).waitFor();
    await visitor.field.press('Enter');
    await ana.message('And a green one').waitFor();
    await ana.page.getByText('Not sent yet:').waitFor({ state: 'hidden' });

    await ana.reply.pressSequentially('We have a blue one');
    await ben.page.getByText('Ana is writing an answer').waitFor();
    const phone = await desk.signedIn(ana, { viewport: { width: 390, height: 844 } });
    await phone.page.goto(address);
    await expect.poll(() => phone.reply.inputValue(), IN_TIME).toBe('We have a blue one');
    await phone.reply.fill('We have a blue one, 12 cm');
    await expect.poll(() => ana.reply.inputValue(), IN_TIME).toBe('We have a blue one, 12 cm');

    // Ben is faster: Ana is asked, and decides.
    await ben.reply.fill('I will look');
    await ben.reply.press('Enter');
    await ben.page.getByRole('button', { name: 'Send anyway' }).click();
    await ana.message('I will look').waitFor();
    await ana.reply.press('Enter');
    const question = ana.page.getByRole('alertdialog');
    await question.getByText('I will look').waitFor();
    expect(await ana.reply.inputValue()).toBe('We have a blue one, 12 cm');
    await ana.reply.press('Enter');
    await visitor.message('We have a blue one, 12 cm').waitFor();
    await expect.poll(() => phone.reply.inputValue(), IN_TIME).toBe('');
    expect(await visitor.texts).toEqual([
      'Do you have a blue pot?',
      'And a green one',
      'I will look',
      'We have a blue one, 12 cm',
    ]);
    await phone.page.context().close();
    await ben.page.goto(ben.console);
    await ben.isIn();
    await ben.setPresence('Available');
  });

  it('[D1] [D5] miss nothing and double nothing offline, asleep, and while the server is killed; drafts are there', async () => {
    const desk = installation();
    desk.watch.expect(UNREACHABLE);
    const { Ana: ana } = await desk.agents([{ name: 'Ana' }]);
    await ana.page.clock.install();
    await ana.page.goto(ana.console);
    await ana.page.reload();
    await ana.isIn();
    const visitor = await desk.visitor();
    await visitor.ask('Where is my parcel?');
    await ana.openConversation('Where is my parcel?');

    // No network: what is written waits, and says so.
    await ana.page.context().setOffline(true);
    await ana.page.getByText('No connection. What you write is kept and sent later.').waitFor();
    await ana.answer('I am looking it up');
    await ana.reply.fill('It was sent on');
    await ana.page.getByText('Kept on this device until there is a connection.').waitFor();
    await visitor.write('Number 4711');
    await ana.page.context().setOffline(false);
    await ana.message('Number 4711').waitFor(IN_TIME);
    await visitor.message('I am looking it up').waitFor(IN_TIME);
    await ana.page.getByText('Kept on this device until there is a connection.').waitFor({ state: 'hidden' });
    expect(await ana.reply.inputValue()).toBe('It was sent on');

    // The laptop sleeps for ten minutes, while the visitor writes on.
    const life = await ana.page.context().newCDPSession(ana.page);
    await life.send('Page.setWebLifecycleState', { state: 'frozen' });
    await visitor.write('Are you there?', 'Hello?');
    await visitor.message('Hello?').waitFor();
    await life.send('Page.setWebLifecycleState', { state: 'active' });
    await ana.page.clock.fastForward('10:00');
    await ana.message('Hello?').waitFor(IN_TIME);
    expect(await ana.reply.inputValue()).toBe('It was sent on');

    // The server is killed in the middle of a sentence, and comes back; the page is loaded anew meanwhile.
    await ana.reply.fill('It was sent on Monday');
    await ana.page.getByRole('button', { name: /^Your presence:/ }).waitFor();
    await desk.server.kill();
    await ana.page.getByText('No connection. What you write is kept and sent later.').waitFor();
    await visitor.write('I will wait');
    await ana.reply.fill('It was sent on Monday, by ship');
    await desk.server.start();
    await ana.message('I will wait').waitFor({ timeout: 40_000 });
    await ana.page.reload();
    await ana.isIn();
    await expect.poll(() => ana.reply.inputValue(), IN_TIME).toBe('It was sent on Monday, by ship');
    await ana.reply.press('Enter');
    await visitor.message('It was sent on Monday, by ship').waitFor(IN_TIME);

    const said = [
      'Where is my parcel?',
      'I am looking it up',
      'Number 4711',
      'Are you there?',
      'Hello?',
      'I will wait',
      'It was sent on Monday, by ship',
    ];
    for (const { texts } of [ana, visitor]) {
      const shown = await texts;
      expect(shown.toSorted()).toEqual(said.toSorted());
    }
    expect(await ana.texts).toEqual(await visitor.texts);
  });
});
