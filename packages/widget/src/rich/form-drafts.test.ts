import { expect, it } from 'vitest';
import { FormDrafts } from './form-drafts.ts';

function memory(): Storage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

it('keeps what was filled in over a reload, until it is answered', () => {
  const storage = memory();
  const before = new FormDrafts(() => storage);
  before.use('conversation-1');
  before.set('form-1', { order: '12' });
  const after = new FormDrafts(() => storage);
  after.use('conversation-1');
  expect(after.get('form-1')).toEqual({ order: '12' });
  after.drop('form-1');
  expect([after.get('form-1'), storage.length]).toEqual([{}, 0]);
});

it('[A1] keeps nothing of another conversation', () => {
  const storage = memory();
  const first = new FormDrafts(() => storage);
  first.use('conversation-1');
  first.set('form-1', { order: '12' });
  first.use('conversation-2');
  expect([first.get('form-1'), storage.length]).toEqual([{}, 0]);
});

it('keeps it on the page where nothing can be stored', () => {
  const drafts = new FormDrafts(() => {
    throw new Error('no storage allowed');
  });
  drafts.use('conversation-1');
  drafts.set('form-1', { order: '12' });
  expect(drafts.get('form-1')).toEqual({ order: '12' });
});
