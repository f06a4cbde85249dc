import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInline } from './parse-inline.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { plainText } from './plain-text.ts';

const strong = (...children: unknown[]): unknown => ({ kind: 'strong', children });
const emphasis = (...children: unknown[]): unknown => ({ kind: 'emphasis', children });
const link = (href: string, ...children: unknown[]): unknown => ({ kind: 'link', href, children });
const paragraph = (...children: unknown[]): unknown => ({ kind: 'paragraph', children });

describe('inline', () => {
  it.each<[string, unknown[]]>([
    ['plain', ['plain']],
    ['a **b** c', ['a ', strong('b'), ' c']],
    ['*a* and _b_', [emphasis('a'), ' and ', emphasis('b')]],
    ['***both***', [strong(emphasis('both'))]],
    ['**a *b* c**', [strong('a ', emphasis('b'), ' c')]],
    ['snake_case_name and __init__.py', ['snake_case_name and ', strong('init'), '.py']],
    ['2 * 3 * 4', ['2 * 3 * 4']],
    ['**open', ['**open']],
    ['*a **b* c**', [emphasis('a **b'), ' c**']],
    ['`a *b*` c', [{ kind: 'code', text: 'a *b*' }, ' c']],
    ['``a ` b``', [{ kind: 'code', text: 'a ` b' }]],
    ['`open', ['`open']],
    ['[shop](https://shop.example)', [link('https://shop.example', 'shop')]],
    ['[**b**](mailto:a@b.example)', [link('mailto:a@b.example', strong('b'))]],
    [
      'see https://a.example/b_c_d. Then',
      ['see ', link('https://a.example/b_c_d', 'https://a.example/b_c_d'), '. Then'],
    ],
    ['(https://a.example/x_(y))', ['(', link('https://a.example/x_(y)', 'https://a.example/x_(y)'), ')']],
    ['**https://a.example**', [strong(link('https://a.example', 'https://a.example'))]],
    ['[a] [b', ['[a] [b']],
  ])('reads %s', (text, nodes) => expect(parseInline(text)).toEqual(nodes));

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert)',
    '[x](data:text/html,hi)',
    '[x](vbscript:x)',
    '[x](//evil.example)',
    '[x](/path)',
    '[x](https://)',
    '[x](java\tscript:x)',
    '[x](&#106;avascript:x)',
    '[x](\u0001javascript:x)',
  ])('[A4] %s is no link', (text) => expect(JSON.stringify(parseInline(text))).not.toContain('"link"'));
});

describe('blocks', () => {
  it('reads paragraphs and keeps their line breaks', () => {
    expect(parseMarkdown('a\nb\r\n\r\nc')).toEqual([paragraph('a\nb'), paragraph('c')]);
  });
  it('reads lists, with their first number and indented lines', () => {
    expect(parseMarkdown('- a\n  more\n- b\n3. c\n4) d')).toEqual([
      { kind: 'list', start: null, items: [['a\nmore'], ['b']] },
      { kind: 'list', start: 3, items: [['c'], ['d']] },
    ]);
  });
  it('reads quotes to a bounded depth', () => {
    expect(parseMarkdown('> a\n>> b')).toEqual([
      { kind: 'quote', children: [paragraph('a'), { kind: 'quote', children: [paragraph('b')] }] },
    ]);
    expect(JSON.stringify(parseMarkdown('>'.repeat(9) + 'x')).match(/"quote"/g)).toHaveLength(3);
  });
  it('reads code as it is, closed or not', () => {
    expect(parseMarkdown('```js\n*a*\n  b\n```\nc')).toEqual([
      { kind: 'code', language: 'js', text: '*a*\n  b' },
      paragraph('c'),
    ]);
    expect(parseMarkdown('```\nx')).toEqual([{ kind: 'code', text: 'x' }]);
    // What is no name of a language, or stands behind closing marks, would be lost.
    expect(parseMarkdown('```https://x.example/')).toMatchObject([{ kind: 'paragraph' }]);
    expect(parseMarkdown('```\nx\n``` y\n```')).toEqual([{ kind: 'code', text: 'x\n``` y' }]);
  });
  it('leaves headings, HTML and tables as text', () => {
    expect(parseMarkdown('# a\n<b>x</b>\n|a|b|')).toEqual([paragraph('# a\n<b>x</b>\n|a|b|')]);
  });
});

it('gives the words without the marks', () => {
  expect(plainText('**a** `b`\n\n- c\n- [d](https://d.example)')).toBe('a b\nc\nd');
});

it('[A4] loses no letter or digit, whatever is written', () => {
  const piece = fc.constantFrom(
    '*',
    '**',
    '_',
    '`',
    '[',
    '](',
    ')',
    '> ',
    '- ',
    '1',
    '\n',
    ' ',
    'a',
    'https://x.example/',
    '<b>',
    '\\',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const shown = JSON.stringify(parseMarkdown(text));
      for (const letter of new Set(text.match(/a/g))) expect(shown).toContain(letter);
    }),
    { numRuns: 2000 },
  );
});

describe('[A4] time grows with the length only', () => {
  const size = 50_000;
  it.each([
    '*',
    '**',
    '*a',
    '**a ',
    '*a **b ',
    '_a',
    '`',
    '`` `',
    '`a',
    '[',
    '](',
    '[a](',
    '[a](b',
    '[](',
    '![',
    '[a](http://b',
    '>',
    '> ',
    '>\n',
    '- ',
    '- a\n',
    '-  ',
    '1. ',
    '1. a\n  b\n',
    '```\n',
    'http://',
    'https://a',
    ' http://',
    '[http://',
    '/http://',
    'http://)',
    'mailto:',
    'h',
    ' ',
    '\n',
    '\r',
    '\t',
    '*_',
    '*a_b ',
    '***a',
    'a*b',
    '**a*b_c__d`e[f',
    '\u202e',
    '😀',
    '\ud800',
  ])('for %j over and over', (unit) => {
    const once = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
    const start = performance.now();
    parseMarkdown(once);
    plainText(once);
    // Twice as much work as any of these needs on a slow machine; a quadratic one takes ten times longer.
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
