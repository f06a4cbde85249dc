import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { type FakeRelay, article, fakeRelay } from '../../test/fake-relay.ts';
import { noon } from '../../test/fake-visitor-client.ts';
import { type MountedChat, mountChat } from '../../test/mount-chat.ts';
import { until } from '../../test/until.ts';

const articles = [
  article('return', { title: 'How to return shoes', summary: 'Within 30 days, in their box' }),
  article('refund', { title: 'When is my money back?' }),
  article('sizes', { title: 'Which size of shoes?' }),
  article('hours', { title: 'When are you there?' }),
];
const flows = [
  { flow: 'order', label: 'Where is my order?' },
  { flow: 'return', label: 'I want to send something back' },
];

describe('home', () => {
  let relay: FakeRelay;
  beforeEach(() => {
    relay = fakeRelay({ articles });
  });
  afterEach(() => relay.stop());

  it('is calm where a site has nothing to show, and asks nothing before the relay has taken the page', async () => {
    relay.stop();
    relay = fakeRelay();
    const mounted = await mountChat({ open: true, site: relay.site });
    await mounted.settled();
    expect(relay.asked).to.deep.equal([]);
    mounted.client.online();
    await until(() => relay.asked.length === 2);
    await mounted.settled();
    expect(home(mounted)).to.equal(null);
    await expect(mounted.chat).to.be.accessible();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`[W4] has articles, flows and earlier conversations, ${theme}`, async () => {
      const mounted = await atHome({ theme });
      await expect(mounted.chat).to.be.accessible();
      expect(titles(mounted, '.choice')).to.deep.equal([
        'Where is my order?',
        'I want to send something back',
      ]);
      expect(titles(mounted, '[data-slug] .words')).to.deep.equal([
        'How to return shoesWithin 30 days, in their box',
        'When is my money back?',
      ]);
      expect(titles(mounted, '.last')).to.deep.equal([
        'Thanks!',
        'Is it waterproof?',
        'Do you ship to Malta?',
      ]);
    });
  }

  it('begins with a flow, and is gone then', async () => {
    const mounted = await atHome();
    mounted.find('.choice').click();
    await mounted.settled();
    expect(mounted.client.conversation.calls).to.include('send Where is my order?');
    expect(home(mounted)).to.equal(null);
  });

  it('finds articles as one types, and comes back to what was found', async () => {
    const mounted = await atHome();
    mounted.find('.home input').focus();
    await sendKeys({ type: 'money' });
    await until(() => titles(mounted, '[data-slug]').length === 1);
    expect(mounted.find('.home [role=status]').textContent).to.contain('1 article found');
    expect(titles(mounted, '.last')).to.deep.equal([]);
    await expect(mounted.chat).to.be.accessible();
    mounted.find('[data-slug]').click();
    await until(() => mounted.chat.shadowRoot?.querySelector('deskbell-article'));
    expect(relay.asked.at(-1)).to.contain('/help/articles/refund?');
    await until(() => mounted.find('deskbell-article').shadowRoot?.querySelector('h3'));
    mounted.find('.back').click();
    await mounted.settled();
    expect(titles(mounted, '[data-slug]').length).to.equal(1);
    expect(mounted.find<HTMLInputElement>('.home input').value).to.equal('money');
  });

  it('suggests articles to whoever writes, two at most, until they are dismissed', async () => {
    const mounted = await atHome();
    const { client, find } = mounted;
    find('deskbell-composer').focus();
    const { bottom } = find('deskbell-composer').getBoundingClientRect();
    await sendKeys({ type: 'Can I return' });
    expect(relay.asked.filter((each) => each.includes('/search'))).to.deep.equal([]);
    await sendKeys({ type: ' these shoes, ordered as 4711?' });
    await until(() => titles(mounted, '.suggested [data-slug]').length === 2);
    expect(relay.asked.at(-1)).to.match(/q=Can\+return\+these\+shoes\+ordered\+as&.*limit=2&typing=true/);
    expect(relay.asked.at(-1)).not.to.contain('4711');
    expect(find('deskbell-composer').getBoundingClientRect().bottom).to.equal(bottom);
    expect(mounted.chat.shadowRoot?.activeElement).to.equal(find('deskbell-composer'));
    await expect(mounted.chat).to.be.accessible();
    find('.suggested .dismiss').click();
    await mounted.settled();
    expect(find('.suggested').hidden).to.equal(true);
    await sendKeys({ type: ' or refund them' });
    await mounted.settled();
    expect(find('.suggested').hidden).to.equal(true);
    expect(client.conversation.calls.filter((call) => call.startsWith('send'))).to.deep.equal([]);
  });

  it('suggests articles also for what was written before the relay was there', async () => {
    const mounted = await mountChat({ open: true, site: relay.site });
    mounted.find('deskbell-composer').focus();
    await sendKeys({ type: 'Can I return these shoes?' });
    mounted.client.online();
    await until(() => titles(mounted, '.suggested [data-slug]').length === 2);
  });

  it('is reached from the menu once something was written, without what only begins', async () => {
    const mounted = await atHome();
    mounted.client.conversation.write('Hello');
    mounted.client.conversation.become({});
    await mounted.settled();
    mounted.find('.more').click();
    await until(() => titles(mounted, '.menu button').includes('Home'));
    await expect(mounted.chat).to.be.accessible();
    const line = [...mounted.find('.menu').querySelectorAll('button')].find(
      ({ textContent }) => textContent?.trim() === 'Home',
    );
    line?.click();
    await mounted.settled();
    expect(mounted.find('h2').textContent).to.equal('Home');
    expect(titles(mounted, '.choice')).to.deep.equal([]);
    await until(() => titles(mounted, '.view [data-slug]').length === 2);
    await expect(mounted.chat).to.be.accessible();
    mounted.find('.back').click();
    await mounted.settled();
    expect(mounted.inside('timeline', '.scroller').textContent).to.contain('Hello');
  });

  it('shows what the site wants to be shown', async () => {
    relay.stop();
    relay = fakeRelay({ articles, settings: { home: { articles: false, flows: false, past: false } } });
    const mounted = await mountChat({ open: true, site: relay.site });
    before(mounted);
    mounted.client.online();
    await until(() => relay.asked.length === 1);
    await mounted.settled();
    expect(home(mounted)).to.equal(null);
    expect(relay.asked).to.deep.equal(['GET /widget']);
  });

  it('[W4] fits a narrow screen, from right to left', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const mounted = await atHome({ locale: 'ar' });
      await expect(mounted.chat).to.be.accessible();
      const scroller = mounted.inside('timeline', '.scroller');
      expect(scroller.scrollWidth).to.equal(scroller.clientWidth);
      expect(scroller.scrollTop).to.equal(0);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  type Options = Parameters<typeof mountChat>[0];

  async function atHome(options: Options = {}): Promise<MountedChat> {
    const mounted = await mountChat({ open: true, site: relay.site, ...options });
    before(mounted);
    mounted.client.online();
    await until(() => home(mounted)?.querySelector('.choice') && home(mounted)?.querySelector('[data-slug]'));
    await mounted.settled();
    return mounted;
  }
});

/** What the visitor has asked on other days. */
function before({ client }: MountedChat): void {
  client.had('first', { status: 'closed', startedAt: noon }, 'Do you ship to Malta?');
  client.had('second', { status: 'closed', startedAt: noon }, 'Is it **waterproof**?');
  client.had('third', { status: 'resolved', startedAt: noon }, 'Thanks!');
  client.conversation.answers['flow-menu:get'] = { items: flows };
}

function home({ chat }: MountedChat): HTMLElement | null {
  return chat.shadowRoot?.querySelector<HTMLElement>('.home') ?? null;
}

function titles({ chat }: MountedChat, selector: string): string[] {
  return [...(chat.shadowRoot?.querySelectorAll(selector) ?? [])].map(
    ({ textContent }) => textContent?.trim() ?? '',
  );
}
