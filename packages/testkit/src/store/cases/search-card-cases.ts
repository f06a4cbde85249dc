import { expect, it } from 'vitest';
import type { Store } from '@deskbell/core';
import type { World } from '../world.ts';

async function indexAll(store: Store): Promise<void> {
  while (!(await store.search.indexMore(100)).complete);
}

/** What is known of people and matters can be found, not only what they say. */
export function searchCardCases(world: () => World): void {
  async function found(text: string) {
    const { hits } = await world().store.search.search({ siteId: 'shop', text, cursor: null, limit: 10 });
    return hits;
  }

  it('finds by e-mail, phone, attributes and tags, and no longer when they are gone', async () => {
    const { build, clock, ids, started, store } = world();
    await store.sites.create(build.site({ id: 'shop' }));
    const { contact, conversation } = await started({}, 'Hello');
    await started({}, 'Somebody else');
    await store.contacts.change(contact.id, {
      name: 'Magda Nowak',
      email: 'magda@fern.example',
      phone: '+48 600 100-200',
      attributes: { plan: 'garden-club', orders: 3 },
    });
    const tag = {
      id: ids.next(),
      siteId: 'shop',
      name: 'Damaged goods',
      color: null,
      createdAt: clock.now(),
    };
    const regular = { ...tag, id: ids.next(), name: 'Regular' };
    await store.tags.create(tag);
    await store.tags.create(regular);
    const { id, siteId, startedAt } = conversation;
    await store.tags.setOfConversation({ id, siteId, startedAt }, [tag.id]);
    await store.tags.setOfContact(contact.id, 'shop', [regular.id]);
    await indexAll(store);
    for (const text of [
      'magda@fern.example',
      '600100',
      '48 600',
      'garden-club',
      'damaged',
      'regular',
      'magda dam',
    ])
      expect([text, (await found(text)).map(({ record }) => record.conversation.id)]).toEqual([text, [id]]);
    const [hit] = await found('damaged');
    expect(hit).toMatchObject({ entryId: null, seq: 0 });
    const marked = hit?.matches.map(([from, to]) => hit.excerpt.slice(from, to));
    expect(marked).toEqual(['Damaged']);

    await store.tags.setOfConversation({ id, siteId, startedAt }, []);
    await store.contacts.change(contact.id, { email: null });
    await store.search.index([id], 100);
    expect(await found('damaged')).toEqual([]);
    expect(await found('magda@fern.example')).toEqual([]);
    expect(await found('magda')).toHaveLength(1);
  });
}
