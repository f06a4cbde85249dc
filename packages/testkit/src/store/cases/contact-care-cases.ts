import type { Ban, MergeContacts } from '@deskbell/core';
import { expect, it } from 'vitest';
import { appendTo, at, type World } from '../world.ts';

const SITE = 'shop';
const ada = { kind: 'agent', id: 'agent-ada', name: 'Ada' } as const;

export function contactCareCases(world: () => World): void {
  async function two() {
    const kept = await world().started({ visitorId: 'visitor-0000000001' }, 'From the phone');
    const former = await world().started({ visitorId: 'visitor-0000000002' }, 'From the laptop');
    const request: MergeContacts = {
      siteId: kept.conversation.siteId,
      contactId: kept.contact.id,
      formerId: former.contact.id,
      chosen: {},
    };
    return { former, kept, request };
  }

  function ban(contactId: string, given: Partial<Ban> = {}): Ban {
    const base = { contactId, siteId: SITE, reason: 'Spam', byName: 'Ada', at: 5, until: null };
    return { ...base, ...given };
  }

  it('[A1] makes two contacts one: conversations, browsers, notes, tags and what is known', async () => {
    const { clock, ids, store } = world();
    const { former, kept, request } = await two();
    await store.contacts.change(kept.contact.id, { name: 'Ada' });
    await store.contacts.change(former.contact.id, {
      name: 'A. Lovelace',
      email: 'ada@shop.example',
      attributes: { plan: 'gold' },
      vip: true,
    });
    const note = { id: ids.next(), author: { id: null, name: 'CRM' }, text: 'Likes ferns', at: clock.now() };
    await store.contacts.addNote({ ...note, contactId: former.contact.id });
    const outcome = await store.contacts.merge({ ...request, chosen: { phone: '+48 1' } });
    if (outcome.result !== 'merged') throw new Error(outcome.result);
    const moved = at(outcome.moved, 0);
    expect(outcome.moved).toHaveLength(1);
    expect(moved.conversation).toMatchObject({
      id: former.conversation.id,
      contactId: kept.contact.id,
      version: former.conversation.version + 1,
    });
    expect(moved.contact).toMatchObject({
      id: kept.contact.id,
      name: 'Ada',
      email: 'ada@shop.example',
      phone: '+48 1',
      attributes: { plan: 'gold' },
      vip: true,
      conversations: 2,
    });
    expect(await store.contacts.find(former.contact.id)).toBeUndefined();
    expect((await store.contacts.notes(kept.contact.id, null, 5)).notes).toMatchObject([{ id: note.id }]);
    expect(await store.contacts.findNote(kept.contact.id, note.id)).toMatchObject({ text: 'Likes ferns' });
    expect(await store.contacts.findNote(former.contact.id, note.id)).toBeUndefined();
    // Each browser keeps its own conversation (D9), and is the same person from now on.
    const visitors = await store.privacy.visitorsOf(kept.contact.id);
    expect(visitors.map(({ id }) => id).toSorted()).toEqual(['visitor-0000000001', 'visitor-0000000002']);
    expect(await store.contacts.merge(request)).toEqual({ result: 'missing' });
  });

  it('[R7] what was decided before contacts became one is not stored any more', async () => {
    const { build, store } = world();
    const { former, request } = await two();
    await store.contacts.merge(request);
    const late = build.visitorMessage('visitor-0000000002', 'too late');
    const outcome = await store.conversations.append(appendTo(former.conversation, late));
    expect(outcome.result).toBe('conflict');
  });

  it('[A1] lets nobody go for whom the host site vouches, nor who is held, nor one of another site', async () => {
    const { store } = world();
    const { former, kept, request } = await two();
    await store.privacy.hold({
      contactId: former.contact.id,
      siteId: SITE,
      reason: 'Court',
      byName: 'Ada',
      at: 1,
    });
    expect(await store.contacts.merge(request)).toEqual({ result: 'held' });
    await store.privacy.release(former.contact.id);
    expect(await store.contacts.merge({ ...request, siteId: 'other' })).toEqual({ result: 'missing' });
    expect(await store.contacts.merge({ ...request, formerId: kept.contact.id })).toEqual({
      result: 'missing',
    });
    await store.visitorIdentities.identify({
      siteId: SITE,
      visitorId: 'visitor-0000000002',
      formerVisitorId: null,
      contactId: 'unused',
      contact: {
        externalId: 'ada',
        name: 'Ada',
        locale: null,
        email: null,
        phone: null,
        attributes: {},
      },
      at: 1,
    });
    expect(await store.contacts.merge(request)).toEqual({ result: 'verified' });
    expect(await store.contacts.find(former.contact.id)).toBeDefined();
  });

  it('keeps who may not write, with all their browsers, until it is over or lifted', async () => {
    const { store } = world();
    const { former, kept, request } = await two();
    await store.bans.put(ban(kept.contact.id));
    await store.bans.put(ban(former.contact.id, { until: 100 }));
    expect(await store.bans.find(kept.contact.id)).toEqual(ban(kept.contact.id));
    const banned = async (now: number): Promise<string[]> =>
      (await store.bans.visitors(now)).map(({ visitorId }) => visitorId).toSorted();
    expect(await banned(99)).toEqual(['visitor-0000000001', 'visitor-0000000002']);
    expect(await banned(100)).toEqual(['visitor-0000000001']);
    await store.bans.put(ban(kept.contact.id, { reason: 'Insults', until: 50 }));
    expect(await store.bans.find(kept.contact.id)).toMatchObject({ reason: 'Insults', until: 50 });
    expect(await store.bans.lift(kept.contact.id)).toBe(true);
    expect(await store.bans.lift(kept.contact.id)).toBe(false);
    // Whoever is kept out stays out under another name, and is forgotten with the rest.
    await store.contacts.merge(request);
    expect(await store.bans.find(kept.contact.id)).toMatchObject({ until: 100 });
    expect(await store.bans.find(former.contact.id)).toBeUndefined();
    await store.privacy.eraseConversation(kept.conversation.id);
    await store.privacy.eraseConversation(former.conversation.id);
    expect(await store.privacy.eraseContact(kept.contact.id)).toMatchObject({ contact_bans: 1 });
    expect(await store.bans.find(kept.contact.id)).toBeUndefined();
  });

  it('finds how the matters of a contact ended, newest first, and nobody else’s', async () => {
    const { build, clock, store } = world();
    const { former, kept } = await two();
    const { id: conversationId } = kept.conversation;
    const visitor = { kind: 'visitor', id: 'visitor-0000000001' } as const;
    const wrapUp = build.entry(ada, { type: 'wrapUp', outcome: 'solved' });
    clock.advance(5);
    const score = build.entry(visitor, { type: 'score', score: 5, kind: 'csat', survey: 'happy' });
    await store.conversations.append(appendTo(kept.conversation, wrapUp, score));
    const found = await store.contacts.closings(kept.contact.id, 10);
    expect(found).toMatchObject([
      { conversationId, body: { type: 'score', score: 5 } },
      { conversationId, body: { type: 'wrapUp', outcome: 'solved' } },
    ]);
    expect(await store.contacts.closings(kept.contact.id, 1)).toHaveLength(1);
    expect(await store.contacts.closings(former.contact.id, 10)).toEqual([]);
  });
}
