import { DeskbellError } from '@deskbell/sdk';
import type { WidgetSettings } from '@deskbell/sdk/visitor/settings';
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { type FakeRelay, fakeRelay } from '../../test/fake-relay.ts';
import { type MountedChat, mountChat } from '../../test/mount-chat.ts';

type PreChat = WidgetSettings['preChat'];
const preChat: PreChat = {
  when: 'first',
  text: { en: 'Who are you?', ar: 'من أنت؟' },
  fields: [
    { id: 'mail', label: { en: 'E-mail' }, kind: 'email', optional: false, fills: 'email' },
    { id: 'order', label: { en: 'Order number' }, hint: { en: 'On the bill' }, kind: 'text', optional: true },
  ],
};
const consent = {
  version: '3',
  required: true,
  text: { en: 'We keep [what you write](https://shop.example).' },
};

let relay: FakeRelay | undefined;
afterEach(() => {
  relay?.stop();
  sessionStorage.clear();
  localStorage.clear();
});

/** A chat that was just opened on a site that asks something first. */
async function opened(
  settings: Partial<PreChat> = {},
  options: {
    theme?: 'light' | 'dark';
    locale?: string;
    consent?: typeof consent;
    known?: boolean;
    /** Whether they have agreed to the version in force. */
    consented?: boolean;
  } = {},
): Promise<MountedChat> {
  relay?.stop();
  relay = fakeRelay({
    settings: {
      preChat: { ...preChat, ...settings },
      home: { articles: false, flows: false, past: false },
    },
  });
  const mounted = await mountChat({ ...options, site: relay.site });
  mounted.client.known = options.known ?? false;
  const { answers } = mounted.client.conversation;
  const { consented = false } = options;
  answers['visitor:describe'] = {
    known: { name: false, email: false, phone: false, attributes: [], consented },
  };
  mounted.client.online(true, options.consent ? { consent: options.consent } : {});
  mounted.chat.show();
  await settle(mounted);
  return mounted;
}

async function settle(mounted: MountedChat): Promise<void> {
  await import('./pre-chat-part.ts');
  for (let turn = 0; turn < 4; turn += 1) await mounted.settled();
}

const form = (mounted: MountedChat): ShadowRoot =>
  mounted.find('.pre deskbell-form').shadowRoot as ShadowRoot;
const isAsked = ({ chat }: MountedChat): boolean => Boolean(chat.shadowRoot?.querySelector('.pre'));
const notice = ({ chat }: MountedChat): string =>
  [...(chat.shadowRoot?.querySelectorAll('footer .notice:not([hidden])') ?? [])]
    .map(({ textContent }) => textContent)
    .join();
const told = ({ client }: MountedChat): unknown[] =>
  client.conversation.requests.filter(([, input]) => Object.keys(input).length > 0);
const button = (mounted: MountedChat): HTMLButtonElement =>
  form(mounted).querySelector('button') as HTMLButtonElement;

async function write(mounted: MountedChat, text: string): Promise<void> {
  mounted.inside('composer', 'textarea').focus();
  await sendKeys({ type: text });
  await sendKeys({ press: 'Enter' });
  await settle(mounted);
}

describe('the questions before a first message', () => {
  it('hold a text that is written meanwhile, and let it go when they are answered', async () => {
    const mounted = await opened();
    const { conversation } = mounted.client;
    await expect(mounted.chat).to.be.accessible();
    await write(mounted, 'Hello');
    expect(conversation.calls).not.to.contain('send Hello');
    expect(notice(mounted)).to.contain('as soon as you have answered');
    expect(form(mounted).activeElement?.id).to.equal('field-mail');
    await sendKeys({ type: 'vera@shop.example' });
    button(mounted).click();
    await settle(mounted);
    expect(told(mounted)).to.deep.equal([['visitor:describe', { email: 'vera@shop.example' }]]);
    expect(conversation.calls).to.contain('send Hello');
    expect(isAsked(mounted)).to.equal(false);
    expect(notice(mounted)).to.equal('');
  });

  it('are gone where the answers are known', async () => {
    const mounted = await opened({ fields: preChat.fields.slice(0, 1) });
    expect(isAsked(mounted)).to.equal(true);
    const { current } = mounted.client;
    mounted.client.conversations.startNew();
    const known = { name: false, email: true, phone: false, attributes: [], consented: true };
    current.value.answers['visitor:describe'] = { known };
    await settle(mounted);
    expect(isAsked(mounted)).to.equal(false);
    await write(mounted, 'Hello');
    expect(current.value.calls).to.contain('send Hello');
  });

  it('can be skipped when nothing must be answered, and go along when something was', async () => {
    const fields = preChat.fields.slice(1);
    const skipped = await opened({ fields });
    skipped.find('.skip').click();
    await settle(skipped);
    expect(isAsked(skipped)).to.equal(false);
    expect(skipped.find('.greeting [role=status]').textContent).to.contain('You can write to us now');
    const mounted = await opened({ fields });
    form(mounted).querySelector('input')?.focus();
    await sendKeys({ type: 'A-17' });
    await write(mounted, 'Hello');
    expect(told(mounted)).to.deep.equal([['visitor:describe', { attributes: { order: 'A-17' } }]]);
    expect(mounted.client.conversation.calls).to.contain('send Hello');
  });

  it('[A3] say which answer the desk has refused', async () => {
    const mounted = await opened();
    form(mounted).querySelector('input')?.focus();
    await sendKeys({ type: 'vera@shop.example' });
    mounted.client.conversation.failure = new DeskbellError('invalid', 'unable to …: the test says so', {
      details: { path: 'email' },
    });
    button(mounted).click();
    await settle(mounted);
    expect(form(mounted).querySelector('#problem-mail')?.textContent).to.contain('does not fit');
  });

  it('are asked only while nobody is there, where the site wants that', async () => {
    const mounted = await opened({ when: 'away' });
    expect(isAsked(mounted)).to.equal(false);
    mounted.client.online(false);
    await settle(mounted);
    expect(isAsked(mounted)).to.equal(true);
    await write(mounted, 'Hello');
    expect(mounted.client.conversation.calls).not.to.contain('send Hello');
    mounted.client.online(true);
    await settle(mounted);
    expect(mounted.client.conversation.calls).to.contain('send Hello');
  });

  it('fit a narrow phone, light and dark and from right to left', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      for (const [theme, locale] of [
        ['light', 'en'],
        ['dark', 'ar'],
      ] as const) {
        for (const asked of [{}, { consent }]) {
          const mounted = await opened({}, { theme, locale, ...asked });
          await waitUntil(() => isAsked(mounted));
          await expect(mounted.chat).to.be.accessible();
          const scroller = mounted.inside('timeline', '.scroller');
          expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
          mounted.chat.remove();
        }
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});

describe('a consent', () => {
  const none = { fields: [] };
  const agree = (mounted: MountedChat): HTMLElement => mounted.find('.agree');

  it('that is required is given before anything goes out', async () => {
    const mounted = await opened({}, { consent });
    await expect(mounted.chat).to.be.accessible();
    expect(mounted.find('.consent a').getAttribute('href')).to.equal('https://shop.example');
    await write(mounted, 'Hello');
    expect(notice(mounted)).to.contain('as soon as you agree');
    expect(mounted.chat.shadowRoot?.activeElement).to.equal(agree(mounted));
    agree(mounted).click();
    await settle(mounted);
    expect(told(mounted)).to.deep.equal([['consent:give', { version: '3', locale: 'en' }]]);
    // Then come the questions.
    expect(form(mounted).activeElement?.id).to.equal('field-mail');
    expect(mounted.client.conversation.calls).not.to.contain('send Hello');
  });

  it('that is not required can be put off', async () => {
    const mounted = await opened(none, { consent: { ...consent, required: false } });
    mounted.find('.pre .button:not(.agree)').click();
    await settle(mounted);
    expect(isAsked(mounted)).to.equal(false);
    await write(mounted, 'Hello');
    expect(mounted.client.conversation.calls).to.contain('send Hello');
  });

  it('is asked anew when the site has changed its text', async () => {
    const mounted = await opened(none, { consent });
    mounted.client.conversation.failure = new DeskbellError('conflict', 'unable to …: the test says so', {
      retryable: false,
    });
    agree(mounted).click();
    await settle(mounted);
    mounted.client.conversation.failure = null;
    mounted.client.online(true, { consent: { ...consent, version: '4', text: { en: 'We keep it all.' } } });
    await settle(mounted);
    expect(mounted.find('.pre [role=alert]').textContent).to.contain('has changed');
    agree(mounted).click();
    await settle(mounted);
    expect(told(mounted).at(-1)).to.deep.equal(['consent:give', { version: '4', locale: 'en' }]);
    expect(isAsked(mounted)).to.equal(false);
  });

  it('is not asked again of who has agreed, also on another device, before the site has another text', async () => {
    for (const known of [true, false]) {
      const mounted = await opened(none, { consent, known, consented: true });
      expect(isAsked(mounted)).to.equal(false);
      mounted.client.online(true, { consent: { ...consent, version: '4' } });
      await settle(mounted);
      expect(isAsked(mounted)).to.equal(true);
    }
  });

  it('is asked of who has been here before and has not agreed to it', async () => {
    const mounted = await opened(none, { consent, known: true });
    expect(isAsked(mounted)).to.equal(true);
  });

  it('is asked of who has agreed when a message was refused for it all the same', async () => {
    const mounted = await opened(none, { consent, known: true, consented: true });
    const { conversation } = mounted.client;
    expect(isAsked(mounted)).to.equal(false);
    const error = new DeskbellError('consent_required', 'unable to …: the test says so');
    const { id } = conversation.write('Hello', { state: 'failed', error });
    await settle(mounted);
    await expect(mounted.chat).to.be.accessible();
    agree(mounted).click();
    await settle(mounted);
    expect(conversation.calls).to.contain(`retry ${id}`);
  });
});

it('[A1] a site that wants its visitors to sign in says so', async () => {
  const mounted = await opened({ fields: [] });
  const error = new DeskbellError('forbidden', 'unable to write: the test says so', {
    details: { reason: 'identityRequired' },
  });
  mounted.client.conversation.write('Hello', { state: 'failed', error });
  await settle(mounted);
  expect(notice(mounted)).to.contain('Please sign in on this page first');
});
