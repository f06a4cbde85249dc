import type { PrivacyJob } from '@deskbell/core';
import { expect, it } from 'vitest';
import { appendTo, recordOf, type World } from '../world.ts';

const by = { kind: 'visitor', id: 'visitor-0000000001' } as const;

export function privacyCases(world: () => World): void {
  it('[A7] keeps the first consent to a version, with the text that was shown', async () => {
    const { store, clock } = world();
    const { conversation } = await world().started();
    const consent = {
      siteId: 'shop',
      visitorId: conversation.visitorId,
      version: '2',
      at: clock.now(),
      locale: 'pl',
      text: 'Zgadzam się.',
    };
    await store.privacy.addConsent(consent);
    await store.privacy.addConsent({ ...consent, at: clock.now() + 5, text: 'Another' });
    expect(await store.privacy.findConsent('shop', conversation.visitorId, '2')).toEqual(consent);
    expect(await store.privacy.findConsent('shop', conversation.visitorId, '3')).toBeUndefined();
    expect(await store.privacy.findConsent('other', conversation.visitorId, '2')).toBeUndefined();
    expect(await store.privacy.consentsOf(conversation.contactId)).toEqual([consent]);
  });

  it('[A7] erases a conversation and its contact from every table, and nobody else', async () => {
    const { store, build, clock } = world();
    const started = await world().started({ visitorId: by.id }, 'A canary sang');
    const other = await world().started({ visitorId: 'visitor-0000000002' }, 'Somebody else');
    const { id, contactId } = started.conversation;
    const messages = Array.from({ length: 1_203 }, (_, index) =>
      build.visitorMessage(by.id, `canary ${String(index)}`),
    );
    for (let from = 0; from < messages.length; from += 200) {
      await store.conversations.append(appendTo(started.conversation, ...messages.slice(from, from + 200)));
    }
    await store.contacts.addNote({
      id: world().ids.next(),
      contactId,
      author: { id: null, name: 'CRM' },
      text: 'likes canaries',
      at: clock.now(),
    });
    await store.search.index([id, other.conversation.id], 2_000);
    const erased = await store.privacy.eraseConversation(id);
    expect(erased).toMatchObject({ conversations: 1, handlings: 1 });
    expect(erased['entries']).toBeGreaterThanOrEqual(1_204);
    expect(await store.privacy.eraseContact(contactId)).toMatchObject({
      contacts: 1,
      visitors: 1,
      contact_notes: 1,
    });
    expect(await store.conversations.find(id)).toBeUndefined();
    expect(await store.contacts.find(contactId)).toBeUndefined();
    expect(await store.privacy.conversationsOf(contactId, null, 10)).toEqual([]);
    expect((await store.conversations.entriesAfter(id, 0, 'agent', 10, 1e6)).entries).toEqual([]);
    const found = await store.search.search({ siteId: 'shop', text: 'canary', limit: 10, cursor: null });
    expect(found).toMatchObject({ hits: [] });
    expect(await store.conversations.find(other.conversation.id)).toBeDefined();
    // A crash may have come in between: once more does nothing, and no harm.
    expect(await store.privacy.eraseConversation(id)).toMatchObject({ conversations: 0, entries: 0 });
    expect(await store.privacy.eraseContact(contactId)).toMatchObject({ contacts: 0 });
    await store.privacy.sweep();
  });

  it('[A7] finds what is kept for too long, but nothing and nobody that is held', async () => {
    const { store, clock, build } = world();
    const started = await world().started({ visitorId: by.id });
    const end = { type: 'status', status: 'closed', reason: 'ended' } as const;
    recordOf(
      await store.conversations.append(appendTo(started.conversation, build.entry({ kind: 'system' }, end))),
    );
    const { id, contactId } = started.conversation;
    const { privacy } = store;
    expect(await privacy.closedBefore('shop', clock.now() + 1, 5)).toEqual([id]);
    expect(await privacy.closedBefore('shop', clock.now(), 5)).toEqual([]);
    expect(await privacy.closedBefore('other', clock.now() + 1, 5)).toEqual([]);
    const hold = { contactId, siteId: 'shop', reason: 'A law suit', byName: 'Boss', at: clock.now() };
    await privacy.hold({ ...hold, reason: 'For now' });
    await privacy.hold(hold);
    expect(await privacy.findHold(contactId)).toEqual(hold);
    expect(await privacy.listHolds('shop')).toEqual([hold]);
    expect(await privacy.listHolds('other')).toEqual([]);
    expect(await privacy.closedBefore('shop', clock.now() + 1, 5)).toEqual([]);
    expect(await privacy.release(contactId)).toBe(true);
    expect(await privacy.release(contactId)).toBe(false);
    await privacy.eraseConversation(id);
    expect(await privacy.idleContacts('shop', clock.now() + 1, 5)).toEqual([contactId]);
    expect(await privacy.idleContacts('shop', clock.now(), 5)).toEqual([]);
  });

  it('[A7] keeps jobs with their progress, newest first, and knows which are not finished', async () => {
    const { store, clock, ids } = world();
    const made: PrivacyJob[] = [];
    for (const kind of ['export', 'erase', 'erase'] as const) {
      clock.advance(1);
      const job: PrivacyJob = {
        id: ids.next(),
        siteId: 'shop',
        contactId: 'contact-00000001',
        kind,
        state: 'running',
        done: 0,
        total: 3,
        byName: 'Ada',
        at: clock.now(),
        finishedAt: null,
        result: null,
        error: null,
      };
      made.push(job);
      await store.privacy.addJob(job);
    }
    const [first, second, third] = made as [PrivacyJob, PrivacyJob, PrivacyJob];
    const finished = { ...second, state: 'done', done: 3, finishedAt: clock.now(), result: '{}' } as const;
    await store.privacy.saveJob(finished);
    expect(await store.privacy.openJobs()).toEqual([first, third]);
    expect(await store.privacy.findJob(second.id)).toEqual(finished);
    const page = await store.privacy.listJobs('shop', null, 2);
    expect(page.jobs).toEqual([third, finished]);
    expect(await store.privacy.listJobs('shop', page.next, 2)).toEqual({ jobs: [first], next: null });
    expect((await store.privacy.listJobs('other', null, 2)).jobs).toEqual([]);
  });
}
