import { expect } from '@open-wc/testing';
import { type MountedChat, mountChat } from '../../test/mount-chat.ts';

function talk({ client }: MountedChat): void {
  const { conversation } = client.online();
  conversation.become({ status: 'active', agent: { name: 'Anna' } });
  conversation.write('Where is my **order**?', { state: 'seen' });
  conversation.status({ status: 'active', reason: 'assigned', agent: { name: 'Anna' } });
  conversation.hear('On its way, see https://shop.example');
  conversation.write('Thank you', { state: 'sent' });
}

const states: Record<string, (mounted: MountedChat) => void | Promise<void>> = {
  'closed bubble': ({ chat }) => chat.close(),
  'unread bubble': ({ chat, client }) => {
    chat.close();
    client.unread.set(3);
  },
  empty: ({ client }) => void client.online(),
  'nobody there': ({ client }) => void client.online(false),
  connecting: ({ client }) => client.connection.set({ status: 'connecting', attempt: 1 }),
  loading: ({ client }) =>
    client.conversation.timeline.set({ items: [], complete: false, status: 'loading' }),
  conversation: talk,
  'unread divider': (mounted) => {
    mounted.client.conversation.unread.set(1);
    talk(mounted);
  },
  typing: (mounted) => {
    talk(mounted);
    mounted.client.conversation.typing.set([{ by: 'agent', name: 'Anna' }]);
  },
  failed: (mounted) => {
    talk(mounted);
    const { conversation } = mounted.client;
    conversation.write('Hello?', { state: 'failed', error: conversation.fail() });
  },
  offline: (mounted) => {
    talk(mounted);
    mounted.client.offline().conversation.write('Hello?', { state: 'sending' });
  },
  reconnecting: (mounted) => {
    talk(mounted);
    mounted.client.connection.set({ status: 'connecting', attempt: 3 });
  },
  refused: ({ client }) => {
    const error = client.conversation.fail('origin_denied');
    client.connection.set({ status: 'closed', error });
  },
  menu: async (mounted) => {
    talk(mounted);
    await mounted.settled();
    mounted.find('.more').click();
  },
  'asked to end': async (mounted) => {
    talk(mounted);
    await mounted.settled();
    mounted.find('.more').click();
    await mounted.settled();
    mounted.find('.menu button').click();
  },
  ended: (mounted) => {
    talk(mounted);
    mounted.client.conversation.become({ status: 'closed', agent: null });
  },
  waiting: ({ client }) => {
    const { conversation } = client.online();
    conversation.write('Hello?');
    conversation.become({ status: 'queued' });
    conversation.waiting.set({ position: 3, range: { fromMs: 120_000, toMs: 300_000 } });
  },
  'closed for today': ({ client }) => {
    client.online(false, { opensAt: new Date().setHours(24 + 9, 0, 0, 0) });
  },
  crisis: (mounted) => {
    talk(mounted);
    mounted.client.online(true, { banner: { en: 'Payments are down since 10:40. We are on it.' } });
  },
  'with a bot': ({ client }) => {
    const { conversation } = client.online();
    conversation.write('Hello');
    conversation.become({ status: 'bot' });
    conversation.hear('What is your order number?', 'Robin');
  },
  'menu of a text': async (mounted) => {
    talk(mounted);
    await mounted.settled();
    mounted.inside('timeline', '.change').click();
  },
  'changing a text': async (mounted) => {
    talk(mounted);
    await mounted.settled();
    mounted.inside('timeline', '.change').click();
    await mounted.settled();
    mounted.inside('timeline', '.changes .link').click();
  },
  'changed and deleted texts': (mounted) => {
    talk(mounted);
    mounted.client.conversation.replace('item-1', { edited: true });
    mounted.client.conversation.replace('item-3', { deleted: true });
  },
  'asked how to get back': (mounted) => {
    talk(mounted);
    const channels: ('callback' | 'email')[] = ['callback', 'email'];
    mounted.client.conversation.add({ author: { kind: 'system' }, body: { type: 'contactOffer', channels } });
  },
  'too long': ({ find }) => {
    find<HTMLElement & { value: string }>('deskbell-composer').value = 'x'.repeat(8_001);
  },
};

for (const theme of ['light', 'dark'] as const) {
  describe(`[W4] ${theme}`, () => {
    for (const [name, arrange] of Object.entries(states)) {
      it(`has no barrier when ${name}`, async () => {
        const mounted = await mountChat({ open: true, theme });
        await arrange(mounted);
        await mounted.settled();
        await expect(mounted.chat).to.be.accessible();
      });
    }

    for (const accent of ['#ffffff', '#000000', '#ffd400', '#ff0000', '#767676', '#3355ff']) {
      it(`reads well on the accent ${accent}`, async () => {
        const mounted = await mountChat({ open: true, theme });
        mounted.chat.style.setProperty('--deskbell-accent', accent);
        talk(mounted);
        await mounted.settled();
        await expect(mounted.chat).to.be.accessible();
      });
    }
  });
}
