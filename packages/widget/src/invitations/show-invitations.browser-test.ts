import { expect } from '@open-wc/testing';
import { type FakeRelay, fakeRelay } from '../../test/fake-relay.ts';
import { mountChat } from '../../test/mount-chat.ts';
import { until } from '../../test/until.ts';
import { showInvitations } from './show-invitations.ts';

const cart = {
  id: 'cart',
  when: { event: 'cart filled' },
  message: { en: 'Is anything unclear about your order?' },
  kind: 'bubble' as const,
  title: {},
  priority: 0,
  maxPerVisitor: 9,
  pauseAfterDismissalMs: null,
  onlyWhenAvailable: true,
};

describe('invitations of a bundle', () => {
  let relay: FakeRelay;
  beforeEach(() => {
    relay = fakeRelay({ settings: { invitations: [cart] } });
  });
  afterEach(() => {
    relay.stop();
    localStorage.clear();
  });
  const card = (): HTMLElement | null =>
    document.querySelector('deskbell-invitation')?.shadowRoot?.querySelector('.card') ?? null;

  it('[W2] come by what the element was told, from the beginning on, and open the chat', async () => {
    const { chat, client } = await mountChat({ site: relay.site });
    client.online();
    const stop = showInvitations(chat);
    void chat.track('cart filled');
    await until(() => card() !== null);
    await expect(card()).to.be.accessible();
    expect(Object.keys(localStorage)).to.deep.equal([]);
    card()?.querySelector<HTMLElement>('button.answer, button')?.click();
    await until(() => chat.open && card() === null);
    stop();
  });

  it('[W6] are gone, and load nothing, once they were stopped', async () => {
    const { chat } = await mountChat({ site: relay.site });
    const stop = showInvitations(chat);
    void chat.track('cart filled');
    await until(() => card() !== null);
    stop();
    expect(card()).to.equal(null);
    const asked = relay.asked.length;
    showInvitations(chat)();
    await new Promise((resolve) => requestIdleCallback(resolve));
    expect(relay.asked.length).to.equal(asked);
  });
});
