import type { SiteConfigurationInput } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import type { AgentPage } from './lib/agent-page.ts';
import { inTurn } from './lib/in-turn.ts';
import type { Installation } from './lib/installation.ts';
import { useInstallation } from './lib/use-installation.ts';

const OFFER_TIMEOUT_MS = 5_000;
const RELAX_AFTER_MS = 2_000;

const OFFERING: SiteConfigurationInput = {
  agents: {
    'ana@shop.example': { languages: { pl: 10, en: 6 } },
    'ben@shop.example': { languages: { en: 10 } },
    'eva@shop.example': { languages: { en: 10 } },
  },
  queues: {
    main: {
      offerTimeout: `${String(OFFER_TIMEOUT_MS / 1_000)}s`,
      language: { relaxAfter: `${String(RELAX_AFTER_MS / 1_000)}s` },
    },
  },
};

describe('who gets which conversation', () => {
  const installation = useInstallation();
  let people: Promise<Record<'Ana' | 'Ben' | 'Eva', AgentPage>> | undefined;

  async function team(desk: Installation): Promise<Record<'Ana' | 'Ben' | 'Eva', AgentPage>> {
    people ??= desk.agents([{ name: 'Ana' }, { name: 'Ben' }, { name: 'Eva' }]).then(async (agents) => {
      await desk.configure(OFFERING);
      return agents;
    });
    return people;
  }

  it('[R5] a missed offer goes to the next, and who missed it is left alone until they say that they are back', async () => {
    const desk = installation();
    const { Ana: ana, Ben: ben, Eva: eva } = await team(desk);
    await inTurn(ana, ben, eva);
    const visitor = await desk.visitor();
    await visitor.ask('Do you have rooibos?');
    await ana.offer('Do you have rooibos?').getByText('Idle longest').waitFor();
    const offered = performance.now();
    expect(await ben.offer('Do you have rooibos?').isVisible()).toBe(false);

    await ben.offer('Do you have rooibos?').waitFor();
    const missedMs = performance.now() - offered;
    await ana.offer('Do you have rooibos?').waitFor({ state: 'hidden' });
    await ana.page.getByText('You missed an offer: nobody new comes to you.').waitFor();
    await ben.page.locator('body').press('a');
    await ben.page.getByText('With you', { exact: true }).waitFor();
    await ben.event('Offer missed by Ana').waitFor();
    await ben.event(/^Offered to Ben: idle longest$/).click();
    await ben
      .event(/Others: .*Ana missed it/)
      .first()
      .waitFor();
    await visitor.panel.getByRole('heading', { name: 'Ben' }).waitFor();
    await ben.answer('Three kinds.');
    await visitor.message('Three kinds.').waitFor();
    console.log(`offered to the next ${missedMs.toFixed(0)} ms after the first offer was seen`);
    expect(missedMs).toBeLessThan(OFFER_TIMEOUT_MS + 1_000);

    // Longest idle of those who respond; Ana is not asked.
    const second = await desk.visitor();
    await second.ask('And who asks Ana?');
    await eva.accept('And who asks Ana?');
    await ana.page.getByRole('button', { name: "I'm back" }).click();
    await ana.page.getByText('You missed an offer: nobody new comes to you.').waitFor({ state: 'hidden' });
    await eva.setPresence('Away');
    await ben.setPresence('Away');
    const third = await desk.visitor();
    await third.ask('Who is back?');
    await ana.accept('Who is back?');
    await Promise.all([ana.end(), ben.end(), eva.end()]);
  });

  it('[R5] a declined offer goes to the next at once', async () => {
    const desk = installation();
    const { Ana: ana, Ben: ben, Eva: eva } = await team(desk);
    await inTurn(ana, ben, eva);
    const visitor = await desk.visitor();
    await visitor.ask('Can you wrap it as a present?');
    await ana.offer('Can you wrap it as a present?').waitFor();
    await ana.page.locator('body').press('d');
    await ben.offer('Can you wrap it as a present?').waitFor();
    const declined = performance.now();
    await ana.offer('Can you wrap it as a present?').waitFor({ state: 'hidden' });
    await ben.decline('Can you wrap it as a present?');
    await eva.accept('Can you wrap it as a present?');
    expect(performance.now() - declined).toBeLessThan(OFFER_TIMEOUT_MS);
    await eva.event('Declined by Ana').waitFor();
    await eva.event('Declined by Ben').waitFor();
    await visitor.panel.getByRole('heading', { name: 'Eva' }).waitFor();
    // To decline is no fault: nobody is left alone for it.
    expect(await ana.page.getByRole('button', { name: "I'm back" }).isVisible()).toBe(false);
    await eva.end();
  });

  it('[R3] who speaks the language comes before who has been idle longer, and the timeline says why', async () => {
    const desk = installation();
    const { Ana: ana, Ben: ben, Eva: eva } = await team(desk);
    await inTurn(ben, eva, ana);
    const visitor = await desk.visitor({}, { language: 'pl' });
    await visitor.ask('Czy macie mate?');
    await ana.offer('Czy macie mate?').getByText('Speaks Polish', { exact: true }).waitFor();
    await ana.accept('Czy macie mate?');
    await ana.event(/^Offered to Ana: speaks Polish/).click();
    await ana
      .event(/Others: .*Ben does not speak Polish/)
      .first()
      .waitFor();
    await ana.answer('Mamy.');
    await visitor.message('Mamy.').waitFor();
    await ana.end();
  });

  it('[R3] nobody waits for a language for ever: after its time whoever is there is asked', async () => {
    const desk = installation();
    const { Ana: ana, Ben: ben, Eva: eva } = await team(desk);
    await inTurn(ben, eva);
    await ana.setPresence('Away');
    const visitor = await desk.visitor({}, { language: 'pl' });
    const asked = performance.now();
    await visitor.ask('Czy macie rooibos?');
    await ben.offer('Czy macie rooibos?').waitFor();
    const relaxedMs = performance.now() - asked;
    console.log(`the language was given up ${relaxedMs.toFixed(0)} ms after the question`);
    expect(relaxedMs).toBeGreaterThan(RELAX_AFTER_MS);
    expect(relaxedMs).toBeLessThan(RELAX_AFTER_MS + 2_000);
    await ben.accept('Czy macie rooibos?');
    await ben.event(/^Nobody can take it now/).click();
    await ben
      .event(/Others: .*Ana is away/)
      .first()
      .waitFor();
    await ben.event('No longer waiting for: Polish').waitFor();
    await ben.event(/^Offered to Ben: idle longest$/).waitFor();
    await ben.end();
  });
});
