import type { ApiKey, BeginCall, ConversationFilter, ConversationRecord } from '@deskbell/core';
import { expect, it } from 'vitest';
import { appendTo, recordOf, type World } from '../world.ts';

const agent = { id: 'agent-ada', name: 'Ada' };
const code = (expected: string): unknown => expect.objectContaining({ code: expected });

export function integrationCases(world: () => World): void {
  const key = (given: Partial<ApiKey> = {}): ApiKey => ({
    id: world().ids.next(),
    siteId: 'shop',
    name: 'CRM',
    hint: 'x3Fq',
    hash: world().ids.next(),
    scopes: ['contacts:read', 'conversations:write'],
    createdAt: world().clock.now(),
    createdBy: 'Ada',
    expiresAt: null,
    lastUsedAt: null,
    revokedAt: null,
    ...given,
  });

  it('[A5] keeps a key as it was given, by its hash', async () => {
    const { apiKeys } = world().store;
    const made = key({ expiresAt: 9, scopes: ['sites:read'] });
    await apiKeys.create(made);
    expect(await apiKeys.find(made.id)).toEqual(made);
    expect(await apiKeys.findByHash(made.hash)).toEqual(made);
    expect(await apiKeys.findByHash('another')).toBeUndefined();
  });

  it('lists the keys of a site or of the installation, newest first, page by page', async () => {
    const { store, clock } = world();
    const made = [];
    for (const siteId of ['shop', 'shop', 'shop', null, 'other']) {
      clock.advance(1);
      const one = key({ siteId });
      await store.apiKeys.create(one);
      made.push(one);
    }
    const first = await store.apiKeys.list('shop', null, 2);
    expect(first.keys).toEqual([made[2], made[1]]);
    const second = await store.apiKeys.list('shop', first.next, 2);
    expect(second).toEqual({ keys: [made[0]], next: null });
    expect((await store.apiKeys.list(null, null, 5)).keys).toEqual([made[3]]);
    await expect(store.apiKeys.list('shop', "1' or 1=1", 5)).rejects.toEqual(code('invalid'));
  });

  it('[D11] revokes a key once and for all, and notes uses that only move forward', async () => {
    const { apiKeys } = world().store;
    const made = key();
    await apiKeys.create(made);
    await apiKeys.touch(made.id, 120_000);
    await apiKeys.touch(made.id, 60_000);
    expect(await apiKeys.revoke(made.id, 200_000)).toBe(true);
    expect(await apiKeys.revoke(made.id, 300_000)).toBe(true);
    expect(await apiKeys.revoke('missing', 1)).toBe(false);
    expect(await apiKeys.find(made.id)).toMatchObject({ lastUsedAt: 120_000, revokedAt: 200_000 });
  });

  const call = (given: Partial<BeginCall> = {}): BeginCall => ({
    caller: 'ada',
    key: 'order-7',
    fingerprint: 'one',
    at: 1_000,
    keptSince: 0,
    givenUpBefore: 0,
    ...given,
  });

  it('[D2] of many who begin one call one does it, and all others get its answer', async () => {
    const { idempotency } = world().store;
    const begun = await Promise.all(Array.from({ length: 20 }, () => idempotency.begin(call())));
    expect(begun.filter(({ state }) => state === 'begun')).toHaveLength(1);
    expect(begun.filter(({ state }) => state === 'running')).toHaveLength(19);
    await idempotency.finish({ caller: 'ada', key: 'order-7', status: 201, body: '{"a":1}' });
    expect(await idempotency.begin(call())).toEqual({ state: 'done', status: 201, body: '{"a":1}' });
    expect(await idempotency.begin(call({ fingerprint: 'two' }))).toEqual({ state: 'reused' });
    expect(await idempotency.begin(call({ caller: 'ben', fingerprint: 'two' }))).toEqual({ state: 'begun' });
  });

  it('[D2] a call that failed, died or is old begins anew', async () => {
    const { idempotency } = world().store;
    await idempotency.begin(call());
    await idempotency.forget(call());
    expect(await idempotency.begin(call())).toEqual({ state: 'begun' });
    expect(await idempotency.begin(call({ at: 2_000, givenUpBefore: 1_500 }))).toEqual({ state: 'begun' });
    await idempotency.finish({ caller: 'ada', key: 'order-7', status: 200, body: null });
    expect(await idempotency.begin(call({ at: 9_000, keptSince: 3_000 }))).toEqual({ state: 'begun' });
  });

  async function tag(name: string, siteId = 'shop') {
    const { store, clock, ids } = world();
    const made = { id: ids.next(), siteId, name, color: null, createdAt: clock.now() };
    await store.tags.create(made);
    return made;
  }

  async function sites(): Promise<void> {
    const { store, build } = world();
    for (const id of ['shop', 'other']) {
      if (!(await store.sites.find(id))) await store.sites.create(build.site({ id }));
    }
  }

  it('keeps tags by name, one of each name on a site', async () => {
    await sites();
    const { tags } = world().store;
    const [urgent, billing, foreign] = [
      await tag('Urgent'),
      await tag('billing'),
      await tag('Urgent', 'other'),
    ];
    await expect(tag(' uRGENT ')).rejects.toEqual(code('conflict'));
    const first = await tags.list('shop', null, 1);
    expect(first.tags).toEqual([billing]);
    expect(await tags.list('shop', first.next, 1)).toEqual({ tags: [urgent], next: null });
    await expect(tags.list('shop', 'e30', 1)).rejects.toEqual(code('invalid'));
    await expect(tags.change({ ...billing, name: 'URGENT' })).rejects.toEqual(code('conflict'));
    await expect(tags.change({ ...foreign, siteId: 'shop', name: 'new' })).rejects.toEqual(code('not_found'));
    await tags.change({ ...billing, name: 'Money', color: '#aabbcc' });
    expect(await tags.find(billing.id)).toMatchObject({ name: 'Money', color: '#aabbcc' });
    expect(await tags.delete('shop', foreign.id)).toBe(false);
  });

  it('[A2] tags conversations with tags of their own site alone, and lists by them', async () => {
    await sites();
    const { store, started } = { store: world().store, started: world().started };
    const { conversation } = await started({});
    const [urgent, vip, foreign] = [await tag('urgent'), await tag('vip'), await tag('vip', 'other')];
    await store.tags.setOfConversation(conversation, [vip.id, urgent.id]);
    expect((await store.tags.ofConversations([conversation.id])).get(conversation.id)).toEqual([urgent, vip]);
    await expect(store.tags.setOfConversation(conversation, [foreign.id])).rejects.toEqual(code('invalid'));
    const listed = await store.conversationLists.list({ siteId: 'shop', tagId: vip.id }, null, 5);
    expect(listed.records.map((record) => record.conversation.id)).toEqual([conversation.id]);
    await store.tags.delete('shop', vip.id);
    expect((await store.tags.ofConversations([conversation.id])).get(conversation.id)).toEqual([urgent]);
  });

  it('lists conversations by what they are, newest first, in pages that stay', async () => {
    const { store, clock, build, started } = world();
    const all: ConversationRecord[] = [];
    for (let index = 0; index < 6; index += 1) {
      clock.advance(1_000);
      all.push(await started({}));
    }
    const [first, second, third] = all as [ConversationRecord, ConversationRecord, ConversationRecord];
    for (const { conversation } of [second, third]) {
      recordOf(
        await store.conversations.append(appendTo(conversation, build.status('active', 'claimed', agent))),
      );
    }
    const idsOf = async (filter: Omit<ConversationFilter, 'siteId'>): Promise<string[]> => {
      const ids: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await store.conversationLists.list({ siteId: 'shop', ...filter }, cursor, 2);
        ids.push(...page.records.map(({ conversation }) => conversation.id));
        cursor = page.next;
      } while (cursor !== null);
      return ids;
    };
    const newest = all.map(({ conversation }) => conversation.id).toReversed();
    const held = [third.conversation.id, second.conversation.id];
    const waiting = newest.filter((id) => !held.includes(id));
    expect(await idsOf({})).toEqual(newest);
    expect(await idsOf({ status: 'active' })).toEqual(held);
    expect(await idsOf({ status: 'queued' })).toEqual(waiting);
    expect(await idsOf({ agentId: agent.id })).toEqual(held);
    expect(await idsOf({ agentId: agent.id, status: 'queued' })).toEqual([]);
    expect(await idsOf({ queueId: first.conversation.handling.queueId })).toEqual(newest);
    expect(await idsOf({ queueId: 'none' })).toEqual([]);
    expect(await idsOf({ contactId: second.contact.id })).toEqual([second.conversation.id]);
    const { startedAt } = second.conversation;
    expect(await idsOf({ to: startedAt })).toEqual([first.conversation.id]);
    expect(await idsOf({ from: startedAt, to: startedAt + 1 })).toEqual([second.conversation.id]);
  });

  it('knows contacts of a site, finds and changes them, and keeps what is noted', async () => {
    const { store, clock, ids, started } = world();
    const one = (await started({})).contact;
    clock.advance(5);
    const other = (await started({})).contact;
    const { contacts } = store;
    expect((await contacts.list({ siteId: 'shop' }, null, 5)).contacts.map(({ id }) => id)).toEqual([
      other.id,
      one.id,
    ]);
    const email = 'eva@home.example';
    expect(
      await contacts.change(one.id, { name: 'Eva', email, vip: true, attributes: { plan: 'gold' } }),
    ).toBe(true);
    expect(await contacts.change('missing', { name: 'Eva' })).toBe(false);
    const found = await contacts.list({ siteId: 'shop', email }, null, 5);
    expect(found.contacts).toMatchObject([
      { id: one.id, name: 'Eva', vip: true, attributes: { plan: 'gold' } },
    ]);
    expect((await contacts.list({ siteId: 'other', email }, null, 5)).contacts).toEqual([]);
    expect((await contacts.list({ siteId: 'shop', externalId: 'x' }, null, 5)).contacts).toEqual([]);
    expect(await contacts.find(one.id)).toMatchObject({ siteId: 'shop', contact: { locale: one.locale } });
    const note = {
      id: ids.next(),
      contactId: one.id,
      author: { id: null, name: 'CRM' },
      text: 'Kind',
      at: 7,
    };
    await contacts.addNote(note);
    expect(await contacts.notes(one.id, null, 5)).toEqual({ notes: [note], next: null });
    expect(await contacts.deleteNote(other.id, note.id)).toBe(false);
    expect(await contacts.deleteNote(one.id, note.id)).toBe(true);
    await sites();
    const vip = await tag('vip');
    await store.tags.setOfContact(one.id, 'shop', [vip.id]);
    const tagged = await contacts.list({ siteId: 'shop', tagId: vip.id }, null, 5);
    expect(tagged.contacts.map(({ id }) => id)).toEqual([one.id]);
    expect((await store.tags.ofContacts([one.id, other.id])).get(one.id)).toEqual([vip]);
  });

  it('keeps canned replies of single agents, one for each shortcut', async () => {
    const { build, ids, store } = world();
    if (!(await store.sites.find('shop'))) await store.sites.create(build.site({ id: 'shop' }));
    const { ownReplies } = store;
    const words = { shortcut: 'hi', title: 'Hello', text: 'Hi there', createdAt: 1, updatedAt: 1 };
    const reply = { ...words, id: ids.next(), siteId: 'shop', agentId: 'agent-ada' };
    expect(await ownReplies.save(reply)).toBe('saved');
    expect(await ownReplies.save({ ...reply, id: ids.next() })).toBe('taken');
    const bens = { ...reply, id: ids.next(), agentId: 'agent-ben' };
    expect(await ownReplies.save(bens)).toBe('saved');
    const changed = { ...reply, text: 'Good morning', updatedAt: 2 };
    expect(await ownReplies.save(changed)).toBe('saved');
    const bye = { ...reply, id: ids.next(), shortcut: 'bye' };
    await ownReplies.save(bye);
    expect(await ownReplies.list('shop', 'agent-ada')).toEqual([bye, changed]);
    expect(await ownReplies.list('other', 'agent-ada')).toEqual([]);
    expect(await ownReplies.delete('agent-ben', reply.id)).toBe(false);
    expect(await ownReplies.delete('agent-ada', reply.id)).toBe(true);
    expect(await ownReplies.list('shop', 'agent-ben')).toEqual([bens]);
  });

  it('keeps canned replies: one text for each shortcut, team and language', async () => {
    await sites();
    const { store, clock, ids } = world();
    const now = clock.now();
    const reply = {
      id: ids.next(),
      siteId: 'shop',
      team: null,
      shortcut: 'greet',
      title: 'Greeting',
      language: 'en',
      text: 'Hello {{contact.name}}',
      createdAt: now,
      updatedAt: now,
    };
    const { cannedReplies } = store;
    await cannedReplies.create(reply);
    await expect(cannedReplies.create({ ...reply, id: ids.next() })).rejects.toEqual(code('conflict'));
    const polish = { ...reply, id: ids.next(), language: 'pl', shortcut: 'greet' };
    await cannedReplies.create(polish);
    const first = await cannedReplies.list('shop', null, 1);
    const second = await cannedReplies.list('shop', first.next, 1);
    expect([...first.replies, ...second.replies].map(({ id }) => id).toSorted()).toEqual(
      [reply.id, polish.id].toSorted(),
    );
    expect(second.next).toBeNull();
    await expect(cannedReplies.change({ ...polish, language: 'en' })).rejects.toEqual(code('conflict'));
    await cannedReplies.change({ ...polish, text: 'Dzień dobry', updatedAt: now + 1 });
    expect(await cannedReplies.find(polish.id)).toMatchObject({ text: 'Dzień dobry', updatedAt: now + 1 });
    expect(await cannedReplies.delete(polish.id)).toBe(true);
    await expect(cannedReplies.change(polish)).rejects.toEqual(code('not_found'));
  });

  it('renames a site', async () => {
    await sites();
    const { store } = world();
    await store.sites.rename('shop', 'New name');
    expect((await store.sites.find('shop'))?.name).toBe('New name');
    await expect(store.sites.rename('missing', 'x')).rejects.toEqual(code('not_found'));
  });
}
