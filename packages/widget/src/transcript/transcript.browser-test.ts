import { DeskbellError } from '@deskbell/sdk';
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { type MountedChat, mountChat } from '../../test/mount-chat.ts';
import { until } from '../../test/until.ts';

describe('a copy of a conversation', () => {
  const made: Blob[] = [];
  const { createObjectURL } = URL;
  before(() => {
    URL.createObjectURL = (blob: Blob): string => {
      made.push(blob);
      return createObjectURL.call(URL, blob);
    };
  });
  after(() => {
    URL.createObjectURL = createObjectURL;
  });

  it('is a file with everything that was said', async () => {
    const mounted = await open();
    await expect(mounted.chat).to.be.accessible();
    view(mounted).querySelector<HTMLElement>('.strong')?.click();
    await until(() => made.length === 1);
    const lines = ((await made[0]?.text()) ?? '').split('\n');
    expect(lines[0]).to.match(/^Conversation with Anna, March 3, 2026$/);
    expect(lines.slice(2, 4).map((line) => line.replace(/^\[.*?\] /, ''))).to.deep.equal([
      'You: Where is my order?',
      'Anna: On its way.',
    ]);
  });

  it('goes to the address that is known, or is confirmed first', async () => {
    const mounted = await open();
    const { conversation } = mounted.client;
    send(mounted);
    await until(() => said(mounted).includes('On its way: look'));
    expect(conversation.requests).to.deep.equal([['transcript:request', { email: undefined, locale: 'en' }]]);

    conversation.answers['transcript:request'] = { sent: 'confirmation' };
    view(mounted).querySelector('input')?.focus();
    await sendKeys({ type: 'vera@' });
    send(mounted);
    await until(() => view(mounted).querySelector('[aria-invalid]'));
    await expect(mounted.chat).to.be.accessible();
    await sendKeys({ type: 'shop.example' });
    send(mounted);
    await until(() => said(mounted).includes('link to vera@shop.example'));
    await expect(mounted.chat).to.be.accessible();
  });

  it('says why it was not sent', async () => {
    const mounted = await open();
    const { conversation } = mounted.client;
    for (const [code, words] of [
      ['forbidden', 'cannot be sent by e-mail here'],
      ['rate_limited', 'today'],
      ['internal', 'could not be sent'],
    ] as const) {
      conversation.failure = new DeskbellError(code, 'unable to: a test', { retryable: false });
      send(mounted);
      await until(() => said(mounted).includes(words));
    }
    conversation.fail('invalid');
    send(mounted);
    await until(() => view(mounted).querySelector('[aria-invalid]'));
    view(mounted).querySelector<HTMLElement>('.strong')?.click();
    await until(() =>
      view(mounted).querySelector('section [role=alert]')?.textContent?.includes('no connection'),
    );
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`[W4] fits a narrow screen, from right to left, ${theme}`, async () => {
      await setViewport({ width: 320, height: 640 });
      try {
        const mounted = await open({ locale: 'ar', theme });
        await expect(mounted.chat).to.be.accessible();
        const { clientWidth, scrollWidth } = mounted.find('.view');
        expect(scrollWidth).to.equal(clientWidth);
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });
  }
});

async function open(options: Parameters<typeof mountChat>[0] = {}): Promise<MountedChat> {
  const mounted = await mountChat({ open: true, ...options });
  const { chat, client, find, settled } = mounted;
  const { conversation } = client.online();
  conversation.write('Where is my order?');
  conversation.become({ status: 'active', agent: { name: 'Anna' } });
  conversation.hear('On its way.');
  await settled();
  find('.more').click();
  await until(() => chat.shadowRoot?.querySelector('[data-view=transcript]'));
  find('[data-view=transcript]').click();
  await until(() => chat.shadowRoot?.querySelector('deskbell-transcript'));
  await settled();
  return mounted;
}

function view({ find }: MountedChat): ShadowRoot {
  return find('deskbell-transcript').shadowRoot as ShadowRoot;
}

function said(mounted: MountedChat): string {
  return view(mounted).querySelector('[role=status]')?.textContent ?? '';
}

function send(mounted: MountedChat): void {
  view(mounted).querySelector<HTMLElement>('form button')?.click();
}
