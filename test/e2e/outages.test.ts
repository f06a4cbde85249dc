import { describe, expect, it } from 'vitest';
import { UNREACHABLE } from './lib/page-watch.ts';
import { useInstallation } from './lib/use-installation.ts';

describe('when the way is cut', () => {
  const installation = useInstallation();

  it('[D5] what a visitor writes offline waits, and arrives once and in order', async () => {
    const desk = installation();
    desk.watch.expect(UNREACHABLE);
    const agent = await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    await visitor.ask('Is there green tea?');
    await agent.openConversation('Is there green tea?');

    await visitor.page.context().setOffline(true);
    await visitor.panel.getByText('You are offline. Keep writing').waitFor();
    await visitor.write('And white tea?', 'And where is it from?');
    await visitor.log.getByText('Will be sent when you are back online').last().waitFor();
    await visitor.page.context().setOffline(false);

    const said = ['Is there green tea?', 'And white tea?', 'And where is it from?'];
    await expect.poll(() => agent.texts, { timeout: 15_000 }).toEqual(said);
    await visitor.panel.getByText('You are offline. Keep writing').waitFor({ state: 'hidden' });
    await visitor.log.getByText(/ · Seen\s*$/).waitFor();
    expect(await visitor.texts).toEqual(said);
  });

  it('[D1] [D5] a killed server loses nothing on either side, even over a reload while it is down', async () => {
    const desk = installation();
    desk.watch.expect(UNREACHABLE);
    const agent = await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    await visitor.ask('Before the crash');
    await agent.openConversation('Before the crash');
    await agent.answer('Answered before the crash');
    await visitor.message('Answered before the crash').waitFor();

    await desk.server.kill();
    await visitor.panel.getByText('No connection to the chat just now. Keep writing').waitFor();
    await visitor.write('While it is down', 'And once more');
    await visitor.log.getByText('Will be sent when you are back online').last().waitFor();
    await agent.page.getByText('No connection. What you write is kept and sent later.').waitFor();
    await agent.answer('The agent writes on');
    await visitor.page.reload();
    await visitor.open();
    await visitor.message('And once more').waitFor();
    await desk.server.start();

    await visitor.message('The agent writes on').waitFor({ timeout: 40_000 });
    await agent.message('And once more').waitFor({ timeout: 40_000 });
    const said = await agent.texts;
    expect(said.slice(0, 2)).toEqual(['Before the crash', 'Answered before the crash']);
    expect(said.slice(2).toSorted()).toEqual(['And once more', 'The agent writes on', 'While it is down']);
    expect(said.indexOf('While it is down')).toBeLessThan(said.indexOf('And once more'));
    await expect.poll(() => visitor.texts).toEqual(said);
    await visitor.log.getByText(/ · Seen\s*$/).waitFor();
  });

  it('[W1] a relay that cannot be reached leaves the page as it is', async () => {
    const desk = installation();
    desk.watch.expect(UNREACHABLE);
    await desk.server.kill();
    const { page } = await desk.visitor();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('deskbell-chat').count()).toBe(0);
    await page.getByRole('link', { name: 'Delivery', exact: true }).click();
    await page.getByRole('heading', { name: 'Delivery and returns' }).waitFor();
    await desk.server.start();
    await page.reload();
    await page.getByRole('button', { name: 'Chat with us' }).waitFor();
  });
});
