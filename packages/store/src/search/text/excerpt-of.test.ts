import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt-of.ts';
import { searchTerms } from './search-terms.ts';

function shown(text: string, search: string) {
  const { excerpt, matches } = excerptOf(text, searchTerms(search));
  return { excerpt, found: matches.map(([start, end]) => excerpt.slice(start, end)) };
}

describe('excerptOf', () => {
  it('marks every place of every term, in the letters of the text', () => {
    expect(shown('Łódź to Lodz.\nW Łodzi…', 'lodz')).toEqual({
      excerpt: 'Łódź to Lodz. W Łodzi…',
      found: ['Łódź', 'Lodz', 'Łodzi'],
    });
    expect(shown('A refund of 4711/22, please', 'refund 4711/22').found).toEqual(['refund', '4711/22']);
    expect(shown('refund the deposit, refund please', '"refund please"').found).toEqual(['refund please']);
    expect(shown('明日東京都へ行く', '東京').found).toEqual(['東京']);
    expect(shown('nothing of it', 'refund')).toEqual({ excerpt: 'nothing of it', found: [] });
  });

  it('shows of a long text where the first place is, and cuts no word', () => {
    const { excerpt, found } = shown(
      `${'before it '.repeat(100)}refund ${'after it '.repeat(100)}`,
      'refund',
    );
    expect(found).toEqual(['refund']);
    expect(excerpt).toMatch(/^…(before|it) .*refund .* (after|it)…$/);
    expect(excerpt.length).toBeLessThanOrEqual(202);
  });

  it('stays within its bounds, whatever text and search are', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 600 }), fc.lorem({ maxCount: 200 }));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { excerpt, matches } = excerptOf(one, searchTerms(other.slice(0, 20)));
        expect(excerpt.length).toBeLessThanOrEqual(202);
        expect(excerpt.isWellFormed() || !one.isWellFormed()).toBe(true);
        let last = 0;
        for (const [start, end] of matches) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(excerpt.length);
      }),
    );
  });
});
