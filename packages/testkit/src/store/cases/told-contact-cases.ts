import { expect, it } from 'vitest';
import type { TellContact } from '@deskbell/core';
import type { World } from '../world.ts';

const SITE = 'shop';

export function toldContactCases(world: () => World): void {
  async function site(): Promise<void> {
    const { build, store } = world();
    if (!(await store.sites.find(SITE))) await store.sites.create(build.site({ id: SITE }));
  }

  function saying(said: TellContact['said'], visitorId = 'anonymous'): TellContact {
    const { clock, ids } = world();
    return { siteId: SITE, visitorId, said, contactId: ids.next(), locale: null, at: clock.now() };
  }

  it('keeps what somebody says of themselves, before they have written a word, and what is said later', async () => {
    await site();
    const { contacts, visitorIdentities } = world().store;
    const first = saying({ name: 'Ada', attributes: { cart: 3 } });
    expect(await contacts.tell(first)).toEqual({ contactId: first.contactId, changed: true });
    const again = await contacts.tell(saying({ name: 'Ada', attributes: { cart: 3 } }));
    expect(again).toEqual({ contactId: first.contactId, changed: false });
    await contacts.tell(saying({ name: null, email: 'ada@shop.example' }));
    const contact = await visitorIdentities.contactOf(SITE, 'anonymous');
    expect(contact).toMatchObject({
      name: null,
      email: 'ada@shop.example',
      verified: false,
      conversations: 0,
    });
    expect(contact).toMatchObject({ attributes: { cart: 3 }, told: ['email', 'attributes.cart'] });
    const record = await world().started({ siteId: SITE, visitorId: 'anonymous' });
    expect(record.contact).toEqual({ ...contact, conversations: 1 });
  });

  it('[D9] loses nothing of what is said at once', async () => {
    await site();
    const { contacts, visitorIdentities } = world().store;
    const names = Array.from({ length: 12 }, (_, index) => `a${String(index)}`);
    const told = await Promise.all(
      names.map((name) => contacts.tell(saying({ attributes: { [name]: true } }))),
    );
    expect(new Set(told.map(({ contactId }) => contactId)).size).toBe(1);
    const contact = await visitorIdentities.contactOf(SITE, 'anonymous');
    expect(Object.keys(contact?.attributes ?? {}).toSorted()).toEqual(names.toSorted());
  });

  it('[D9] loses nothing of what two processes are told at once', async () => {
    await site();
    const { openAnother, store } = world();
    const stores = [store, await openAnother()];
    await store.contacts.tell(saying({ name: 'Ada' }));
    const names = Array.from({ length: 24 }, (_, index) => `a${String(index)}`);
    await Promise.all(
      names.flatMap((name) =>
        stores.map(({ contacts }, index) =>
          contacts.tell(saying({ attributes: { [`${name}-${String(index)}`]: true } })),
        ),
      ),
    );
    const contact = await store.visitorIdentities.contactOf(SITE, 'anonymous');
    expect(Object.keys(contact?.attributes ?? {})).toHaveLength(names.length * stores.length);
  });

  it('[A1] stays apart from what a host site vouches for, and goes along with who is known by it', async () => {
    await site();
    const { contacts, visitorIdentities } = world().store;
    await contacts.tell(
      saying({ name: 'Eve', email: 'eve@evil.example', attributes: { plan: 'gold', cart: 3 } }),
    );
    const { clock, ids } = world();
    await visitorIdentities.identify({
      siteId: SITE,
      visitorId: 'person-ada',
      formerVisitorId: 'anonymous',
      contactId: ids.next(),
      contact: {
        externalId: 'ada',
        name: 'Ada',
        locale: null,
        email: 'ada@shop.example',
        phone: null,
        attributes: { plan: 'free' },
      },
      at: clock.now(),
    });
    await contacts.tell(saying({ name: 'Somebody else', phone: '+48 1' }, 'person-ada'));
    expect(await visitorIdentities.contactOf(SITE, 'person-ada')).toMatchObject({
      name: 'Ada',
      email: 'ada@shop.example',
      phone: '+48 1',
      attributes: { plan: 'free', cart: 3 },
      told: ['phone', 'attributes.cart'],
    });
  });
}
