import { expect, waitUntil } from '@open-wc/testing';
import { mountChat } from '../../test/mount-chat.ts';
import { xssStrings } from '../../test/xss-strings.ts';

const canary = (): unknown => Reflect.get(window, 'canary');

it('[A4] is shown a hundred hostile strings', () => {
  expect(xssStrings.length).to.be.at.least(100);
});

// So many are on the screen at a time.
// As many as are shown at once, with an answer to each.
const AT_ONCE = 12;
for (let from = 0; from < xssStrings.length; from += AT_ONCE)
  showsAsText(from, xssStrings.slice(from, from + AT_ONCE));

function showsAsText(from: number, hostile: readonly string[]): void {
  it(`[A4] shows hostile strings as text, in messages and in names, from the ${from + 1}. on`, async () => {
    const { client, find, inside, settled } = await mountChat({ open: true });
    const { conversation } = client.online();
    conversation.hear('```\nread\n```');
    for (const text of hostile) {
      conversation.hear(text, text.slice(0, 200));
      conversation.write(text);
    }
    conversation.typing.set([{ by: 'agent', name: hostile[0] ?? '' }]);
    conversation.become({ status: 'active', agent: { name: hostile[1] ?? '' } });
    await settled();
    // Formatted once what reads Markdown has come.
    const scroller = inside('timeline', '.scroller');
    await waitUntil(() => scroller.querySelector('pre'), 'the Markdown was not read');
    expect(scroller.querySelectorAll('.text').length).to.equal(2 * hostile.length + 1);
    const allowed = 'p,div,button,slot,span,strong,em,code,pre,blockquote,ul,ol,li,a,i';
    const strange = [...scroller.querySelectorAll('*')].filter((element) => !element.matches(allowed));
    expect(strange.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    const addresses = [...scroller.querySelectorAll('a')];
    expect(addresses.filter(({ protocol }) => !/^(https?|mailto):$/.test(protocol))).to.deep.equal([]);
    for (const link of addresses)
      expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer nofollow']);
    for (const element of scroller.querySelectorAll('*')) {
      expect([...element.attributes].filter(({ name }) => name.startsWith('on'))).to.deep.equal([]);
    }
    expect(find('h2').textContent).to.equal(hostile[1]);
    expect(canary()).to.equal(undefined);
  });
}

it('[W4] breaks long words instead of growing wider', async () => {
  const { client, inside, settled } = await mountChat({ open: true });
  client.online().conversation.hear('Donaudampfschiff'.repeat(50), 'N'.repeat(200));
  await settled();
  const scroller = inside('timeline', '.scroller');
  expect(scroller.scrollWidth).to.equal(scroller.clientWidth);
});

it('[W4] turns around in pages that read from right to left', async () => {
  document.documentElement.dir = 'rtl';
  try {
    const { client, find, inside, settled } = await mountChat({ open: true, locale: 'ar' });
    client.online().conversation.write('مرحبًا');
    client.conversation.hear('Hello');
    await settled();
    expect(find('.launcher').getBoundingClientRect().left).to.be.lessThan(100);
    const [mine, theirs] = [inside('timeline', '.near.text'), inside('timeline', '.far.text')];
    expect(mine.getBoundingClientRect().left).to.be.lessThan(theirs.getBoundingClientRect().left);
  } finally {
    document.documentElement.removeAttribute('dir');
  }
});
