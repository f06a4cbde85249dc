import { describe, expect, it } from 'vitest';
import { printedLinkToken } from '../lib/sign-in-token.ts';
import { AgentPage } from './lib/agent-page.ts';
import { useInstallation } from './lib/use-installation.ts';

describe('the main job', () => {
  const installation = useInstallation();

  it('[W1] [W3] [D5] from the printed link and the script tag to an answer on the page, in well under a second', async () => {
    const desk = installation();
    const link = `${desk.server.url}/console/#token=${printedLinkToken(desk.server)}`;
    expect(desk.server.output).toContain(link);
    const agent = new AgentPage(await desk.page(), {
      server: desk.server.url,
      email: 'admin@localhost',
      password: 'tea leaves in the morning',
    });
    await agent.enterByLink(link);
    expect(agent.page.url()).not.toContain('token');

    await agent.page.getByRole('button', { name: /settings and sign-out$/ }).click();
    await agent.page.getByRole('menuitem', { name: 'Install on a site' }).click();
    const tag = await agent.page.getByRole('group', { name: 'Script tag' }).innerText();
    const shopPage = await (await fetch(desk.shop.url)).text();
    expect(shopPage.includes(tag), `the shop has exactly ${tag}`).toBe(true);
    await agent.page.getByRole('link', { name: 'Back to the inbox' }).click();

    const visitor = await desk.visitor();
    await visitor.open();
    await visitor.field.pressSequentially('Which tea for a rainy day?');
    const asked = performance.now();
    await visitor.field.press('Enter');
    await agent.line('Which tea for a rainy day?').waitFor();
    const arrivedMs = performance.now() - asked;
    await visitor.log.getByText(/ · Sent\s*$/).waitFor();

    await agent.openConversation('Which tea for a rainy day?');
    await visitor.log.getByText(/ · Seen\s*$/).waitFor();
    await agent.reply.pressSequentially('An oolong.');
    await visitor.panel.getByText('Alex is writing').waitFor();
    const answered = performance.now();
    await agent.reply.press('Enter');
    await visitor.message('An oolong.').waitFor();
    const returnedMs = performance.now() - answered;
    await visitor.panel.getByText('Alex is writing').waitFor({ state: 'hidden' });
    await agent.log.getByText(/ · Seen\s*$/).waitFor();
    await visitor.panel.getByRole('heading', { name: 'Alex' }).waitFor();

    await visitor.field.pressSequentially('Thank');
    await agent.log.getByText(/Visitor .* is writing/).waitFor();

    console.log(
      `a question is on the agent's screen after ${arrivedMs.toFixed(0)} ms, the answer on the visitor's after ${returnedMs.toFixed(0)} ms`,
    );
    expect(arrivedMs).toBeLessThan(1_000);
    expect(returnedMs).toBeLessThan(1_000);
  });
});
