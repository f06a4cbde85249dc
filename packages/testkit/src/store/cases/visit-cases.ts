import type { PageView } from '@deskbell/core';
import { expect, it } from 'vitest';
import type { World } from '../world.ts';

const phone = { kind: 'phone', browser: 'Firefox', system: 'Android' } as const;

export function visitCases(world: () => World): void {
  const visitor = { siteId: 'shop', visitorId: 'visitor-0000000001' };
  const page = (number: number): PageView => ({
    url: `https://shop.example/${number}`,
    title: `Page ${number}`,
    at: 1_000 + number,
  });
  const goTo = (number: number): Promise<void> =>
    world().store.visits.addPage(visitor, { ...page(number), id: world().ids.next() });

  it('keeps the last 20 pages of a visitor, newest first, and the one they are on but once', async () => {
    const { visits } = world().store;
    expect(await visits.find(visitor)).toEqual({ device: null, pages: [] });
    for (let number = 1; number <= 22; number += 1) await goTo(number);
    await goTo(22);
    const pages = Array.from({ length: 20 }, (_, index) => page(22 - index));
    expect(await visits.find(visitor)).toEqual({ device: null, pages });
    expect((await visits.find({ ...visitor, siteId: 'other' })).pages).toEqual([]);
  });

  it('keeps what a visitor looks at the page with, as they said last', async () => {
    const { visits } = world().store;
    await visits.setDevice(visitor, phone);
    const tablet = { kind: 'tablet', browser: null, system: 'iPadOS' } as const;
    await visits.setDevice(visitor, tablet);
    expect(await visits.find(visitor)).toEqual({ device: tablet, pages: [] });
    expect((await visits.find({ ...visitor, visitorId: 'visitor-0000000002' })).device).toBe(null);
  });

  it('[A7] forgets both with the contact', async () => {
    const { started, store } = world();
    const { contact, conversation } = await started({ visitorId: visitor.visitorId });
    const own = { siteId: conversation.siteId, visitorId: conversation.visitorId };
    await store.visits.setDevice(own, phone);
    await store.visits.addPage(own, { ...page(1), id: world().ids.next() });
    await store.privacy.eraseConversation(conversation.id);
    expect(await store.privacy.eraseContact(contact.id)).toMatchObject({ page_views: 1, visitor_devices: 1 });
    expect(await store.visits.find(own)).toEqual({ device: null, pages: [] });
  });
}
