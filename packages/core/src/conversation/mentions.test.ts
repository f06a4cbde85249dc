import { expect, it } from 'vitest';
import { mentions } from './mentions.ts';

it.each([
  ['I want a refund', ['refund'], 'refund'],
  ['REFUND!!!', ['refund'], 'refund'],
  ['refunded', ['refund'], null],
  ['prerefund refund', ['refund'], 'refund'],
  ['my  data\nprotection officer', ['data protection'], 'data protection'],
  ['złożę reklamację', ['zloze'], 'zloze'],
  ['Zloze skarge', ['złożę'], 'złożę'],
  ['STRASSE', ['straße'], 'straße'],
  ['返金してください', ['返金'], '返金'],
  ['a.b', ['b'], 'b'],
  ['snake_case', ['case'], null],
  ['5 refunds', ['refund', 'refunds'], 'refunds'],
  ['ＲＥＦＵＮＤ', ['refund'], 'refund'],
  ['', ['refund'], null],
  ['refund', [], null],
  ['refund', ['  '], null],
  ['x (c++) y', ['c++'], 'c++'],
  ['🔥fire🔥', ['fire'], 'fire'],
  ['नमस्ते', ['नमस्'], null],
])('[E3] in %j, of %j there is %j', (text, words, found) => {
  expect(mentions(text, words)).toBe(found);
});

it('[E3] is judged in no time, however the text is made', () => {
  const started = performance.now();
  mentions('a'.repeat(8_000), ['a'.repeat(50) + 'b', 'aa']);
  expect(performance.now() - started).toBeLessThan(200);
});
