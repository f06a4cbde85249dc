import { describe, expect, it } from 'vitest';
import { XSS_STRINGS } from '../../test/lib/xss-strings.ts';
import { renderArticle } from './render-article.ts';

const render = (markdown: string) =>
  renderArticle(markdown, (slug, anchor) => `/help/shop/en/articles/${slug}${anchor}`);

describe('an article as HTML', () => {
  it('has what help articles need', async () => {
    const html = await render(
      [
        '# Returns',
        'Send it **back** *soon*, ~~never~~ `now`.  \nNext line.',
        '',
        '## Returns',
        '- one',
        '- two',
        '  1. inner',
        '',
        '3. third',
        '',
        '> quoted',
        '',
        '| a | b |',
        '|---|--:|',
        '| 1 | 2 |',
        '',
        '- [x] done',
        '',
        '```js',
        'if (a < b) c();',
        '```',
        '---',
        '![A parcel](https://shop.example/p.png)',
      ].join('\n'),
    );
    expect(html).toContain('<h2 id="returns">Returns</h2>');
    expect(html).toContain('<h2 id="returns-2">Returns</h2>');
    expect(html).toContain(
      '<strong>back</strong> <em>soon</em>, <del>never</del> <code>now</code>.<br>Next line.',
    );
    expect(html).toContain('<ul><li>one</li><li>two<ol><li>inner</li></ol></li></ul>');
    expect(html).toContain('<ol start="3"><li>third</li></ol>');
    expect(html).toContain('<blockquote><p>quoted</p></blockquote>');
    expect(html).toContain('<td class="end">2</td>');
    expect(html).toContain('☑ done');
    expect(html).toContain('<code class="language-js">if (a &lt; b) c();</code>');
    expect(html).toContain(
      '<img src="https://shop.example/p.png" alt="A parcel" loading="lazy" decoding="async">',
    );
  });

  it('leads to other articles, to headings and out', async () => {
    const html = await render(
      '[a](return-goods.md#cost) [b](#cost) [c](https://x.example/?a=1&b=2) [d](mailto:a@b.example)',
    );
    expect(html).toContain('<a href="/help/shop/en/articles/return-goods#cost">a</a>');
    expect(html).toContain('<a href="#cost">b</a>');
    expect(html).toContain('<a href="https://x.example/?a=1&amp;b=2" rel="noopener nofollow ugc">c</a>');
    expect(html).toContain('<a href="mailto:a@b.example">d</a>');
  });

  it('[A4] shows markup as the text it is', async () => {
    expect(await render('a <b>c</b> <script>alert(1)</script>')).toBe(
      '<p>a &lt;b&gt;c&lt;/b&gt; &lt;script&gt;alert(1)&lt;/script&gt;</p>',
    );
    expect(await render('<div onclick="x()">\n\nhello\n\n</div>')).not.toContain('<div');
  });

  const allowed = new Set(
    'p h2 h3 h4 h5 h6 hr pre code blockquote ul ol li div table thead tbody tr th td strong em del br a img'.split(
      ' ',
    ),
  );
  const hostile = [
    ...XSS_STRINGS,
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt&#58;alert(1))',
    '[x](<javascript:alert(1)>)',
    '[x](data:text/html,<script>alert(1)</script>)',
    '![x](javascript:alert(1))',
    '![x](https://a.example/" onerror="alert(1))',
    '![" onerror="alert(1)](https://a.example/x.png)',
    '[x](https://a.example/"onmouseover="alert(1))',
    '<javascript:alert(1)>',
    '```"><script>\nx\n```',
    '# "><img src=x onerror=alert(1)>',
    '| <img src=x onerror=alert(1)> |\n|---|\n| <svg/onload=alert(1)> |',
    '[x]: javascript:alert(1)\n\n[x]',
    '//evil.example',
    '[x](//evil.example/)',
  ];
  it.each(hostile)('[A4] %j does nothing', async (text) => {
    for (const markdown of [text, `> ${text}`, `- ${text}`, `a ${text} b`]) {
      const html = await render(markdown);
      for (const [, name = '', attributes = ''] of html.matchAll(/<\/?([a-z0-9]+)((?:[^>"]|"[^"]*")*)>/g)) {
        expect(allowed).toContain(name);
        for (const [, attribute = '', value = ''] of attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)) {
          expect([
            'href',
            'rel',
            'src',
            'alt',
            'loading',
            'decoding',
            'id',
            'class',
            'start',
            'tabindex',
          ]).toContain(attribute);
          const isSafe =
            attribute === 'href'
              ? /^(?:https?:|mailto:|#|\/help\/)/.test(value)
              : attribute !== 'src' || /^https?:/.test(value);
          expect([attribute, value, isSafe]).toEqual([attribute, value, true]);
        }
      }
      // Whatever is no tag of ours has no opening bracket.
      expect(html.replace(/<\/?[a-z0-9]+(?:[^>"]|"[^"]*")*>/g, '')).not.toContain('<');
    }
  });

  it('takes any depth and length in its stride', async () => {
    expect(await render('> '.repeat(300) + 'x')).toContain('x');
    expect((await render(`${'*a '.repeat(20_000)}`)).length).toBeGreaterThan(0);
    expect((await render(`${'['.repeat(5_000)}`)).length).toBeGreaterThan(0);
  });
});
