import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { InvitationSettings, WidgetSettings } from '@deskbell/sdk/visitor/settings';
import { type FakeRelay, fakeRelay } from '../../test/fake-relay.ts';
import { until } from '../../test/until.ts';
import { dressHost } from '../loader/dress-host.ts';
import { drawLauncher } from '../loader/draw-launcher.ts';
import { liftHost } from '../launcher/lift-host.ts';
import type { WaitingCall } from '../loader/waiting-call.ts';
import { start } from './start.ts';
import type { ToldCall } from './told-calls.ts';

const KEY = 'deskbell:shop:invitations';

function invitation(given: Partial<InvitationSettings> = {}): InvitationSettings {
  return {
    id: 'cart',
    when: { event: 'cart filled' },
    message: { en: 'Is anything unclear about your order?', ar: 'هل هناك ما هو غير واضح؟' },
    kind: 'bubble',
    title: {},
    priority: 0,
    maxPerVisitor: 1,
    pauseAfterDismissalMs: null,
    onlyWhenAvailable: true,
    ...given,
  };
}
const card = invitation({ kind: 'card', title: { en: 'Can we help?' } });
const holidays = {
  id: 'holidays',
  title: { en: 'We are closed on 24 December' },
  text: { en: 'Orders go out on the 27th.' },
  link: { url: 'https://shop.example/holidays', label: {} },
  from: null,
  until: null,
};

describe('invitations', () => {
  let relay: FakeRelay;
  let visits: Visit[] = [];

  class Visit {
    readonly chat = Object.assign(document.createElement('deskbell-fake-chat'), {
      calls: [] as WaitingCall[],
    });
    readonly told: ToldCall[] = [];
    readonly gone = new AbortController();
    opened = 0;

    constructor(theme: 'light' | 'dark', locale: string | null) {
      const { chat } = this;
      dressHost(chat, { siteId: 'shop', relay: relay.site.relay, element: '', integrity: '', theme });
      chat.setAttribute('site-id', 'shop');
      chat.setAttribute('relay', relay.site.relay);
      if (locale) chat.setAttribute('locale', locale);
      drawLauncher(chat.attachShadow({ mode: 'open' }), 'Chat with us');
      document.body.append(chat);
      liftHost(chat);
    }

    begin(): this {
      const open = (): void => {
        this.opened += 1;
        this.chat.setAttribute('open', '');
      };
      start({ chat: this.chat, told: this.told, open, signal: this.gone.signal });
      return this;
    }

    track(name: string): void {
      this.told.push(['track', [name]]);
    }

    leave(): void {
      this.gone.abort();
      this.chat.remove();
    }
  }

  function visit(
    settings: Partial<WidgetSettings>,
    { theme = 'light', locale = null }: { theme?: 'light' | 'dark'; locale?: string | null } = {},
  ): Visit {
    relay = fakeRelay({ settings });
    const made = new Visit(theme, locale).begin();
    visits.push(made);
    return made;
  }

  const inCard = <T extends HTMLElement>(selector: string): T => {
    const found = document.querySelector('deskbell-invitation')?.shadowRoot?.querySelector<T>(selector);
    if (!found) throw new Error(`unable to find ${selector}`);
    return found;
  };
  const cards = (): number => document.querySelectorAll('deskbell-invitation').length;
  const ready = (): Promise<void> => until(() => relay.asked.length > 0);
  const shown = (): Promise<void> => until(() => cards() === 1);

  afterEach(() => {
    for (const each of visits) each.leave();
    visits = [];
    relay.stop();
    localStorage.removeItem(KEY);
    localStorage.removeItem('deskbell:shop');
    document.documentElement.lang = 'en';
    if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  });

  for (const theme of ['light', 'dark'] as const) {
    for (const [what, settings] of Object.entries({
      'a line': { invitations: [invitation({ when: { secondsOnPage: 0 } })] },
      'a card': { invitations: [{ ...card, when: { secondsOnPage: 0 } }] },
      'an announcement': { announcements: [holidays] },
    })) {
      it(`[W4] ${what} is accessible, ${theme}`, async () => {
        visit(settings, { theme });
        await shown();
        for (const animation of inCard('.card').getAnimations()) animation.finish();
        await expect(document.querySelector('deskbell-invitation')).to.be.accessible();
        await until(() => inCard('[role=status]').textContent?.startsWith('Message from Shop. '));
        expect(document.activeElement).to.equal(document.body);
        const { width, height } = inCard('.close').getBoundingClientRect();
        expect([width, height]).to.deep.equal([44, 44]);
      });
    }
  }

  it('[W4] fits into 320 pixels, above the launcher, and reads from right to left where people do', async () => {
    await setViewport({ width: 320, height: 560 });
    try {
      const { chat } = visit({ invitations: [{ ...card, when: { secondsOnPage: 0 } }] }, { locale: 'ar' });
      await shown();
      expect(inCard('.card').dir).to.equal('rtl');
      expect(inCard('.text').textContent).to.equal('هل هناك ما هو غير واضح؟');
      const box = inCard('.card').getBoundingClientRect();
      expect(box.left).to.be.at.least(0);
      expect(box.right).to.be.at.most(320);
      expect(box.bottom).to.be.below(chat.getBoundingClientRect().top);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('waits for what the page tells, before or after it was loaded, and is shown once', async () => {
    const { told } = visit({ invitations: [invitation()] });
    await ready();
    told.push(['track', ['something else']]);
    expect(cards()).to.equal(0);
    told.push(['track', ['cart filled']]);
    await shown();
    inCard('.close').click();
    told.push(['track', ['cart filled']]);
    expect(cards()).to.equal(0);
  });

  it('[W2] stores nothing until it is dismissed, and then stays away', async () => {
    const settings = { invitations: [invitation({ when: { secondsOnPage: 0 } })] };
    const first = visit(settings);
    await shown();
    expect(localStorage.getItem(KEY)).to.equal(null);
    first.leave();
    expect(cards()).to.equal(0);
    relay.stop();
    const second = visit(settings);
    await shown();
    inCard('.close').click();
    expect(cards()).to.equal(0);
    expect(localStorage.getItem(KEY)).to.contain('invitation:cart');
    second.leave();
    relay.stop();
    const third = visit({ ...settings, announcements: [holidays] });
    await shown();
    expect(inCard('.title').textContent).to.equal(holidays.title.en);
    inCard('.close').click();
    third.told.push(['track', ['cart filled']]);
    expect(cards()).to.equal(0);
  });

  it('[A1] forgets with the person what they have dismissed', async () => {
    const { told } = visit({ announcements: [holidays] });
    await shown();
    inCard('.close').click();
    expect(cards()).to.equal(0);
    told.push(['forget', []]);
    await shown();
    expect(localStorage.getItem(KEY)).to.equal(null);
  });

  it('hands an invitation that is taken to the chat, or begins its flow', async () => {
    const { chat } = visit({ invitations: [invitation({ when: { secondsOnPage: 0 } })] });
    await shown();
    inCard('.whole').click();
    expect(chat.hasAttribute('open')).to.equal(true);
    expect(cards()).to.equal(0);
    expect(chat.calls.map(({ name, args }) => [name, args[0]])).to.deep.equal([['invite', 'cart']]);
    relay.stop();
    localStorage.clear();
    visits.pop()?.leave();
    const other = visit({ invitations: [{ ...card, flow: 'order', when: { secondsOnPage: 0 } }] });
    await shown();
    inCard('.strong').click();
    expect(other.chat.calls.map(({ name, args }) => [name, args[0]])).to.deep.equal([['startFlow', 'order']]);
  });

  it('asks nobody while the panel is or was open, or a conversation is', async () => {
    const settings = { invitations: [invitation()] };
    const first = visit(settings);
    await ready();
    first.chat.setAttribute('open', '');
    first.chat.removeAttribute('open');
    await Promise.resolve();
    first.track('cart filled');
    expect(cards()).to.equal(0);
    first.leave();
    relay.stop();
    localStorage.setItem('deskbell:shop', '1');
    const second = visit(settings);
    await ready();
    second.track('cart filled');
    expect(cards()).to.equal(0);
  });

  it('goes when the panel is opened, and gives the focus back to the launcher when it is closed by keyboard', async () => {
    const { chat } = visit({ announcements: [holidays] });
    await shown();
    inCard('.close').focus();
    inCard('.close').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(cards()).to.equal(0);
    expect(chat.shadowRoot?.activeElement?.matches('.launcher')).to.equal(true);
  });

  it('is silent while nobody can answer, unless the site says otherwise', async () => {
    const quiet = visit({ available: false, invitations: [invitation()] });
    await ready();
    quiet.track('cart filled');
    expect(cards()).to.equal(0);
    quiet.leave();
    relay.stop();
    const loud = visit({ available: false, invitations: [invitation({ onlyWhenAvailable: false })] });
    loud.track('cart filled');
    await shown();
  });

  it('tells in its test mode which rules hold, counts no limit and stores nothing', async () => {
    localStorage.setItem(KEY, JSON.stringify({ dismissed: { 'invitation:cart': 1 } }));
    const before = localStorage.getItem(KEY);
    history.replaceState(null, '', '#deskbell-test');
    const { told } = visit({
      announcements: [],
      invitations: [
        invitation({ when: { event: 'cart filled', pageIs: ['/*'] } }),
        invitation({ id: 'elsewhere', when: { pageContains: ['/nowhere'] } }),
      ],
    });
    const rules = (): ShadowRoot | null | undefined => document.querySelector('deskbell-rules')?.shadowRoot;
    const lines = (id: string): (string | undefined)[] =>
      [...(rules()?.querySelectorAll<HTMLElement>(`[data-id=${id}] .condition`) ?? [])].map(
        ({ dataset }) => dataset['holds'],
      );
    await until(() => lines('cart').length === 3);
    expect(lines('cart')).to.deep.equal(['true', 'false', 'true']);
    expect(lines('elsewhere')).to.deep.equal(['false', 'true']);
    await expect(rules()?.host).to.be.accessible();
    told.push(['track', ['cart filled']]);
    await shown();
    await until(() => rules()?.querySelector('[data-id=cart] .name')?.textContent === 'cartShown now');
    inCard('.close').click();
    expect(localStorage.getItem(KEY)).to.equal(before);
  });
});
