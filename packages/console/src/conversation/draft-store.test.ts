import { expect, it } from 'vitest';
import { DraftStore, emptyDraft } from './draft-store.ts';

const DAY = 24 * 60 * 60 * 1_000;

function memory(): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    getItem: (key) => values.get(key) ?? null,
    key: (index) => [...values.keys()][index] ?? null,
    removeItem: (key) => void values.delete(key),
    setItem: (key, value) => void values.set(key, value),
  };
}

it('keeps a draft for the same agent and conversation, over a reload', () => {
  const storage = memory();
  new DraftStore('ana', storage).set('c-one', { mode: 'note', reply: 'Dear', note: 'ask Ben' });
  const reloaded = new DraftStore('ana', storage);
  expect(reloaded.get('c-one')).toEqual({ mode: 'note', reply: 'Dear', note: 'ask Ben' });
  expect(reloaded.has('c-one')).toBe(true);
  expect(reloaded.get('c-two')).toEqual(emptyDraft);
  expect(new DraftStore('ben', storage).get('c-one')).toEqual(emptyDraft);
});

it('removes what is empty', () => {
  const storage = memory();
  const drafts = new DraftStore('ana', storage);
  drafts.set('c-one', { ...emptyDraft, reply: 'Hi' });
  drafts.set('c-one', emptyDraft);
  expect(storage.length).toBe(0);
});

it('forgets after two weeks, and leaves what is not its own', () => {
  const storage = memory();
  storage.setItem('other', 'x');
  let now = 0;
  const drafts = new DraftStore('ana', storage, () => now);
  drafts.set('c-old', { ...emptyDraft, reply: 'old' });
  now = 10 * DAY;
  drafts.set('c-new', { ...emptyDraft, reply: 'new' });
  now = 15 * DAY;
  expect(drafts.get('c-old')).toEqual(emptyDraft);
  drafts.prune();
  expect(storage.length).toBe(2);
  expect(drafts.get('c-new').reply).toBe('new');
});

it('survives a full or foreign storage', () => {
  const full = {
    length: 0,
    key: () => null,
    removeItem: () => undefined,
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
    getItem: () => '{not json',
  };
  const drafts = new DraftStore('ana', full);
  expect(() => drafts.set('c-one', { ...emptyDraft, reply: 'x' })).not.toThrow();
  expect(drafts.get('c-one')).toEqual(emptyDraft);
});
