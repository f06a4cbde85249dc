import { describe, it } from 'vitest';
import { useInstallation } from './lib/use-installation.ts';

describe('how conversations end', () => {
  const installation = useInstallation();

  it('[C1] [C2] a resolved conversation says so, and opens again when the visitor writes', async () => {
    const desk = installation();
    const agent = await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    await visitor.ask('How hot for white tea?');
    await agent.openConversation('How hot for white tea?');
    await agent.answer('Eighty degrees.');
    await agent.resolve();
    await visitor.log.getByText('Marked as solved').waitFor();
    await visitor.panel.getByText('Solved. Anything left? Just write again').waitFor();
    await agent.page.getByText('Resolved. A new message of the visitor opens it again.').waitFor();

    await visitor.write('And how long?');
    await visitor.log.getByText('Conversation reopened').waitFor();
    await agent.message('And how long?').waitFor();
    await agent.page.getByText('With you', { exact: true }).waitFor();
    await agent.answer('Three minutes.');
    await visitor.message('Three minutes.').waitFor();
  });

  it('[C3] [D8] a visitor ends it on all their tabs, and starts anew', async () => {
    const desk = installation();
    const agent = await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    await visitor.ask('Never mind, I found it');
    await agent.openConversation('Never mind, I found it');
    const tab = await visitor.secondTab('about');
    await tab.open();
    await tab.message('Never mind, I found it').waitFor();

    await visitor.endConversation();
    for (const { panel, field } of [visitor, tab]) {
      await panel.getByRole('button', { name: 'Start a new conversation' }).waitFor();
      await field.waitFor({ state: 'hidden' });
    }
    await agent.page.getByText('This conversation has ended.').first().waitFor();
    await agent.page.getByRole('radio', { name: 'Reply' }).and(agent.page.locator(':disabled')).waitFor();

    await tab.panel.getByRole('button', { name: 'Start a new conversation' }).click();
    await tab.write('One more thing');
    await agent.line('One more thing').waitFor();
    await tab.log.getByText('Never mind, I found it').waitFor({ state: 'hidden' });
  });

  it('[C3] an agent ends it for both sides', async () => {
    const desk = installation();
    const agent = await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    await visitor.ask('Buy my spoons!!!');
    await agent.openConversation('Buy my spoons!!!');
    await agent.end();
    await visitor.panel.getByRole('button', { name: 'Start a new conversation' }).waitFor();
    await visitor.log.getByText('Conversation ended').waitFor();
    await agent.log.getByText('Conversation ended').waitFor();
  });
});
