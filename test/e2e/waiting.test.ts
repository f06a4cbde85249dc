import type { SiteConfigurationInput } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { opensAlways, opensTomorrow } from './lib/calendars.ts';
import { useInstallation } from './lib/use-installation.ts';

const ASSIGNING: SiteConfigurationInput = { queues: { main: { mode: 'assign' } } };
/** A ladder with steps of seconds. */
const LADDER: SiteConfigurationInput = {
  ...ASSIGNING,
  policy: 'quick',
  policies: {
    quick: {
      steps: [
        { after: '1s', do: [{ do: 'alertSupervisors' }] },
        { after: '2s', do: [{ do: 'offerContactBack', channels: ['callback', 'email'] }] },
      ],
    },
  },
};

describe('when nobody can answer at once', () => {
  const installation = useInstallation();

  it('[R8] who waits sees the place in line, and moves up when the first is taken', async () => {
    const desk = installation();
    const ana = await desk.agent({ name: 'Ana', capacity: 1 });
    const served = await desk.visitor();
    await served.ask('Am I the first?');
    await ana.openConversation('Am I the first?');
    const [next, last] = [await desk.visitor(), await desk.visitor()];
    await next.ask('Am I next?');
    await next.status('You are next.').waitFor();
    await last.ask('How long will it take?');
    await last.status('You are number 2.').waitFor();
    await ana.show('Waiting');
    await ana.line('Am I next?').getByText('No. 1 in line').waitFor();
    await ana.line('How long will it take?').getByText('No. 2 in line').waitFor();

    await ana.show('Mine');
    await ana.openConversation('Am I the first?');
    await ana.resolve();
    await next.panel.getByRole('heading', { name: 'Ana' }).waitFor();
    await last.status('You are next.').waitFor();
    expect(await next.panel.getByText('You are next.').count()).toBe(0);
    await ana.openConversation('Am I next?');
    await ana.resolve();
    await ana.openConversation('How long will it take?');
    await ana.resolve();
  });

  it('[E6] outside hours the widget says when somebody is back, keeps the message, and the desk has it when it opens', async () => {
    const desk = installation();
    const ana = await desk.agent({ name: 'Ana', capacity: 1 });
    await desk.configure({ ...ASSIGNING, ...opensTomorrow() });
    const visitor = await desk.visitor();
    await visitor.open();
    await visitor.status(/We are back tomorrow at 9:00/).waitFor();
    await visitor.write('Do you deliver to Brno?');
    await visitor.status(/We have your message\. We are back tomorrow at 9:00/).waitFor();
    await ana.show('Waiting');
    await ana.line('Do you deliver to Brno?').click();
    await ana.event(/^Nobody can take it now/).waitFor();
    await ana.page.getByText('Waiting for somebody to answer').waitFor();

    await desk.server.configure({ ...ASSIGNING, ...opensAlways() });
    await visitor.panel.getByRole('heading', { name: 'Ana' }).waitFor();
    await ana.page.getByText('With you', { exact: true }).waitFor();
    await ana.answer('Every Tuesday.');
    await visitor.message('Every Tuesday.').waitFor();
    await ana.resolve();
  });

  it('[E1] a wait alerts the supervisors, and offers the visitor to be got back to', async () => {
    const desk = installation();
    const ana = await desk.agent({ name: 'Ana', capacity: 1 });
    const eva = await desk.agent({ name: 'Eva', role: 'supervisor' });
    await desk.configure(LADDER);
    await ana.setPresence('Away');
    await eva.setPresence('Away');
    await eva.openBoard();
    const visitor = await desk.visitor();
    await visitor.ask('Is anybody there?');

    const alerts = eva.page.getByRole('list', { name: 'Alerts' });
    await alerts.getByText('Escalated').waitFor();
    await visitor.log.getByText('Too long a wait? Leave us your contact, and we get back to you.').waitFor();
    await visitor.panel.getByRole('radio', { name: 'E-mail' }).check();
    await visitor.panel.getByRole('textbox', { name: 'E-mail' }).fill('not an address');
    await visitor.panel.getByRole('button', { name: 'Get back to me' }).click();
    await visitor.panel.getByText('Write a whole address, such as name@example.com.').waitFor();
    await visitor.panel.getByRole('textbox', { name: 'E-mail' }).fill('zofia@example.com');
    await visitor.panel.getByRole('button', { name: 'Get back to me' }).click();
    await visitor.log.getByText('We will write to you: zofia@example.com').waitFor();
    await visitor.panel.getByRole('button', { name: 'Get back to me' }).waitFor({ state: 'hidden' });

    await alerts.getByRole('link', { name: /^Open/ }).first().click();
    await eva.message('Is anybody there?').waitFor();
    await eva.event(/^Escalated: waiting for 1 sec/).waitFor();
    await eva.event(/^Escalated: waiting for 2 sec/).waitFor();
    await eva.event('The visitor asks for an e-mail: zofia@example.com').waitFor();
    await eva.page.getByRole('button', { name: 'Take it' }).click();
    await eva.answer('Now somebody is.');
    await visitor.message('Now somebody is.').waitFor();
  });
});
