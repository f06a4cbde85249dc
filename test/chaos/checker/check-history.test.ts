import { describe, expect, it } from 'vitest';
import { checkHistory, type SentText, type StoredView, type View } from './check-history.ts';

const sent = (text: string, outcome: SentText['outcome'] = 'acknowledged', author = 'vera'): SentText => ({
  author,
  conversationId: 'c1',
  text,
  outcome,
});
const view = (observer: string, ...texts: string[]): View => ({
  observer,
  conversationId: 'c1',
  texts: texts.map((text, index) => ({ seq: index + 1, text })),
});
const store = (...texts: string[]): StoredView => ({
  ...view('store', ...texts),
  numbers: texts.map((_, index) => index + 1),
});
const fine = { lost: [], doubled: [], disordered: [], ghosts: [] };

describe('checkHistory', () => {
  it('finds nothing wrong when everything is there once, in order', () => {
    expect(checkHistory([sent('a'), sent('b')], [store('a', 'b')], [view('ana', 'a', 'b')])).toEqual(fine);
  });

  it('lets a text without an answer be there once, or not at all', () => {
    const history = [sent('a'), { ...sent('b', 'unknown'), conversationId: null }];
    expect(checkHistory(history, [store('a')], [])).toEqual(fine);
    expect(checkHistory(history, [store('a', 'b')], [])).toEqual(fine);
    expect(checkHistory(history, [store('a', 'b', 'b')], []).doubled).toEqual(['store, c1: b']);
  });

  it('reports what was acknowledged and is missing, in the store or on a screen', () => {
    expect(checkHistory([sent('a')], [store()], []).lost).toEqual(['store, c1: a']);
    expect(checkHistory([sent('a')], [], []).lost).toEqual(['store: a']);
    expect(checkHistory([sent('a')], [store('a')], [view('ana')]).lost).toEqual(['ana, c1: a']);
  });

  it('reports what a device kept and never sent', () => {
    expect(checkHistory([sent('a', 'kept')], [store()], []).lost).toEqual(['store, c1: a']);
  });

  it('reports doubles', () => {
    expect(checkHistory([sent('a')], [store('a', 'a')], []).doubled).toEqual(['store, c1: a']);
    expect(checkHistory([sent('a')], [store('a')], [view('ana', 'a', 'a')]).doubled).toEqual(['ana, c1: a']);
  });

  it('reports another order than that of sending', () => {
    expect(checkHistory([sent('a'), sent('b')], [store('b', 'a')], []).disordered).toEqual(['store, c1: a']);
  });

  it('reports another order than that of the store', () => {
    const both = [sent('a'), sent('b', 'acknowledged', 'ana')];
    expect(checkHistory(both, [store('a', 'b')], [view('screen', 'b', 'a')]).disordered).toHaveLength(2);
    expect(checkHistory(both, [store('b', 'a')], [view('screen', 'b', 'a')])).toEqual(fine);
  });

  it('reports numbers that do not rise, and holes between them', () => {
    const history = [sent('a'), sent('b')];
    const falling: View = { ...view('screen'), texts: ['a', 'b'].map((text) => ({ seq: 2, text })) };
    expect(checkHistory(history, [store('a', 'b')], [falling]).disordered).toEqual(['screen, c1: b']);
    const holed: StoredView = { ...store('a', 'b'), numbers: [1, 3] };
    expect(checkHistory(history, [holed], []).disordered).toEqual(['store, c1: 3 stands where 2 belongs']);
  });

  it('reports what was refused, never sent, or sent elsewhere, and is there all the same', () => {
    expect(checkHistory([sent('a', 'refused')], [store('a')], []).ghosts).toEqual(['store, c1: a']);
    expect(checkHistory([], [store('x')], []).ghosts).toEqual(['store, c1: x']);
    const elsewhere = { ...sent('a'), conversationId: 'c2' };
    expect(checkHistory([elsewhere], [store('a')], []).ghosts).toEqual(['store, c1: a']);
  });
});
