import { describe, expect, it } from 'vitest';
import type { AgentPage } from './lib/agent-page.ts';
import { REFUSED } from './lib/page-watch.ts';
import { useInstallation } from './lib/use-installation.ts';
import type { VisitorPage } from './lib/visitor-page.ts';

/** How soon a revocation has to reach what is open. */
const REVOKED_WITHIN_MS = 5_000;

describe('a desk with several people', () => {
  const installation = useInstallation();

  it('[P1] [R1] nobody new comes to somebody who is away, and at once when they are back', async () => {
    const desk = installation();
    const eva = await desk.agent({ name: 'Eva' });
    await eva.setPresence('Away');
    const visitor = await desk.visitor();
    await visitor.open();
    await visitor.panel.getByText('Nobody is at the desk right now').waitFor();
    await visitor.write('Anybody there?');
    await visitor.panel.getByText('We have your message and will answer here').waitFor();
    await eva.show('Waiting');
    await eva.line('Anybody there?').waitFor();
    await eva.show('Mine');
    await eva.page.getByText('You are not available, so nothing new comes to you.').waitFor();

    const back = performance.now();
    await eva.setPresence('Available');
    await eva.line('Anybody there?').waitFor();
    await visitor.panel.getByRole('heading', { name: 'Eva' }).waitFor();
    const assignedMs = performance.now() - back;
    console.log(`assigned ${assignedMs.toFixed(0)} ms after the click on "Away"`);
    expect(assignedMs).toBeLessThan(2_000);
  });

  it('[R4] conversations go in turn to whoever has been idle longest', async () => {
    const desk = installation();
    const agents = [await desk.agent({ name: 'Eva' }), await desk.agent({ name: 'Jan' })];
    const visitors: VisitorPage[] = [];
    const turns: string[] = [];
    for (const question of ['One', 'Two', 'Three', 'Four']) {
      const visitor = await desk.visitor();
      visitors.push(visitor);
      await visitor.ask(`${question} of four questions`);
      turns.push(await visitor.panel.getByRole('heading', { name: /^(Eva|Jan)$/ }).innerText());
    }
    expect(turns[2]).toBe(turns[0]);
    expect(turns[3]).toBe(turns[1]);
    expect(new Set(turns)).toEqual(new Set(['Eva', 'Jan']));
    const [first] = agents.filter(({ account }) => account.email.startsWith((turns[0] ?? '').toLowerCase()));
    await (first as AgentPage).line('One of four questions').waitFor();
  });

  it('[D8] a second tab of an agent shows the same, and goes with the first when they sign out', async () => {
    const desk = installation();
    desk.watch.expect(REFUSED);
    const ida = await desk.agent({ name: 'Ida' });
    const tab = await ida.secondTab();
    await ida.page.bringToFront();
    await ida.setPresence('Away');
    await tab.page.getByRole('button', { name: 'Your presence: Away' }).waitFor();
    await ida.signOut();
    const out = performance.now();
    await ida.page.getByText('You are signed out. See you soon.').waitFor();
    await tab.page.getByText('You were signed out').waitFor();
    expect(performance.now() - out).toBeLessThan(REVOKED_WITHIN_MS);
    await tab.page.bringToFront();
    await tab.signIn();
    await tab.page.getByRole('button', { name: 'Your presence: Away' }).waitFor();
  });

  it('[D11] who is disabled on the command line is out within five seconds', async () => {
    const desk = installation();
    desk.watch.expect(REFUSED);
    const max = await desk.agent({ name: 'Max' });
    await desk.server.command('user', 'disable', max.account.email);
    const disabled = performance.now();
    await max.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    const outMs = performance.now() - disabled;
    console.log(`out ${outMs.toFixed(0)} ms after the command`);
    expect(outMs).toBeLessThan(REVOKED_WITHIN_MS);
    await max.page.getByRole('textbox', { name: 'E-mail' }).fill(max.account.email);
    await max.page.getByRole('textbox', { name: 'Password' }).fill(max.account.password);
    await max.page.getByRole('button', { name: 'Sign in' }).click();
    await max.page.getByText('E-mail and password do not match.').waitFor();
  });
});
