import { expect, waitUntil } from '@open-wc/testing';
import { type MountedChat, mountChat } from '../../test/mount-chat.ts';

interface Expected {
  readonly launcher: string;
  readonly greeting: string;
  readonly person: string;
  readonly direction: 'ltr' | 'rtl';
}

const languages: Record<string, Expected> = {
  de: {
    launcher: 'Chat mit uns',
    greeting: 'Guten Tag, wie können wir helfen?',
    person: 'Mit einem Menschen sprechen',
    direction: 'ltr',
  },
  // With a dot, or without: İ and ı.
  tr: {
    launcher: 'Bize yazın',
    greeting: 'Merhaba, nasıl yardımcı olabiliriz?',
    person: 'Bir insanla görüş',
    direction: 'ltr',
  },
  ar: {
    launcher: 'تواصل معنا',
    greeting: 'مرحبًا، كيف يمكننا مساعدتك؟',
    person: 'التحدث إلى شخص',
    direction: 'rtl',
  },
};

/** A talk with a bot, with the menu open: what is there at once, and what is loaded later. */
async function talk({ chat, client, find, settled }: MountedChat): Promise<void> {
  const { conversation } = client.online();
  conversation.write('Hello');
  conversation.become({ status: 'bot' });
  conversation.hear('What is your order number?', 'Robin');
  await waitUntil(() => chat.shadowRoot?.querySelector('.person'));
  find('.more').click();
  await settled();
}

const edge = (element: Element, side: 'left' | 'right'): number => element.getBoundingClientRect()[side];

for (const [locale, { launcher, greeting, person, direction }] of Object.entries(languages)) {
  describe(`in ${locale}`, () => {
    it('says everything in that language, and tells which it is', async () => {
      const mounted = await mountChat({ open: true, locale });
      await talk(mounted);
      const panel = mounted.find('.panel');
      expect([panel.lang, panel.dir, getComputedStyle(mounted.find('header')).direction]).to.deep.equal([
        locale,
        direction,
        direction,
      ]);
      expect(mounted.find('.greeting h3').textContent).to.equal(greeting);
      expect(mounted.find('.person').textContent?.trim()).to.equal(person);
      expect(mounted.find('.panel').textContent).not.to.contain('conversation');
      mounted.chat.close();
      await mounted.settled();
      expect(mounted.find('.launcher').getAttribute('aria-label')).to.equal(launcher);
    });

    for (const theme of ['light', 'dark'] as const) {
      it(`[W4] has no barrier, ${theme}`, async () => {
        const mounted = await mountChat({ open: true, locale, theme });
        await talk(mounted);
        await expect(mounted.chat).to.be.accessible();
      });
    }
  });
}

describe('what runs from right to left', () => {
  it('has the panel where the page has it, and everything in the panel mirrored', async () => {
    const { find, inside } = await mountChat({ open: true, locale: 'ar' });
    expect(edge(find('.panel'), 'right')).to.be.within(edge(find('.launcher'), 'right') - 1, innerWidth);
    expect(edge(find('.mark'), 'left')).to.be.above(edge(find('.more'), 'left'));
    const send = inside('composer', '.send');
    expect(edge(send, 'right')).to.be.below(edge(inside('composer', 'textarea'), 'right'));
    expect(getComputedStyle(send, '::before').scale).to.equal('-1 1');
  });

  it('leaves a panel of the other direction where such a page has it', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const { find } = await mountChat({ open: true, locale: 'de' });
      expect(edge(find('.panel'), 'left')).to.be.within(0, edge(find('.launcher'), 'left') + 1);
      expect(edge(find('.mark'), 'left')).to.be.below(edge(find('.more'), 'left'));
    } finally {
      document.documentElement.dir = '';
    }
  });
});
