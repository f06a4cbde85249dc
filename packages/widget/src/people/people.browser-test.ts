import { expect } from '@open-wc/testing';
import { type FakeRelay, fakeRelay } from '../../test/fake-relay.ts';
import { type MountedChat, mountChat } from '../../test/mount-chat.ts';
import { until } from '../../test/until.ts';

const picture =
  'data:image/webp;base64,UklGRjgAAABXRUJQVlA4ICwAAADQAQCdASoIAAgAAUAmJaACdLoB+AADsAD+yL//zYFc1z7/f/maMJSR4aAAAA==';
const people = [{ name: 'Eva Nováková' }, { name: 'Bob' }, { name: 'Cleo' }, { name: 'Dan' }];
const answersIn = { fromMs: 120_000, toMs: 300_000 };

describe('who is here', () => {
  let relay: FakeRelay;
  beforeEach(() => {
    relay = fakeRelay();
  });
  afterEach(() => relay.stop());

  for (const theme of ['light', 'dark'] as const) {
    it(`[W4] stands at home before anybody writes, with the usual time of an answer, ${theme}`, async () => {
      const mounted = await mountChat({ open: true, site: relay.site, theme });
      mounted.client.online(true, { people, answersIn });
      await until(() => shown(mounted) !== null);
      await mounted.settled();
      expect(shown(mounted)).to.equal(
        'Here now: Eva Nováková, Bob, Cleo, and DanAn answer usually takes 2–5 minutes',
      );
      expect(faces(mounted)).to.deep.equal(['EN', 'B', 'C']);
      await expect(mounted.chat).to.be.accessible();
    });
  }

  it('[R8] follows who comes and goes, and is not there when nobody is or nothing is known', async () => {
    const mounted = await mountChat({ open: true, site: relay.site });
    mounted.client.online(true, { people });
    await until(() => shown(mounted) !== null);
    mounted.client.online(true, { people: [{ name: 'Bob' }] });
    await mounted.settled();
    expect(shown(mounted)).to.equal('Here now: Bob');
    mounted.client.online(false, { people });
    await mounted.settled();
    expect(shown(mounted)).to.equal(null);
    mounted.client.online(true);
    await mounted.settled();
    expect(shown(mounted)).to.equal(null);
    mounted.client.online(true, { people });
    mounted.client.offline();
    await mounted.settled();
    expect(shown(mounted)).to.equal(null);
  });

  it('stands above the composer while somebody waits, without a second promise', async () => {
    const mounted = await mountChat({ open: true, site: relay.site });
    mounted.client.online(true, { people, answersIn });
    mounted.client.conversation.write('Hello?');
    mounted.client.conversation.become({ status: 'queued' });
    mounted.client.conversation.waiting.set({ position: 2, range: null });
    await until(() => shown(mounted)?.startsWith('Here now: Eva'));
    expect(shown(mounted)).not.to.contain('usually');
    expect(mounted.find('.people').closest('footer')).not.to.equal(null);
    await expect(mounted.chat).to.be.accessible();
  });

  it('draws who answers in the header, and in the bubble when they have written', async () => {
    const mounted = await mountChat({ open: true, site: relay.site });
    mounted.client.online(true, { people });
    mounted.client.conversation.write('Hello?');
    mounted.client.conversation.become({ status: 'active', agent: { name: 'Eva Nováková' } });
    await until(() => mounted.chat.shadowRoot?.querySelector('.mark .initials'));
    expect(mounted.find('.mark .initials').dataset['letters']).to.equal('EN');
    expect(mounted.chat.shadowRoot?.querySelector('.launcher .initials')).to.equal(null);
    mounted.chat.close();
    mounted.client.unread.set(1);
    await mounted.settled();
    expect(mounted.find('.launcher .initials').dataset['letters']).to.equal('EN');
    await expect(mounted.chat).to.be.accessible();
  });

  it('[W4] draws the picture of who has one above their initials, and the initials where it cannot be loaded', async () => {
    const mounted = await mountChat({ open: true, site: relay.site });
    mounted.client.online(true, {
      people: [
        { name: 'Eva', picture },
        { name: 'Bob', picture: '/none.webp' },
      ],
    });
    mounted.client.conversation.write('Hello?');
    mounted.client.conversation.become({ status: 'queued' });
    mounted.client.conversation.waiting.set({ position: 2, range: null });
    const portraits = (): Element[] => [
      ...(mounted.chat.shadowRoot?.querySelectorAll('.face .portrait') ?? []),
    ];
    await until(() => portraits()[0]?.hasAttribute('drawn'));
    expect(portraits().map((one) => one.hasAttribute('drawn'))).to.deep.equal([true, false]);
    expect(portraits()[0]?.querySelector('canvas')?.width).to.equal(8);
    expect(faces(mounted)).to.deep.equal(['E', 'B']);
    await expect(mounted.chat).to.be.accessible();
  });

  it('draws nobody where the site does not show its agents', async () => {
    relay.stop();
    relay = fakeRelay({
      settings: {
        look: {
          theme: 'auto',
          offset: { side: 20, bottom: 20 },
          label: {},
          title: {},
          greeting: {},
          faces: false,
        },
      },
    });
    const mounted = await mountChat({ open: true, site: relay.site });
    mounted.client.online();
    mounted.client.conversation.write('Hello?');
    mounted.client.conversation.become({ status: 'active', agent: { name: 'Eva' } });
    await until(() => relay.asked.includes('GET /widget'));
    await mounted.settled();
    expect(mounted.chat.shadowRoot?.querySelector('.initials')).to.equal(null);
    expect(mounted.find('h2').textContent).to.equal('Eva');
  });
});

function shown({ chat }: MountedChat): string | null {
  return chat.shadowRoot?.querySelector('.people p')?.textContent ?? null;
}

function faces({ chat }: MountedChat): string[] {
  return [...(chat.shadowRoot?.querySelectorAll('.face') ?? [])].map(({ textContent }) => textContent ?? '');
}
