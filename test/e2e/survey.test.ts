import type { SiteConfigurationInput } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import type { AgentPage } from './lib/agent-page.ts';
import { useInstallation } from './lib/use-installation.ts';
import type { VisitorPage } from './lib/visitor-page.ts';

const ASKING: SiteConfigurationInput = {
  queues: { main: { mode: 'assign' } },
  surveys: { satisfaction: { kind: 'csat', followUpAtMost: 2 } },
};

describe('what visitors say when a matter is over', () => {
  const installation = useInstallation(ASKING);

  async function resolved(text: string): Promise<{ ana: AgentPage; visitor: VisitorPage }> {
    const ana = await installation().agent({ name: 'Ana' });
    const visitor = await installation().visitor();
    await visitor.ask(text);
    await ana.openConversation(text);
    await ana.answer('On its way.');
    await visitor.message('On its way.').waitFor();
    await ana.resolve();
    return { ana, visitor };
  }

  it('one tap and a few words, which the desk reads', async () => {
    const { ana, visitor } = await resolved('Where is my order?');
    const survey = visitor.panel.getByRole('group', { name: 'How was the help you got?' });
    await survey.getByRole('radio', { name: 'Very good' }).click();
    await survey.getByRole('textbox', { name: /^What was good/ }).fill('Quick and kind!');
    await survey.getByRole('button', { name: 'Send' }).click();
    await survey.getByRole('status').getByText('Thank you, that helps us.').waitFor();
    await ana.event(/5/).last().click();
    await ana.event('Quick and kind!').waitFor();

    // It is not asked again, and stays as it was said.
    await visitor.page.reload();
    await visitor.open();
    await survey.getByText('You said: Very good').waitFor();
    expect(await survey.getByRole('radio').count()).toBe(0);
  });

  it('[E3] a low score brings the matter back, and says so', async () => {
    const { ana, visitor } = await resolved('Is my parcel lost?');
    const survey = visitor.panel.getByRole('group', { name: 'How was the help you got?' });
    await survey.getByRole('radio', { name: 'Very bad' }).click();
    await survey.getByRole('button', { name: 'No, thanks' }).click();
    await survey.getByRole('status').getByText('Somebody will come back to you.').waitFor();
    await ana.answer('I am sorry. What went wrong?');
    await visitor.message('I am sorry. What went wrong?').waitFor();
  });
});
