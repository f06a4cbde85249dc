import { expect, it } from 'vitest';
import type { IdentifyOutcome, IdentifyRequest, IdentityKey } from '@deskbell/core';
import { appendTo, at, recordOf, type World } from '../world.ts';

const SITE = 'shop';

export function identityCases(world: () => World): void {
  async function site(id = SITE): Promise<void> {
    const { build, store } = world();
    if (!(await store.sites.find(id))) await store.sites.create(build.site({ id }));
  }

  function key(id: string, given: Partial<IdentityKey> = {}): IdentityKey {
    return {
      id,
      siteId: SITE,
      algorithm: 'HS256',
      material: `secret of ${id}`,
      createdAt: 1,
      lastUsedAt: null,
      retiredAt: null,
      ...given,
    };
  }

  function request(given: Partial<IdentifyRequest> = {}): IdentifyRequest {
    const { clock, ids } = world();
    return {
      siteId: SITE,
      visitorId: 'person-ada',
      formerVisitorId: null,
      contactId: ids.next(),
      contact: {
        externalId: 'ada',
        name: 'Ada',
        locale: null,
        email: 'ada@shop.example',
        phone: null,
        attributes: { plan: 'gold', orders: 3 },
      },
      at: clock.now(),
      ...given,
    };
  }

  async function identified(given: Partial<IdentifyRequest> = {}) {
    const outcome = await world().store.visitorIdentities.identify(request(given));
    return expectIdentified(outcome);
  }

  function expectIdentified(outcome: IdentifyOutcome) {
    if (outcome.result !== 'identified') throw new Error(`not identified: ${outcome.result}`);
    return outcome;
  }

  it('[A1] a site has two live keys at most, also when they are made at once; a retired one is forgotten', async () => {
    await site();
    const { visitorIdentities } = world().store;
    const made = await Promise.all(
      ['k1', 'k2', 'k3', 'k4'].map((id) => visitorIdentities.createKey(key(id))),
    );
    expect(made.filter(Boolean)).toHaveLength(2);
    const first = at(await visitorIdentities.listKeys(SITE), 0);
    expect(await visitorIdentities.retireKey('other', first.id, 5)).toBe(false);
    expect(await visitorIdentities.retireKey(SITE, first.id, 5)).toBe(true);
    expect(await visitorIdentities.retireKey(SITE, first.id, 6)).toBe(false);
    expect(await visitorIdentities.createKey(key('k5', { createdAt: 9 }))).toBe(true);
    const keys = await visitorIdentities.listKeys(SITE);
    expect(keys.map(({ id }) => id).slice(0, 1)).toEqual(['k5']);
    expect(keys.find(({ id }) => id === first.id)).toEqual({ ...first, material: null, retiredAt: 5 });
    await visitorIdentities.touchKey('k5', 77);
    expect(at(await visitorIdentities.listKeys(SITE), 0).lastUsedAt).toBe(77);
    expect(await visitorIdentities.listKeys('other')).toEqual([]);
  });

  it('[D11] remembers tokens that were signed out, until they would have expired', async () => {
    const { visitorIdentities } = world().store;
    const token = { tokenHash: 'hash-1', revokedAt: 100, expiresAt: 500 };
    await visitorIdentities.revoke(token);
    await visitorIdentities.revoke({ ...token, revokedAt: 200 });
    expect(await visitorIdentities.isRevoked('hash-1')).toBe(true);
    expect(await visitorIdentities.isRevoked('hash-2')).toBe(false);
    expect(await visitorIdentities.revokedSince(100)).toEqual(['hash-1']);
    expect(await visitorIdentities.revokedSince(101)).toEqual([]);
    await visitorIdentities.deleteExpired(499);
    expect(await visitorIdentities.isRevoked('hash-1')).toBe(true);
    await visitorIdentities.deleteExpired(500);
    expect(await visitorIdentities.isRevoked('hash-1')).toBe(false);
  });

  it('[A1] keeps what a host site says of a contact, before they have said a word', async () => {
    await site();
    const { store } = world();
    expect(await store.visitorIdentities.contactOf(SITE, 'person-ada')).toBeUndefined();
    const { contactId, moved } = await identified();
    expect(moved).toEqual([]);
    const contact = await store.visitorIdentities.contactOf(SITE, 'person-ada');
    expect(contact).toMatchObject({
      id: contactId,
      name: 'Ada',
      verified: true,
      externalId: 'ada',
      email: 'ada@shop.example',
      phone: null,
      attributes: { plan: 'gold', orders: 3 },
      conversations: 0,
    });
    const again = await identified({ contact: { ...request().contact, name: null, attributes: {} } });
    expect(again.contactId).toBe(contactId);
    // A name that is not said is not unsaid.
    expect(await store.visitorIdentities.contactOf(SITE, 'person-ada')).toMatchObject({
      name: 'Ada',
      attributes: {},
    });
    const record = await world().started({ siteId: SITE, visitorId: 'person-ada' });
    expect(record.contact).toMatchObject({ id: contactId, verified: true, conversations: 1 });
  });

  it('[A1] what was said before becomes theirs, and the contact keeps its id', async () => {
    await site();
    const { store } = world();
    const before = await world().started({ siteId: SITE, visitorId: 'anonymous' });
    const { contactId, moved } = await identified({ formerVisitorId: 'anonymous' });
    expect(contactId).toBe(before.contact.id);
    const [record] = moved;
    expect(record?.conversation).toEqual({
      ...before.conversation,
      visitorId: 'person-ada',
      version: before.conversation.version + 1,
    });
    expect(record?.contact).toMatchObject({ verified: true, conversations: 1 });
    expect(await store.conversations.listOfVisitor(SITE, 'anonymous', 9)).toEqual([]);
    expect(await store.conversations.listOfVisitor(SITE, 'person-ada', 9)).toEqual(moved);
    expect(await store.visitorIdentities.contactOf(SITE, 'anonymous')).toBeUndefined();
    expect(await identified({ formerVisitorId: 'anonymous' })).toEqual({
      result: 'identified',
      contactId,
      moved: [],
    });
  });

  it('[D2] a message repeated by whom they turned out to be gets its first result', async () => {
    await site();
    const { build, store } = world();
    const start = build.start({ siteId: SITE, visitorId: 'anonymous' });
    recordOf(await store.conversations.start(start));
    await identified({ formerVisitorId: 'anonymous' });
    const ada = { kind: 'visitor', id: 'person-ada' } as const;
    const again = build.start({ siteId: SITE, visitorId: 'person-ada' });
    const entries = start.entries.map((entry) =>
      entry.author.kind === 'visitor' ? { ...entry, author: ada } : entry,
    );
    expect((await store.conversations.start({ ...again, entries })).result).toBe('duplicate');
  });

  it('[R7] what was decided for the former visitor is not stored any more', async () => {
    await site();
    const { build, store } = world();
    const { conversation } = await world().started({ siteId: SITE, visitorId: 'anonymous' });
    await identified({ formerVisitorId: 'anonymous' });
    const entry = build.visitorMessage('anonymous', 'too late');
    expect((await store.conversations.append(appendTo(conversation, entry))).result).toBe('conflict');
  });

  it('[A1] who was known already gets the conversations, and the other contact goes', async () => {
    await site();
    const { store } = world();
    const { contactId } = await identified();
    const anonymous = await world().started({ siteId: SITE, visitorId: 'anonymous' });
    await store.conversations.setVip(anonymous.contact.id, true);
    const { moved, ...told } = await identified({ formerVisitorId: 'anonymous' });
    expect(told.contactId).toBe(contactId);
    expect(at(moved, 0).contact).toMatchObject({ id: contactId, conversations: 1, vip: true, name: 'Ada' });
    expect(await store.conversations.countOfContact(anonymous.contact.id, 0)).toBe(0);
    expect(await store.conversations.countOfContact(contactId, 0)).toBe(1);
  });

  it('[D9] two open conversations do not become one person’s: nothing is written', async () => {
    await site();
    const { store } = world();
    await identified();
    const theirs = await world().started({ siteId: SITE, visitorId: 'person-ada' });
    const former = await world().started({ siteId: SITE, visitorId: 'anonymous' });
    const outcome = await store.visitorIdentities.identify(request({ formerVisitorId: 'anonymous' }));
    if (outcome.result !== 'bothOpen') throw new Error('both are open');
    expect(outcome.former).toEqual(former);
    expect(outcome.present.conversation).toEqual(theirs.conversation);
    expect(await store.conversations.listOfVisitor(SITE, 'anonymous', 9)).toEqual([former]);
  });

  it('[D9] however starting and identifying race, one person has one open conversation', async () => {
    await site();
    const { build, store } = world();
    for (let race = 0; race < 20; race += 1) {
      const visitorId = `person-${String(race)}`;
      const formerVisitorId = `anonymous-${String(race)}`;
      await world().started({ siteId: SITE, visitorId: formerVisitorId });
      const contact = { ...request().contact, externalId: visitorId };
      await Promise.all([
        store.conversations.start(build.start({ siteId: SITE, visitorId })),
        store.visitorIdentities.identify(request({ visitorId, formerVisitorId, contact })),
        store.visitorIdentities.identify(request({ visitorId, formerVisitorId, contact })),
      ]);
      const open = (await store.conversations.listOpen()).filter(
        ({ conversation }) => conversation.visitorId === visitorId,
      );
      expect(open).toHaveLength(1);
    }
  });
}
