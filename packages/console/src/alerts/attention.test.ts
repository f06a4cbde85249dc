import { expect, it } from 'vitest';
import { Attention, type Locks } from './attention.ts';

/** The locks of one browser: what is held is held until its work is done. */
function browserLocks(): Locks {
  const held = new Set<{ name: string }>();
  return {
    query: () => Promise.resolve({ held: [...held], pending: [] }),
    request: async (name, _options, work) => {
      const lock = { name };
      held.add(lock);
      await work();
      held.delete(lock);
    },
  };
}

it('[D8] knows what other tabs show', async () => {
  const locks = browserLocks();
  const here = new Attention(locks);
  const there = new Attention(locks);
  there.show(true, 'conv-1');
  expect(await here.isVisible()).toBe(true);
  expect(await here.isOpen('conv-1')).toBe(true);
  expect(await here.isOpen('conv-2')).toBe(false);
  there.show(true, 'conv-2');
  await expect.poll(() => here.isOpen('conv-1')).toBe(false);
  there.show(false, 'conv-2');
  await expect.poll(() => here.isVisible()).toBe(false);
});

it('knows of itself where the browser has no locks', async () => {
  const alone = new Attention(undefined);
  expect(await alone.isVisible()).toBe(false);
  alone.show(true, 'conv-1');
  expect(await alone.isOpen('conv-1')).toBe(true);
  alone.close();
  expect(await alone.isOpen('conv-1')).toBe(false);
});
