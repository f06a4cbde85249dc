import { expect, it } from 'vitest';
import { UNVERIFIED } from '@deskbell/core';
import { appendTo, appended, recordOf, type World } from '../world.ts';

export function startCases(world: () => World): void {
  it('keeps the conversation, its first entries, the contact and the page together', async () => {
    const { store, build, clock } = world();
    const request = build.start({}, 'Hello?');
    const outcome = appended(await store.conversations.start(request));
    expect(outcome.record).toEqual({
      conversation: request.conversation,
      seq: 2,
      publicSeq: 2,
      lastEntryAt: clock.now(),
      awaitingReplySince: clock.now(),
      agentMessageAt: null,
      visitorMessageAt: clock.now(),
      dueAt: null,
      preview: 'Hello?',
      marks: { visitor: 0, agent: 0 },
      contact: {
        id: request.contact.id,
        name: null,
        locale: 'pl',
        createdAt: clock.now(),
        conversations: 1,
        vip: false,
        ...UNVERIFIED,
      },
      page: request.page,
    });
    expect(await store.conversations.find(request.conversation.id)).toEqual(outcome.record);
    expect(outcome.entries.map(({ entry, previous }) => [entry.seq, previous])).toEqual([
      [1, { visitor: 0, agent: 0 }],
      [2, { visitor: 1, agent: 1 }],
    ]);
  });

  it('keeps no page when none is known', async () => {
    const { store, build } = world();
    const outcome = await store.conversations.start({ ...build.start(), page: null });
    expect(recordOf(outcome).page).toBeNull();
  });

  it('[D9] names the open conversation instead of making a second one', async () => {
    const { store, build, started } = world();
    const { conversation } = await started();
    const { visitorId, siteId } = conversation;
    const second = build.start({ visitorId, siteId });
    const outcome = await store.conversations.start(second);
    expect(outcome).toEqual({
      result: 'alreadyOpen',
      record: await store.conversations.find(conversation.id),
    });
    expect(await store.conversations.find(second.conversation.id)).toBeUndefined();
    expect(await store.conversations.listOfVisitor(siteId, visitorId, 10)).toHaveLength(1);
  });

  for (const status of ['resolved', 'closed'] as const) {
    it(`[D9] makes another conversation when the last one is ${status}`, async () => {
      const { store, build, clock, started } = world();
      const { conversation, contact } = await started();
      const reason = status === 'closed' ? 'ended' : 'resolved';
      await store.conversations.append(appendTo(conversation, build.status(status, reason)));
      clock.advance(60_000);
      const { visitorId, siteId } = conversation;
      const second = await started({ visitorId, siteId });
      // A visitor who is known stays who they are, whatever contact is offered.
      expect(second.contact).toEqual({ ...contact, conversations: 2 });
      expect(second.conversation.contactId).toBe(contact.id);
      const found = await store.conversations.listOfVisitor(siteId, visitorId, 10);
      expect(found.map((record) => record.conversation.id)).toEqual([
        second.conversation.id,
        conversation.id,
      ]);
      expect(await store.conversations.listOfVisitor(siteId, visitorId, 1)).toEqual([second]);
    });
  }

  it('[A2] keeps visitors of two sites apart, even under one id', async () => {
    const { store, started } = world();
    const here = await started({ siteId: 'shop', visitorId: 'visitor-one' });
    const there = await started({ siteId: 'blog', visitorId: 'visitor-one' });
    expect(there.contact.id).not.toBe(here.contact.id);
    expect(await store.conversations.listOfVisitor('shop', 'visitor-one', 10)).toEqual([here]);
    expect(await store.conversations.listOfVisitor('blog', 'visitor-one', 10)).toEqual([there]);
  });
}
