import type { SiteConfigurationInput } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { AgentPage } from './lib/agent-page.ts';
import { opensAlways, opensTomorrow } from './lib/calendars.ts';
import { checkPage } from './lib/check-page.ts';
import { REFUSED } from './lib/page-watch.ts';
import { useInstallation } from './lib/use-installation.ts';

const screens = [
  ['light', 1280, 800],
  ['dark', 390, 844],
] as const;

const BANNER = 'Payments are down. We are on it.';

/** Everything that the settings can draw, and offers that last as long as the checks. */
const EVERYTHING: SiteConfigurationInput = {
  ...opensAlways(),
  skills: { billing: { name: 'Billing' } },
  teams: { experts: { agents: ['eva@shop.example'] } },
  agents: { 'eva@shop.example': { skills: { billing: 7 }, languages: { en: 10, pl: 6 } } },
  queues: {
    main: {
      offerTimeout: '2m',
      firstReplyLimit: '1h',
      prefers: [{ skill: 'billing', relaxAfter: '45s' }],
      sla: 'usual',
    },
    second: { name: 'Second line', teams: ['experts'] },
  },
  rules: [{ when: { words: ['invoice'] }, queue: 'second', priority: 10 }],
  tiers: [{ name: 'Experts', queue: 'second', firstResponse: '15m' }],
  slas: { usual: { firstResponse: '2m' } },
  policy: 'usual',
  policies: {
    usual: {
      steps: [
        {
          after: '1s',
          do: [{ do: 'offerContactBack', channels: ['callback', 'email'] }, { do: 'alertSupervisors' }],
        },
        { after: '10m', in: 'unanswered', do: [{ do: 'raisePriority', minutes: 10 }] },
      ],
      triggers: [{ on: { event: 'personRequested' }, do: [{ do: 'raisePriority', minutes: 15 }] }],
    },
  },
  crisis: {
    banner: { en: BANNER },
    answer: { en: 'We know about the payments.' },
  },
};

describe('the desk for everybody', () => {
  const installation = useInstallation();

  it.each(screens)(
    '[W4] the widget in %s, %d px wide: closed hours, waiting, crisis, contact form',
    { timeout: 120_000 },
    async (colorScheme, width, height) => {
      const desk = installation();
      const eva = await desk.agent({ name: 'Eva', role: 'admin', capacity: 1 });
      await eva.setPresence('Available');
      await desk.configure({ ...EVERYTHING, ...opensTomorrow() });
      const visitor = await desk.visitor({ colorScheme, viewport: { width, height }, bypassCSP: true });
      const { page } = visitor;
      await visitor.open();
      await visitor.status(/We are back tomorrow/).waitFor();
      expect(await checkPage(page)).toEqual([]);

      await desk.configure(EVERYTHING);
      await eva.setPresence('Away');
      await visitor.ask(`Anybody there in ${colorScheme}?`);
      await visitor.panel.getByRole('button', { name: 'Get back to me' }).waitFor();
      expect(await checkPage(page)).toEqual([]);
      await visitor.panel.getByRole('button', { name: 'Get back to me' }).click();
      await visitor.panel.getByText(/^Write the number with its area code/).waitFor();
      expect(await checkPage(page)).toEqual([]);

      await eva.openBoard();
      await eva.page.getByRole('button', { name: 'Switch crisis mode on…' }).click();
      await eva.dialog('Switch crisis mode on?').getByRole('button', { name: 'Switch on' }).click();
      await visitor.banner(BANNER).waitFor();
      expect(await checkPage(page)).toEqual([]);
      await eva.page.getByRole('button', { name: 'Switch crisis mode off…' }).click();
      await eva.dialog('Switch crisis mode off?').getByRole('button', { name: 'Switch off' }).click();
      await visitor.banner(BANNER).waitFor({ state: 'hidden' });
      await eva.setPresence('Available');
      await eva.accept(`Anybody there in ${colorScheme}?`);
      // Full: whoever comes now has a place in line.
      const next = await desk.visitor({ colorScheme, viewport: { width, height }, bypassCSP: true });
      await next.ask('And me?');
      await next.status('You are next.').waitFor();
      expect(await checkPage(next.page)).toEqual([]);
      await next.endConversation();
      await eva.end();
    },
  );

  it.each(screens)(
    '[W4] the console in %s, %d px wide: offer, transfer, escalation, board, crisis, settings',
    { timeout: 120_000 },
    async (colorScheme, width, height) => {
      const desk = installation();
      desk.watch.expect(REFUSED);
      const eva = await desk.agent({ name: 'Eva', role: 'admin', capacity: 1 });
      await desk.configure(EVERYTHING);
      await eva.setPresence('Available');
      const agent = new AgentPage(
        await desk.page({ colorScheme, viewport: { width, height }, bypassCSP: true }),
        eva.account,
      );
      const { page } = agent;
      await agent.signIn();
      const visitor = await desk.visitor();
      await visitor.ask(`For the desk in ${colorScheme}`);
      await agent.offer(`For the desk in ${colorScheme}`).waitFor();
      // On a phone the list stands alone: the way to what is main, not the main thing.
      expect(await checkPage(page, width < 500 ? ['landmark-one-main'] : [])).toEqual([]);
      await agent.accept(`For the desk in ${colorScheme}`);
      expect(await checkPage(page)).toEqual([]);
      await agent.choose('Transfer…');
      await agent
        .dialog('Hand this conversation on')
        .getByRole('radio', { name: /^Second line/ })
        .check();
      expect(await checkPage(page)).toEqual([]);
      await agent.dialog('Hand this conversation on').getByRole('button', { name: 'Cancel' }).click();
      await agent.dialog('Hand this conversation on').waitFor({ state: 'detached' });
      await agent.choose('Escalate…');
      await expect
        .poll(() =>
          agent.dialog('Escalate this conversation').getByRole('textbox', { name: 'Who' }).inputValue(),
        )
        .not.toBe('');
      expect(await checkPage(page)).toEqual([]);
      await agent.dialog('Escalate this conversation').getByRole('button', { name: 'Cancel' }).click();
      await agent.dialog('Escalate this conversation').waitFor({ state: 'detached' });

      await agent.openBoard();
      expect(await checkPage(page)).toEqual([]);
      await page.getByRole('button', { name: 'Switch crisis mode on…' }).click();
      await agent.dialog('Switch crisis mode on?').getByText('We know about the payments.').waitFor();
      expect(await checkPage(page)).toEqual([]);
      await agent.dialog('Switch crisis mode on?').getByRole('button', { name: 'Switch on' }).click();
      await page.getByRole('textbox', { name: 'One reply to everybody' }).waitFor();
      await agent.dialog('Switch crisis mode on?').waitFor({ state: 'detached' });
      expect(await checkPage(page)).toEqual([]);
      await page.getByRole('button', { name: 'Switch crisis mode off…' }).click();
      await agent.dialog('Switch crisis mode off?').getByRole('button', { name: 'Switch off' }).click();
      await page.getByRole('button', { name: 'Switch crisis mode on…' }).waitFor();

      await page.goto(`${agent.console}#/demo/settings/overview`);
      await page.getByRole('region', { name: 'Escalation' }).waitFor();
      expect(await checkPage(page)).toEqual([]);
      await page.goto(`${agent.console}#/demo/settings/text`);
      await page.getByRole('textbox', { name: 'Configuration as JSON' }).waitFor();
      expect(await checkPage(page)).toEqual([]);
      await page.goto(`${agent.console}#/demo/settings/history`);
      await page
        .getByRole('button', { name: /^Restore version/ })
        .first()
        .waitFor();
      expect(await checkPage(page)).toEqual([]);
      await visitor.endConversation();
    },
  );
});
