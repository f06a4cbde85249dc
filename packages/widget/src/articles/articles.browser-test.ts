import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { bot } from '../../test/asked-by-bot.ts';
import { type FakeRelay, article, fakeRelay } from '../../test/fake-relay.ts';
import { type MountedChat, mountChat } from '../../test/mount-chat.ts';
import { until } from '../../test/until.ts';

const html = `<p>Send it back within <strong>30 days</strong>. See <a href="https://relay.example/help/shop/en/articles/refund">refunds</a>
 or <a href="#label">the label</a>.</p><h2 id="label">The label</h2><ul><li>Print it</li></ul>
<script>window.broken = true</script><img src="x" onerror="window.broken = true" alt="A box">`;

const articles = [
  article('return', { title: 'How to return shoes', summary: 'In 30 days', categoryId: 'returns', html }),
  article('refund', { title: 'When is my money back?', categoryId: 'returns' }),
  article('sizes', { title: 'Which size of shoes?' }),
];
const categories = [
  {
    id: 'returns',
    names: { en: 'Returns', ar: 'الإرجاع' },
    children: [{ id: 'abroad', names: { en: 'From abroad' } }],
  },
];

describe('articles', () => {
  let relay: FakeRelay;
  beforeEach(() => {
    relay = fakeRelay({ articles, categories });
  });
  afterEach(() => relay.stop());

  it('has topics to enter and articles to read, safely, and goes back step by step', async () => {
    const mounted = await open();
    await expect(mounted.chat).to.be.accessible();
    expect(rows(mounted)).to.deep.equal([
      'Returns',
      'How to return shoes',
      'When is my money back?',
      'Which size of shoes?',
    ]);
    row(mounted, 'Returns').click();
    await until(() => rows(mounted).length === 3);
    expect(list(mounted).activeElement?.textContent).to.equal('Returns');
    await expect(mounted.chat).to.be.accessible();

    row(mounted, 'How to return shoes').click();
    const shown = await reading(mounted, 'How to return shoes');
    expect(shown.activeElement?.textContent).to.equal('How to return shoes');
    await expect(mounted.chat).to.be.accessible();
    expect(shown.querySelector('script')).to.equal(null);
    expect(shown.querySelector('img')?.getAttribute('onerror')).to.equal(null);
    expect((window as { broken?: boolean }).broken).to.equal(undefined);
    (shown.querySelector('a[href="#label"]') as HTMLElement).click();
    expect(shown.activeElement?.textContent).to.equal('The label');
    (shown.querySelector('a[href*="refund"]') as HTMLElement).click();
    await reading(mounted, 'When is my money back?');

    await back(mounted);
    await reading(mounted, 'How to return shoes');
    await back(mounted);
    await until(() => list(mounted).activeElement?.textContent?.includes('How to return shoes'));
    await back(mounted);
    await until(() => list(mounted).activeElement?.textContent?.includes('Returns'));
    await back(mounted);
    expect(mounted.chat.shadowRoot?.querySelector('deskbell-articles')).to.equal(null);
  });

  it('searches while somebody types, and says what was found', async () => {
    const mounted = await open();
    (list(mounted).querySelector('input') as HTMLElement).focus();
    await sendKeys({ type: 'shoes' });
    await until(() => rows(mounted).length === 2);
    expect(list(mounted).querySelector('[role=status]')?.textContent).to.contain('2 articles found');
    expect(list(mounted).querySelector('mark')?.textContent).to.equal('about');
    expect(relay.asked.filter((each) => each.includes('/help/search')).length).to.be.lessThan(5);
    await expect(mounted.chat).to.be.accessible();
    row(mounted, 'How to return shoes').click();
    await reading(mounted, 'How to return shoes');
    expect(relay.asked.at(-1)).to.contain('search=shoes');
  });

  it('leaves what was searched with Escape, and says when nothing was found', async () => {
    const mounted = await open();
    (list(mounted).querySelector('input') as HTMLElement).focus();
    await sendKeys({ type: 'money' });
    await until(() => rows(mounted).length === 1);
    await sendKeys({ press: 'Escape' });
    await until(() => rows(mounted).length === 4);
    expect(mounted.chat.open).to.equal(true);
    await sendKeys({ type: 'xyz' });
    await until(() => list(mounted).querySelector('.quiet')?.textContent?.includes('Nothing found'));
    await expect(mounted.chat).to.be.accessible();
  });

  it('asks whether it helped, and why not', async () => {
    const mounted = await open('return');
    const shown = await reading(mounted, 'How to return shoes');
    const [, no] = shown.querySelectorAll<HTMLButtonElement>('.choices button');
    no?.click();
    await until(() => shown.querySelector('textarea'));
    expect(shown.activeElement?.localName).to.equal('textarea');
    await expect(mounted.chat).to.be.accessible();
    await sendKeys({ type: 'The address' });
    (shown.querySelector('form button') as HTMLElement).click();
    await until(() => shown.querySelector('[role=status]')?.textContent === 'Thank you!');
    expect(relay.told.map((each) => ({ ...(each as object), voter: null }))).to.deep.equal([
      { voter: null, language: 'en', helpful: false },
      { voter: null, language: 'en', helpful: false, comment: 'The address' },
    ]);
    await expect(mounted.chat).to.be.accessible();
    (shown.querySelector('.ask') as HTMLElement).click();
    await mounted.settled();
    await until(() => mounted.chat.shadowRoot?.activeElement?.localName === 'deskbell-composer');
  });

  it('says that they could not be loaded, and tries again', async () => {
    const mounted = await mountChat({ open: true, site: relay.site });
    mounted.client.online();
    await until(() => mounted.chat.shadowRoot?.querySelector('.home .all'));
    relay.down = true;
    await show(mounted);
    await until(() => list(mounted).querySelector('[role=alert]'));
    await expect(mounted.chat).to.be.accessible();
    relay.down = false;
    (list(mounted).querySelector('[role=alert] + button') as HTMLElement).click();
    await until(() => rows(mounted).length === 4);
  });

  it('says of an article that is gone that it is gone', async () => {
    const mounted = await open('nothing-like-it');
    await until(() => page(mounted).textContent?.includes('no longer here'));
    await expect(mounted.chat).to.be.accessible();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`[W4] reads well on a narrow screen, from right to left, ${theme}`, async () => {
      await setViewport({ width: 320, height: 640 });
      try {
        const mounted = await open(undefined, { theme, locale: 'ar' });
        expect(rows(mounted)[0]).to.equal('الإرجاع');
        await expect(mounted.chat).to.be.accessible();
        const { right, left } = mounted.find('.view').getBoundingClientRect();
        expect(list(mounted).querySelector('.onwards')?.getBoundingClientRect().left).to.be.lessThan(
          (left + right) / 2,
        );
        expect(mounted.find('.view').scrollWidth).to.equal(mounted.find('.view').clientWidth);
        row(mounted, 'How to return shoes').click();
        await reading(mounted, 'How to return shoes');
        await expect(mounted.chat).to.be.accessible();
        expect(mounted.find('.view').scrollWidth).to.equal(mounted.find('.view').clientWidth);
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });
  }

  type Options = Parameters<typeof mountChat>[0];

  async function open(about?: string, options: Options = {}): Promise<MountedChat> {
    const mounted = await mountChat({ open: true, site: relay.site, ...options });
    mounted.client.online();
    await show(mounted, about);
    if (about === undefined) await until(() => rows(mounted).length === 4);
    return mounted;
  }
});

async function show(mounted: MountedChat, about = ''): Promise<void> {
  await mounted.settled();
  const { client, find, inside, settled } = mounted;
  if (about) {
    // An article is read where a bot has named it.
    client.conversation.become({ status: 'bot' });
    client.conversation.add({ author: bot, body: { type: 'article', articleId: about, title: 'Read this' } });
    await until(() => find('deskbell-timeline').shadowRoot?.querySelector('.rich button'));
    inside('timeline', '.rich button').click();
  } else {
    await until(() => mounted.chat.shadowRoot?.querySelector('.home .all'));
    find('.home .all').click();
  }
  await until(() => mounted.chat.shadowRoot?.querySelector('deskbell-articles'));
  await settled();
}

async function back(mounted: MountedChat): Promise<void> {
  mounted.find('.back').click();
  await mounted.settled();
}

async function reading(mounted: MountedChat, title: string): Promise<ShadowRoot> {
  await until(() => page(mounted).querySelector('h3')?.textContent === title);
  await new Promise((resolve) => setTimeout(resolve));
  return page(mounted);
}

function page({ find }: MountedChat): ShadowRoot {
  return find('deskbell-article').shadowRoot as ShadowRoot;
}

function list({ find }: MountedChat): ShadowRoot {
  return find('deskbell-articles').shadowRoot as ShadowRoot;
}

function rows(mounted: MountedChat): string[] {
  return [...list(mounted).querySelectorAll('.row .words')].map(firstText);
}

/** The title, without what stands below it. */
function firstText({ childNodes }: Node): string {
  return [...childNodes].find((node) => node instanceof Text && node.data.trim())?.textContent?.trim() ?? '';
}

function row(mounted: MountedChat, title: string): HTMLElement {
  const found = [...list(mounted).querySelectorAll<HTMLElement>('.row')].find(({ textContent }) =>
    textContent?.includes(title),
  );
  if (!found) throw new Error(`unable to find ${title}`);
  return found;
}
