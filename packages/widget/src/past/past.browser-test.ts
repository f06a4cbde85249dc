import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { noon } from '../../test/fake-visitor-client.ts';
import { type MountedChat, mountChat } from '../../test/mount-chat.ts';
import { until } from '../../test/until.ts';

describe('earlier conversations', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`[W4] stand in a list, with what was said last, when, and how they ended, ${theme}`, async () => {
      const mounted = await open({ theme });
      await expect(mounted.chat).to.be.accessible();
      const rows = [...mounted.find('.past').querySelectorAll('.row')];
      expect(rows.map((row) => row.querySelector('.last')?.textContent?.trim())).to.deep.equal([
        'One more thing',
        'Is it waterproof?',
        'Do you ship to Malta?',
      ]);
      expect(rows.map((row) => row.querySelector('small')?.textContent?.split('·')[1]?.trim())).to.deep.equal(
        ['Open', 'Solved', 'Ended'],
      );
      expect(rows[1]?.textContent).to.contain('1 new message');
      // Another matter begins once the last one is over (D9).
      expect(mounted.chat.shadowRoot?.querySelector('.past .button')).to.equal(null);
    });
  }

  it('are read again, and one goes back to the open one from there', async () => {
    const mounted = await open();
    const { chat, client, find, settled } = mounted;
    const row = [...find('.past').querySelectorAll<HTMLElement>('.row')].at(-1);
    row?.click();
    await settled();
    expect(client.calls).to.include('show first');
    expect(mounted.inside('timeline', '.scroller').textContent).to.contain('Do you ship to Malta?');
    const back = find('.ask .strong');
    expect(back.textContent?.trim()).to.equal('Back to the open conversation');
    await expect(chat).to.be.accessible();
    back.click();
    expect(client.calls).to.include('startNew');
  });

  it('[D9] another one begins beside those that are over; what is solved ends with it', async () => {
    const mounted = await open({}, 'resolved');
    const { chat, client, find, settled } = mounted;
    const begin = find('.past .button');
    expect(begin.textContent?.trim()).to.equal('Start a new conversation');
    const solved = client.conversation;
    solved.fail('disconnected');
    begin.click();
    await until(() => find('.past [role=alert]').textContent?.trim());
    await expect(chat).to.be.accessible();
    solved.failure = null;
    begin.click();
    await until(() => client.calls.includes('startNew'));
    await settled();
    expect(solved.calls.filter((call) => call === 'end').length).to.equal(2);
    expect(chat.shadowRoot?.querySelector('.past')).to.equal(null);
    expect(chat.shadowRoot?.activeElement?.localName).to.equal('deskbell-composer');
  });

  it('[W4] fit a narrow screen, from right to left', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const mounted = await open({ locale: 'ar' });
      await expect(mounted.chat).to.be.accessible();
      const view = mounted.find('.view');
      expect(view.scrollWidth).to.equal(view.clientWidth);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});

async function open(
  options: Parameters<typeof mountChat>[0] = {},
  status: 'queued' | 'resolved' = 'queued',
): Promise<MountedChat> {
  const mounted = await mountChat({ open: true, ...options });
  const { chat, client, find, settled } = mounted;
  client.had('first', { status: 'closed', startedAt: noon }, 'Do you ship to Malta?');
  client.had('second', { status: 'resolved', startedAt: noon }, 'Is it **waterproof**?').unread.set(1);
  const { conversation } = client.online();
  conversation.write('One more thing');
  conversation.become({ status });
  client.others.set('conversation-1', conversation);
  if (conversation.state.value) client.list.set([conversation.state.value, ...client.list.value]);
  await settled();
  find('.more').click();
  await until(() => lines(chat).length > 2);
  await expect(chat).to.be.accessible();
  lines(chat)
    .find(({ dataset }) => dataset['view'] === 'past')
    ?.click();
  await until(() => chat.shadowRoot?.querySelector('.past'));
  await settled();
  return mounted;
}

function lines(chat: HTMLElement): HTMLElement[] {
  return [...(chat.shadowRoot?.querySelectorAll<HTMLElement>('.menu > *') ?? [])];
}
