import { describe, expect, it } from 'vitest';
import { useInstallation } from './lib/use-installation.ts';

describe('a visitor who walks through the shop', () => {
  const installation = useInstallation();

  it('[D4] [D8] keeps the conversation over reloads, other pages and tabs, with the same marks everywhere', async () => {
    const desk = installation();
    const agent = await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    await visitor.ask('Does the teapot drip?');
    await agent.openConversation('Does the teapot drip?');
    await agent.answer('Not a drop.');
    await visitor.message('Not a drop.').waitFor();
    const said = ['Does the teapot drip?', 'Not a drop.'];

    await visitor.page.reload();
    await visitor.open();
    await expect.poll(() => visitor.texts).toEqual(said);
    await visitor.goTo('teapot');
    await agent.page.locator('deskbell-who dl a[href$="teapot"]').first().waitFor();
    await visitor.open();
    await expect.poll(() => visitor.texts).toEqual(said);

    const tab = await visitor.secondTab('delivery');
    await tab.open();
    await expect.poll(() => tab.texts).toEqual(said);
    await tab.write('Then I take it.');
    await visitor.message('Then I take it.').waitFor();
    await agent.message('Then I take it.').waitFor();
    for (const { log } of [visitor, tab]) await log.getByText(/ · Seen\s*$/).waitFor();
    expect(await visitor.texts).toEqual(await tab.texts);
  });

  it('[D8] [D10] counts what waits on the closed bell, in every tab, until it is read in one', async () => {
    const desk = installation();
    const agent = await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    await visitor.ask('Do you wrap presents?');
    const tab = await visitor.secondTab();
    await tab.page.getByRole('button', { name: 'Chat with us', exact: true }).waitFor();
    await visitor.close();
    await agent.openConversation('Do you wrap presents?');
    await agent.answer('With pleasure.');
    await agent.answer('In paper or cloth?');
    for (const { page } of [visitor, tab])
      await page.getByRole('button', { name: 'Chat with us, 2 new messages' }).waitFor();

    await tab.open();
    await tab.log.getByRole('separator').filter({ hasText: 'New' }).waitFor();
    await visitor.page.getByRole('button', { name: 'Chat with us', exact: true }).waitFor();
    await agent.log.getByText(/ · Seen\s*$/).waitFor();
  });

  it('[D9] two tabs of a new visitor that write at the same moment make one conversation', async () => {
    const desk = installation();
    const agent = await desk.agent({ name: 'Eva' });
    await agent.show('Open');

    const one = await desk.visitor();
    const other = await one.secondTab('cups');
    await one.open();
    await other.open();
    await Promise.all([one.field.fill('From the first tab'), other.field.fill('From the second tab')]);
    await Promise.all([one.field.press('Enter'), other.field.press('Enter')]);

    const both = ['From the first tab', 'From the second tab'];
    for (const tab of [one, other]) await expect.poll(async () => (await tab.texts).toSorted()).toEqual(both);
    expect(await one.texts).toEqual(await other.texts);
    await agent
      .line(/From the (first|second) tab/)
      .first()
      .click();
    await expect.poll(() => agent.texts).toEqual(await one.texts);
    expect(await agent.line(/From the (first|second) tab/).count()).toBe(1);
  });
});
