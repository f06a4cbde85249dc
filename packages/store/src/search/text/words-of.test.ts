import { describe, expect, it } from 'vitest';
import { wordsOf } from './words-of.ts';

const words = (text: string) => wordsOf(text).map(({ word }) => word);

describe('wordsOf', () => {
  it.each([
    ['Where is my ORDER?', ['where', 'is', 'my', 'order']],
    ['Zażółć gęślą jaźń, ŁÓDŹ', ['zazolc', 'gesla', 'jazn', 'lodz']],
    ['Straße STRASSE ẞ', ['strasse', 'strasse', 'ss']],
    ['Příliš žluťoučký kůň', ['prilis', 'zlutoucky', 'kun']],
    ['Ёлка, йод', ['елка', 'иод']],
    ['ΣΟΦΟΣ σοφός', ['σοφοσ', 'σοφοσ']],
    ['ﬁne ½ ２４', ['fine', '1', '2', '24']],
    ['ada@shop.example 4711/22', ['ada', 'shop', 'example', '4711', '22']],
    ['東京都へ行く', ['東', '京', '都', 'へ', '行', 'く']],
    ['iPhone15を買う', ['iphone15', 'を', '買', 'う']],
    ['주문이 어디', ['주문이', '어디']],
    ['हिन्दी', ['हिन्दी']],
    ['🔔 !?… ', []],
    ['a\u0000b \ud800 c', ['a', 'b', 'c']],
    ['\u0301', []],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('says where each stands in the text as it was written', () => {
    const text = '🔔 Łódź, ½ 東京';
    const places = wordsOf(text).map(({ word, start, end }) => [word, text.slice(start, end)]);
    expect(places).toEqual([
      ['lodz', 'Łódź'],
      ['1', '½'],
      ['2', '½'],
      ['東', '東'],
      ['京', '京'],
    ]);
  });

  it('compares what is too long for a word by its beginning, without half characters', () => {
    const [word] = words('a'.repeat(63) + '𝔸'.normalize('NFC') + 'b'.repeat(9_000));
    expect(word?.length).toBeLessThanOrEqual(64);
    const [plane] = words('𐐷'.repeat(100));
    expect(plane).toBe('𐐷'.repeat(32));
    expect(plane?.isWellFormed()).toBe(true);
  });
});
