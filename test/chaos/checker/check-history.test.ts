import { describe, expect, it } from 'vitest';
import { checkHistory, type SentText, type View } from './history-checker.ts';

const sent = (text: string, outcome: SentText['outcome'] = 'acknowledged', author = 'vera'): SentText => ({
  author,
  conversationId: 'c1',
  text,
  outcome,
});
const view = (observer: string, ...texts: string[]): View => ({
  observer,
  conversationId: 'c1',
  texts: texts.map((text, index) => ({ seq: index + 1, author: 'vera', text })),
});
const fine = { lost: [], doubled: [], disordered: [], ghosts: [] };

describe('checkHistory', () => {
  it('finds nothing wrong when everything is there once, in order', () => {
    expect(checkHistory([sent('a'), sent('b')], [view('store', 'a', 'b')], [view('ana', 'a', 'b')])).toEqual(
      fine,
    );
  });

  it('lets a text without an answer be there once, or not at all', () => {
    expect(checkHistory([sent('a'), sent('b', 'unknown')], [view('store', 'a')], [])).toEqual(fine);
    expect(checkHistory([sent('a'), sent('b', 'unknown')], [view('store', 'a', 'b')], [])).toEqual(fine);
  });

  it('reports what was acknowledged and is missing, in the store or on a screen', () => {
    expect(checkHistory([sent('a')], [view('store')], []).lost).toEqual(['store, c1: a']);
    expect(checkHistory([sent('a')], [view('store', 'a')], [view('ana')]).lost).toEqual(['ana, c1: a']);
  });

  it('reports doubles', () => {
    expect(checkHistory([sent('a')], [view('store', 'a', 'a')], []).doubled).toEqual(['store, c1: a']);
  });

  it('reports another order than that of sending, and than that of the store', () => {
    expect(checkHistory([sent('a'), sent('b')], [view('store', 'b', 'a')], []).disordered).not.toEqual([]);
    const both = [sent('a'), sent('b', 'acknowledged', 'ana')];
    const stored: View = {
      observer: 'store',
      conversationId: 'c1',
      texts: [
        { seq: 1, author: 'vera', text: 'a' },
        { seq: 2, author: 'ana', text: 'b' },
      ],
    };
    const swapped: View = {
      observer: 'screen',
      conversationId: 'c1',
      texts: [
        { seq: 1, author: 'ana', text: 'b' },
        { seq: 2, author: 'vera', text: 'a' },
      ],
    };
    expect(checkHistory(both, [stored], [swapped]).disordered).not.toEqual([]);
  });

  it('reports what was refused or never sent and is there all the same', () => {
    expect(checkHistory([sent('a', 'refused')], [view('store', 'a')], []).ghosts).toEqual(['store, c1: a']);
    expect(checkHistory([], [view('store', 'x')], []).ghosts).toEqual(['store, c1: x']);
  });
});
