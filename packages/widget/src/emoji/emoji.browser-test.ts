import { expect, waitUntil as waitFor } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type FakeRelay, fakeRelay } from '../../test/fake-relay.ts';
import { type MountedChat, mountChat } from '../../test/mount-chat.ts';

/** Parts come when they are asked for. */
const waitUntil = (condition: () => unknown, what?: string): Promise<void> =>
  waitFor(condition, what, { timeout: 5_000 });
const home = { articles: false, flows: false, past: false };
let relay: FakeRelay;
beforeEach(() => (relay = fakeRelay({ settings: { home } })));
afterEach(() => relay.stop());

async function openPicker(options: { theme?: 'light' | 'dark'; locale?: string } = {}): Promise<MountedChat> {
  const mounted = await mountChat({ open: true, site: relay.site, ...options });
  mounted.client.online();
  await waitUntil(() => mounted.chat.shadowRoot?.querySelector('.tools .emoji'), 'there is no button');
  mounted.find('.tools .emoji').click();
  await waitUntil(
    () => (mounted.chat.shadowRoot?.activeElement as Element | null)?.matches('.picker input'),
    'there is no picker',
  );
  await mounted.settled();
  return mounted;
}

const draft = ({ find }: MountedChat): string =>
  find<HTMLElement & { value: string }>('deskbell-composer').value;
const focused = ({ chat }: MountedChat): string => chat.shadowRoot?.activeElement?.textContent?.trim() ?? '';

for (const [theme, locale] of [
  ['light', 'en'],
  ['dark', 'ar'],
] as const) {
  it(`[W4] has no barrier, ${theme}, ${locale}`, async () => {
    const mounted = await openPicker({ theme, locale });
    expect(mounted.find('.tools .emoji').getAttribute('aria-expanded')).to.equal('true');
    await expect(mounted.chat).to.be.accessible();
  });
}

it('[W4] is used by keyboard: found by name, put where the caret stands, and closed', async () => {
  const mounted = await openPicker();
  await sendKeys({ type: 'thumbs up' });
  await mounted.settled();
  await sendKeys({ press: 'Enter' });
  await mounted.settled();
  expect(draft(mounted)).to.equal('👍');
  expect(mounted.chat.shadowRoot?.querySelector('.picker')).to.equal(null);
  expect(mounted.chat.shadowRoot?.activeElement?.localName).to.equal('deskbell-composer');
  await sendKeys({ type: '!' });
  expect(draft(mounted)).to.equal('👍!');
});

it('[W4] is walked through by arrows, in lines', async () => {
  const mounted = await openPicker();
  await sendKeys({ press: 'ArrowDown' });
  expect(focused(mounted)).to.equal('😀');
  await sendKeys({ press: 'ArrowRight' });
  expect(focused(mounted)).to.equal('😃');
  await sendKeys({ press: 'ArrowDown' });
  await sendKeys({ press: 'ArrowUp' });
  expect(focused(mounted)).to.equal('😃');
  await sendKeys({ press: 'Escape' });
  await mounted.settled();
  expect(mounted.chat.shadowRoot?.querySelector('.picker')).to.equal(null);
  expect(mounted.chat.open).to.equal(true);
});

it('[W2] remembers what was used, once something was', async () => {
  const mounted = await openPicker();
  const { conversation } = mounted.client;
  expect(conversation.kept.size).to.equal(0);
  await sendKeys({ type: 'pizza' });
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => conversation.kept.get('emoji'));
  expect(conversation.kept.get('emoji')).to.deep.equal(['🍕']);
  mounted.find('.tools .emoji').click();
  await waitUntil(() => mounted.chat.shadowRoot?.querySelector('.sheet button'));
  await waitUntil(() => mounted.find('.sheet button').textContent?.trim() === '🍕');
});

it('says so when nothing was found', async () => {
  const mounted = await openPicker();
  await sendKeys({ type: 'qqq' });
  await waitUntil(() => mounted.find('.picker [role=status]').textContent === 'Nothing found');
});

it('is found and read out in the language of the chat', async () => {
  const mounted = await openPicker({ locale: 'pl' });
  const named = (name: string) => mounted.chat.shadowRoot?.querySelector(`.sheet [aria-label="${name}"]`);
  await waitUntil(() => named('kciuk w górę'), 'there are no Polish names');
  await sendKeys({ type: 'serce' });
  await mounted.settled();
  expect(named('czerwone serce')?.textContent?.trim()).to.equal('❤️');
});
