import { describe, expect, it } from 'vitest';
import { inTurn } from './lib/in-turn.ts';
import { REFUSED, UNREACHABLE } from './lib/page-watch.ts';
import { useInstallation } from './lib/use-installation.ts';

/** How long an agent whose last connection was lost keeps everything. */
const GRACE_MS = 60_000;

describe('when somebody at the desk is gone', () => {
  const installation = useInstallation();

  it('[P3] a laptop that dies takes no conversation with it; one that only blinks keeps what it has', async () => {
    const desk = installation();
    desk.watch.expect(UNREACHABLE);
    const {
      Ana: ana,
      Ben: ben,
      Eva: eva,
    } = await desk.agents([{ name: 'Ana' }, { name: 'Ben' }, { name: 'Eva' }]);
    await inTurn(ana, ben);
    await eva.setPresence('Away');
    const visitor = await desk.visitor();
    await visitor.ask('Which cup for an espresso?');
    await ana.openConversation('Which cup for an espresso?');
    await ana.answer('How strong do you like it?');
    await visitor.message('How strong do you like it?').waitFor();
    const other = await desk.visitor();
    await other.ask('Which cup for green tea?');
    await ben.openConversation('Which cup for green tea?');

    await ben.page.context().setOffline(true);
    await ben.page.getByText('No connection. What you write is kept and sent later.').waitFor();
    await ana.page.context().close();
    const died = performance.now();
    await visitor.ask('Very strong');
    await ben.page.context().setOffline(false);
    await ben.page
      .getByText('No connection. What you write is kept and sent later.')
      .waitFor({ state: 'hidden' });
    await ben.answer('A thin one.');
    await other.message('A thin one.').waitFor();
    await eva.setPresence('Available');

    // Nobody is told before the grace is over; then the visitor is, once, and the story goes along.
    const found = await Promise.race([
      eva
        .line('Very strong')
        .waitFor({ timeout: GRACE_MS + 10_000 })
        .then(() => eva),
      ben
        .line('Very strong')
        .waitFor({ timeout: GRACE_MS + 10_000 })
        .then(() => ben),
    ]);
    const movedMs = performance.now() - died;
    console.log(`with somebody else ${movedMs.toFixed(0)} ms after the laptop died`);
    expect(movedMs).toBeGreaterThan(GRACE_MS - 5_000);
    expect(movedMs).toBeLessThan(GRACE_MS + 5_000);
    await found.openConversation('Very strong');
    await found.message('Which cup for an espresso?').waitFor();
    await found.message('How strong do you like it?').waitFor();
    await found.event("The agent's connection was lost: waiting again").waitFor();
    await found.answer('A thick one, then.');
    await visitor.message('A thick one, then.').waitFor();
    expect(
      await visitor.log
        .getByText('Eva is here for you now')
        .or(visitor.log.getByText('Ben is here for you now'))
        .count(),
    ).toBe(1);
    expect(await other.log.getByText(/is here for you/).allInnerTexts()).toEqual(['Ben is here for you']);
  });

  it('[D11] [P3] the conversations of somebody who is disabled go to a colleague', async () => {
    const desk = installation();
    desk.watch.expect(REFUSED);
    const max = await desk.agent({ name: 'Max' });
    const [ben, eva] = [await desk.agent({ name: 'Ben' }), await desk.agent({ name: 'Eva' })];
    await ben.setPresence('Away');
    await eva.setPresence('Away');
    const visitor = await desk.visitor();
    await visitor.ask('Is the lid included?');
    await max.openConversation('Is the lid included?');
    await max.answer('Let me look.');
    await visitor.message('Let me look.').waitFor();
    await eva.setPresence('Available');

    await desk.server.command('user', 'disable', max.account.email);
    await eva.openConversation('Let me look.');
    await eva.message('Is the lid included?').waitFor();
    await eva.answer('It is.');
    await visitor.message('It is.').waitFor();
  });
});
