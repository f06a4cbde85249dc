import { expect, waitUntil as waitFor } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type FakeRelay, fakeRelay } from '../../test/fake-relay.ts';
import { type MountedChat, mountChat } from '../../test/mount-chat.ts';

/** Parts come when they are asked for. */
const waitUntil = (condition: () => unknown, what?: string): Promise<void> =>
  waitFor(condition, what, { timeout: 5_000 });
const home = { articles: false, flows: false, past: false };
let relay: FakeRelay;
afterEach(() => relay.stop());

async function open(
  typingPreview: boolean,
  options: { theme?: 'light' | 'dark'; locale?: string } = {},
): Promise<MountedChat> {
  relay = fakeRelay({ settings: { home, typingPreview } });
  const mounted = await mountChat({ open: true, site: relay.site, ...options });
  mounted.client.conversation.id = 'conversation-1';
  mounted.client.online();
  await waitUntil(() => mounted.chat.shadowRoot?.querySelector('.tools'), 'there are no tools');
  await mounted.settled();
  return mounted;
}

const notice = ({ chat }: MountedChat): string | undefined =>
  chat.shadowRoot?.querySelector<HTMLElement>('.previewed')?.innerText;
const shown = ({ client }: MountedChat): unknown[] =>
  client.conversation.requests.flatMap(([name, input]) => (name === 'typing:preview' ? [input['text']] : []));

for (const [theme, locale, words] of [
  ['light', 'en', 'Our team can see what you write before you send it.'],
  ['dark', 'ar', 'يمكن لفريقنا رؤية ما تكتبه قبل أن ترسله.'],
] as const) {
  it(`[W4] says without a barrier that agents see what is written, ${theme}, ${locale}`, async () => {
    const mounted = await open(true, { theme, locale });
    await waitUntil(() => notice(mounted) === words, 'nothing is said');
    await expect(mounted.chat).to.be.accessible();
  });
}

it('[D7] shows agents what is written a moment later, and at once that it was sent', async () => {
  const mounted = await open(true);
  await waitUntil(() => notice(mounted));
  mounted.find('deskbell-composer').focus();
  await sendKeys({ type: 'Where is my order' });
  expect(shown(mounted)).to.deep.equal([]);
  await waitUntil(() => shown(mounted).length > 0);
  expect(shown(mounted)).to.deep.equal(['Where is my order']);
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => shown(mounted).at(-1) === '');
});

it('shows nothing, says nothing and loads nothing where the site has not asked for it', async () => {
  const mounted = await open(false);
  mounted.find('deskbell-composer').focus();
  await sendKeys({ type: 'Where' });
  await waitUntil(() => mounted.client.conversation.kept.size > 0);
  expect(notice(mounted)).to.equal(undefined);
  expect(shown(mounted)).to.deep.equal([]);
});
