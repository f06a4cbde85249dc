import type { SiteConfigurationInput } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import type { AgentPage } from './lib/agent-page.ts';
import { inTurn } from './lib/in-turn.ts';
import type { Installation } from './lib/installation.ts';
import { useInstallation } from './lib/use-installation.ts';

const TWO_LINES: SiteConfigurationInput = {
  teams: {
    first: { agents: ['ana@shop.example', 'ben@shop.example'] },
    experts: { agents: ['eva@shop.example'] },
  },
  queues: { main: { teams: ['first'] }, second: { name: 'Second line', teams: ['experts'] } },
  tiers: [{ name: 'Experts', queue: 'second' }],
};

describe('how conversations are handed on', () => {
  const installation = useInstallation();
  let people: Promise<Record<'Ana' | 'Ben' | 'Eva', AgentPage>> | undefined;

  async function team(desk: Installation): Promise<Record<'Ana' | 'Ben' | 'Eva', AgentPage>> {
    people ??= desk.agents([{ name: 'Ana' }, { name: 'Ben' }, { name: 'Eva' }]).then(async (agents) => {
      await desk.configure(TWO_LINES);
      return agents;
    });
    return people;
  }

  it('[R9] [C1] a colleague takes it with a note; the visitor is told once, and the note never reaches them', async () => {
    const desk = installation();
    const { Ana: ana, Ben: ben } = await team(desk);
    await inTurn(ana, ben);
    const visitor = await desk.visitor();
    await visitor.ask('My pot is broken');
    await ana.accept('My pot is broken');
    await ana.answer('I am sorry. A colleague knows about pots.');
    await visitor.message('I am sorry. A colleague knows about pots.').waitFor();
    await ana.transfer('Ben', 'Broken in the post; she wants another one, not money');
    await ana.event('Ana hands it to Ben').waitFor();

    const offer = ben.offer('I am sorry. A colleague knows about pots.');
    await offer.getByText('Ana hands this conversation to you.').waitFor();
    await offer.getByText('Broken in the post; she wants another one, not money').waitFor();
    // Until he takes it, the visitor is with Ana and is told nothing.
    await visitor.panel.getByRole('heading', { name: 'Ana' }).waitFor();
    await ben.accept('I am sorry. A colleague knows about pots.');
    await visitor.panel.getByRole('heading', { name: 'Ben' }).waitFor();
    await ben.message('My pot is broken').waitFor();
    await ben.event('Ana hands it to Ben').click();
    await ben.event('Broken in the post; she wants another one, not money').waitFor();
    await ben.answer('A new one is on its way.');
    await visitor.message('A new one is on its way.').waitFor();

    expect(await visitor.log.getByText('Ben is here for you').count()).toBe(1);
    expect(await visitor.panel.getByText('finding somebody else').count()).toBe(0);
    await visitor.page.reload();
    await visitor.open();
    await visitor.message('A new one is on its way.').waitFor();
    const frames = visitor.frames.join('\n');
    expect(frames).toContain('A new one is on its way.');
    expect(frames).not.toContain('Broken in the post');
    expect(await visitor.panel.getByText('Broken in the post').count()).toBe(0);
    await ben.end();
  });

  it('[R9] what a colleague declines comes back, and the visitor has noticed nothing', async () => {
    const desk = installation();
    const { Ana: ana, Ben: ben } = await team(desk);
    await inTurn(ana, ben);
    const visitor = await desk.visitor();
    await visitor.ask('Is my parcel lost?');
    await ana.accept('Is my parcel lost?');
    await ana.transfer('Ben', 'You know the post better');
    await ben.decline('Is my parcel lost?');
    await ana.event('Not taken: back with Ana').waitFor();
    await ana.page.getByText('With you', { exact: true }).waitFor();
    await ana.answer('It comes tomorrow.');
    await visitor.message('It comes tomorrow.').waitFor();
    expect(await visitor.log.getByText(/is here for you/).allInnerTexts()).toEqual(['Ana is here for you']);
    expect(visitor.frames.join('\n')).not.toContain('You know the post better');
    await ana.end();
  });

  it('[E4] the second line gets the story in a summary, as the agent has corrected it', async () => {
    const desk = installation();
    const { Ana: ana, Ben: ben, Eva: eva } = await team(desk);
    await inTurn(ana, ben);
    const visitor = await desk.visitor();
    await visitor.ask('The kettle hums at 50 Hz and trips the fuse');
    await ana.accept('The kettle hums at 50 Hz and trips the fuse');
    await ana.answer('Have you tried another socket?');
    await visitor.message('Have you tried another socket?').waitFor();
    await visitor.ask('Yes, three of them');

    await ana.choose('Escalate…');
    const dialog = ana.dialog('Escalate this conversation');
    const asked = dialog.getByRole('textbox', { name: 'What is asked' });
    const tried = dialog.getByRole('textbox', { name: 'What was tried' });
    await expect.poll(() => asked.inputValue()).toContain('The kettle hums');
    await expect.poll(() => tried.inputValue()).toContain('With: Ana');
    await tried.fill('Three sockets; it is the heating element');
    await dialog.getByRole('textbox', { name: 'What was promised' }).fill('An answer today');
    await dialog.getByRole('button', { name: 'Escalate' }).click();
    await dialog.waitFor({ state: 'detached' });

    await eva.offer('Yes, three of them').getByText('Tier 2').waitFor();
    await eva.accept('Yes, three of them');
    await eva.event(/^Escalated by Ana/).click();
    await eva.event('Three sockets; it is the heating element').waitFor();
    await eva.event('An answer today').waitFor();
    await eva.event('Moved to tier 2').waitFor();
    await visitor.panel.getByRole('heading', { name: 'Eva' }).waitFor();
    await eva.answer('We send you another one today.');
    await visitor.message('We send you another one today.').waitFor();
    expect(await visitor.log.getByText('Eva is here for you').count()).toBe(1);
    expect(visitor.frames.join('\n')).not.toContain('heating element');
    await eva.end();
  });
});
