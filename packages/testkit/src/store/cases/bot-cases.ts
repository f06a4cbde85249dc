import type { Bot } from '@deskbell/core';
import { expect, it } from 'vitest';
import type { World } from '../world.ts';

export function botCases(world: () => World): void {
  async function stored(given: Partial<Bot> = {}): Promise<Bot> {
    const { build, clock, ids, store } = world();
    const siteId = given.siteId ?? 'bot-site';
    if (!(await store.sites.find(siteId))) await store.sites.create(build.site({ id: siteId }));
    const bot: Bot = {
      id: ids.next(),
      siteId,
      key: 'faq',
      name: 'Bell',
      face: null,
      description: '',
      limitMs: 120_000,
      turnMs: 30_000,
      contact: 'none',
      tokenHash: null,
      tokenAt: null,
      createdAt: clock.now(),
      seenAt: null,
      ...given,
    };
    await store.bots.create(bot);
    return bot;
  }

  it('keeps a bot as it was given', async () => {
    const { bots } = world().store;
    const bot = await stored({
      face: 'https://shop.example/bell.png',
      description: 'Answers what stands in the articles',
      contact: 'card',
      tokenHash: 'hash',
      tokenAt: 5,
      seenAt: 6,
    });
    expect(await bots.list()).toEqual([bot]);
    expect(await bots.findByToken('hash')).toEqual(bot);
    expect(await bots.findByToken('other')).toBeUndefined();
  });

  it('has one bot of a key on a site, and the same key on another', async () => {
    const { bots } = world().store;
    const faq = await stored();
    await expect(stored()).rejects.toMatchObject({ code: 'conflict' });
    const elsewhere = await stored({ siteId: 'other-site' });
    const orders = await stored({ key: 'orders' });
    await expect(bots.change(orders.id, { key: 'faq' })).rejects.toMatchObject({ code: 'conflict' });
    expect(await bots.list()).toEqual([faq, elsewhere, orders]);
  });

  it('is made for a site that exists', async () => {
    const { bots } = world().store;
    const bot = await stored();
    await expect(bots.create({ ...bot, id: 'another-bot', siteId: 'nowhere' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('changes what is given and nothing else', async () => {
    const { bots } = world().store;
    const bot = await stored({ face: 'https://shop.example/bell.png' });
    expect(await bots.change(bot.id, { name: 'Bell II', face: null, turnMs: 9_000 })).toBe(true);
    expect(await bots.list()).toEqual([{ ...bot, name: 'Bell II', face: null, turnMs: 9_000 }]);
    expect(await bots.change('nobody', { name: 'Bell II' })).toBe(false);
  });

  it('[A5] [D11] exchanges a token and takes it away', async () => {
    const { bots } = world().store;
    const { id } = await stored({ tokenHash: 'first', tokenAt: 1 });
    expect(await bots.setToken(id, { hash: 'second', at: 2 })).toBe(true);
    expect(await bots.findByToken('first')).toBeUndefined();
    expect(await bots.findByToken('second')).toMatchObject({ id, tokenAt: 2 });
    expect(await bots.setToken(id, null)).toBe(true);
    expect(await bots.findByToken('second')).toBeUndefined();
    expect(await bots.setToken('nobody', null)).toBe(false);
  });

  it('remembers when it was there, and is gone when deleted', async () => {
    const { bots } = world().store;
    const { id } = await stored();
    await bots.noteSeen(id, 77);
    expect(await bots.list()).toMatchObject([{ seenAt: 77 }]);
    expect(await bots.delete(id)).toBe(true);
    expect(await bots.delete(id)).toBe(false);
    expect(await bots.list()).toEqual([]);
  });
}
