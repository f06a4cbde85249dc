import { DeskbellError } from '@deskbell/sdk/admin';
import { expect } from '@open-wc/testing';
import {
  find,
  type MountedConsole,
  mountConsole,
  press,
  type SampleDesk,
  settled,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { sampleDay } from '../../test/fake/sample-day.ts';

const HOUR = 3_600_000;

function answered({ admin }: SampleDesk): void {
  admin.answer('GET /v1/sites/:siteId/day', ({ from }) => sampleDay(Number(from), Date.now()));
}

async function day(prepare: (desk: SampleDesk) => void = answered): Promise<MountedConsole> {
  const mounted = await mountConsole({ hash: '#/fern/day', prepare });
  await settled(mounted.root);
  return mounted;
}

describe('my day', () => {
  afterEach(unmountConsole);

  it('tells what was done, at which pace, and what people said of it', async () => {
    const { root, admin } = await day();
    const page = words(find(root, 'deskbell-day'));
    for (const part of ['14', '11', '32 sec', '80%', '4 of 5', '6.2', '3.5 conversations an hour'])
      expect(page).to.include(part);
    expect(page).to.include('Ana was so kind');
    expect(find<HTMLAnchorElement>(root, '.kudos a').hash).to.equal('#/fern/all/conv-magda');
    const [asked] = admin.calls.filter(({ name }) => name === 'GET /v1/sites/:siteId/day');
    const midnight = new Date();
    midnight.setHours(0, 0, 0, 0);
    expect(asked?.input).to.deep.equal({ siteId: 'fern', from: midnight.getTime() });
  });

  it('shows what is promised and what comes back today, a step away from each', async () => {
    const soon = Math.min(Date.now() + HOUR, new Date().setHours(23, 59, 0, 0));
    const { root } = await day((desk) => {
      answered(desk);
      const promise = { clock: 'nextResponse', state: 'warned', dueAt: Date.now() + 4 * 60_000 } as const;
      desk.client.conversations.get('conv-magda').change({ promise });
      desk.client.conversations.get('conv-tomas').change({ status: 'snoozed', snoozedUntil: soon });
    });
    const due = find(root, 'deskbell-day-promises');
    const [promised, back] = due.shadowRoot?.querySelectorAll('a') ?? [];
    expect(promised?.hash).to.equal('#/fern/mine/conv-magda');
    expect(words(due)).to.include('at risk');
    expect(back?.hash).to.equal('#/fern/snoozed/conv-tomas');
  });

  it('[P5] takes a break with a time, says when one meant to be back, and comes back', async () => {
    const { root, client } = await day();
    const self = find(root, 'deskbell-day-self');
    const menu = [...(self.shadowRoot?.querySelectorAll('wa-dropdown') ?? [])].at(-1);
    const item = menu?.querySelectorAll('wa-dropdown-item')[1];
    menu?.dispatchEvent(new CustomEvent('wa-select', { detail: { item } }));
    await settled(root);
    expect(client.calls).to.include('presence away');
    const until = Number(client.calls.find((call) => call.startsWith('until '))?.slice(6));
    expect(until - Date.now()).to.be.within(14 * 60_000, 15 * 60_000);

    client.setAgents(
      client.agents.value.map((card) =>
        card.id === client.me.value?.id ? { ...card, presence: 'away', backAt: until } : card,
      ),
    );
    await settled(root);
    expect(words(self)).to.include('On a break until');
    expect(words(find(root, 'deskbell-own-state'))).to.include('On a break until');
    find(self, 'wa-button[variant=brand]').click();
    await settled(root);
    expect(client.calls.at(-1)).to.equal('presence available');
  });

  it('is reached by keys, and by a link in the navigation', async () => {
    const { root } = await mountConsole({ hash: '#/fern/mine', prepare: answered });
    press('g');
    press('d');
    await settled(root);
    expect(location.hash).to.equal('#/fern/day');
    expect(find(root, 'nav.pages a[aria-current=page]').textContent).to.include('My day');
  });

  it('says when the numbers did not come, and tries again', async () => {
    const { root, admin } = await day(({ admin: rest }) => {
      rest.answer('GET /v1/sites/:siteId/day', () => {
        throw new DeskbellError('unavailable', 'unable to count');
      });
    });
    const alert = find(root, 'deskbell-day [role=alert]:not([hidden])');
    expect(words(find(root, 'deskbell-day'))).to.include('Promises to keep');
    admin.answer('GET /v1/sites/:siteId/day', ({ from }) => sampleDay(Number(from), Date.now()));
    find(alert, 'wa-button').click();
    await settled(root);
    expect(words(find(root, 'deskbell-day'))).to.include('80%');
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`is accessible, ${theme}`, async () => {
      const { root } = await mountConsole({
        hash: '#/fern/day',
        prepare: answered,
        preferences: { theme },
      });
      await settled(root);
      await expect(find(root, 'deskbell-day')).to.be.accessible();
    });
  }
});
