import { expect, it } from 'vitest';
import type { SavedView } from '@deskbell/core';
import type { World } from '../world.ts';

export function savedViewCases(world: () => World): void {
  async function made(given: Partial<SavedView> = {}): Promise<SavedView> {
    const { clock, ids, store } = world();
    clock.advance(1_000);
    const view: SavedView = {
      id: ids.next(),
      siteId: 'shop',
      agentId: 'agent-ada',
      name: 'Polish, unread',
      shared: false,
      view: 'open',
      filter: { language: 'pl', unread: true },
      order: 'longestWait',
      days: 7,
      createdAt: clock.now(),
      updatedAt: clock.now(),
      ...given,
    };
    await store.savedViews.create(view);
    return view;
  }

  it('keeps views of each agent, and shows those that are shared to everybody on the site', async () => {
    const { build, clock, store } = world();
    for (const id of ['shop', 'blog']) await store.sites.create(build.site({ id }));
    const own = await made();
    const shared = await made({ agentId: 'agent-bo', shared: true, name: 'VIPs', filter: { vip: true } });
    await made({ agentId: 'agent-bo' });
    await made({ siteId: 'blog' });
    expect(await store.savedViews.list('shop', 'agent-ada')).toEqual([own, shared]);
    expect(await store.savedViews.find(own.id)).toEqual(own);
    const changed = { ...own, name: 'Polish', shared: true, updatedAt: clock.now() + 5 };
    expect(await store.savedViews.change(changed)).toBe(true);
    expect(await store.savedViews.list('shop', 'agent-cy')).toEqual([changed, shared]);
    expect(await store.savedViews.delete(shared.id)).toBe(true);
    expect(await store.savedViews.delete(shared.id)).toBe(false);
    expect(await store.savedViews.change(shared)).toBe(false);
    expect(await store.savedViews.find(shared.id)).toBeUndefined();
  });
}
