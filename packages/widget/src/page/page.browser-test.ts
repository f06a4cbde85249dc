import { expect, waitUntil } from '@open-wc/testing';
import { mountChat } from '../../test/mount-chat.ts';

describe('pages that change without being loaded', () => {
  it('are told while there is a conversation, once they have drawn themselves', async () => {
    const { client, settled } = await mountChat({ open: true });
    const { conversation } = client.online();
    conversation.become({ status: 'active' });
    await settled();
    await import('./page-part.ts');
    await settled();
    const { href } = location;
    const { title } = document;
    const told = (): unknown[] => conversation.requests.filter(([name]) => name === 'page:show');
    history.pushState(null, '', '?basket');
    document.title = 'Basket';
    try {
      await waitUntil(() => told().length > 0, 'the page was never told');
      const page = { url: location.href, title: 'Basket', referrer: document.referrer };
      expect(told()).to.deep.equal([['page:show', { page }]]);
    } finally {
      history.replaceState(null, '', href);
      document.title = title;
    }
  });
});
