import type { AgentConversation } from '@deskbell/sdk/agent';
import { expect } from '@open-wc/testing';
import {
  everything,
  find,
  mountConsole,
  settled,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { sampleDesk } from '../../test/fake/sample-desk.ts';

const attacks = [
  '<script>window.hit = 1</script>',
  '<img src=x onerror="window.hit = 1">',
  '<svg onload=window.hit=1>',
  '"><iframe srcdoc="<script>parent.hit=1</script>">',
  "'-window.hit-'",
  '${window.hit=1}',
  '</title><script>window.hit=1</script>',
  '[click](javascript:window.hit=1)',
  '![x](x"onerror="window.hit=1)',
  '<a href="javascript:window.hit=1">click</a>',
  '\u202etxt.exe',
];

describe('[A4] text from people stays text', () => {
  afterEach(unmountConsole);

  for (const attack of attacks) {
    it(attack, async () => {
      const desk = sampleDesk();
      const base = desk.client.conversations.get('conv-magda').state.value as AgentConversation;
      desk.client.addConversation(
        {
          ...base,
          id: 'conv-hostile',
          contact: {
            ...base.contact,
            name: attack,
            locale: attack,
            email: attack,
            phone: attack,
            attributes: { plan: attack },
            told: ['email'],
          },
          preview: attack,
          page: { url: `javascript:${attack}`, title: attack, referrer: attack },
        },
        [],
      );
      const { root, client } = await mountConsole({ desk, hash: '#/fern/mine/conv-hostile' });
      client.conversations.get('conv-hostile').visitorWrites(attack);
      await settled(root);

      expect(find(root, 'deskbell-conversation h1').textContent).to.equal(attack);
      expect(words(find(root, 'deskbell-who'))).to.include(`javascript:${attack}`);
      expect(words(find(root, 'deskbell-who'))).to.include('As they say');
      expect(everything(root).filter((element) => element.matches('script, img, iframe'))).to.deep.equal([]);
      const addresses = everything(root)
        .filter((element) => element.matches('a[href]'))
        .map((link) => new URL((link as HTMLAnchorElement).href).protocol);
      expect(addresses.filter((protocol) => !/^https?:$/.test(protocol))).to.deep.equal([]);
      expect(Reflect.get(window, 'hit')).to.equal(undefined);
    });
  }

  it('shows where they are now, and by what they came', async () => {
    const { root, client } = await mountConsole({ hash: '#/fern/mine/conv-magda' });
    const page = { url: 'https://fern.example/cart', title: 'Your cart', referrer: '' };
    client.conversations.get('conv-magda').onPage.set(page);
    await settled(root);
    expect(words(find(root, 'deskbell-who'))).to.include('Is now on Your cart');
  });

  it('makes a safe link of an ordinary address', async () => {
    const { root } = await mountConsole({ hash: '#/fern/mine/conv-magda' });
    const link = find<HTMLAnchorElement>(root, 'deskbell-who a.address');
    expect(link.href).to.equal('https://fern.example/orders/88213?tab=delivery');
    expect(link.rel).to.equal('noopener noreferrer');
    expect(link.target).to.equal('_blank');
  });
});
