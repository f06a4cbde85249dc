import { describe, expect, it } from 'vitest';
import { searchTerms } from './search-terms.ts';

const spoken = (text: string) =>
  searchTerms(text).map(({ words, prefix }) => words.join(' ') + (prefix ? '*' : ''));

describe('searchTerms', () => {
  it.each([
    ['refund please', ['refund*', 'please*']],
    ['is my order', ['is', 'my', 'order*']],
    ['"refund please" now', ['refund please', 'now*']],
    ['"refund ple', ['refund ple*']],
    ['„zwrot pieniędzy” dziś', ['zwrot pieniedzy', 'dzis*']],
    ['4711/22 ada@shop.example', ['4711 22', 'ada shop example*']],
    ['東京 주', ['東 京', '주*']],
    ['NEAR(a b) AND -c OR * ^ col:x', ['near a', 'b', 'and*', 'c', 'or', 'col x']],
    [`' & | ! <-> :* \\ ; drop table entries --`, ['drop*', 'table*', 'entries*']],
    ['', []],
    [' \u0000\ud800 "" !? 🔔', []],
  ])('%j', (text, expected) => {
    expect(spoken(text)).toEqual(expected);
  });

  it('takes the first words of a long text', () => {
    const terms = searchTerms('word '.repeat(1_600));
    expect(terms).toHaveLength(32);
    expect(searchTerms('界'.repeat(8_000))[0]?.words).toHaveLength(32);
  });
});
