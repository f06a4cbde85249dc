import { expect, it } from 'vitest';
import type { ConversationRecord, InboxQuery } from '@deskbell/core';
import { appendTo, recordOf, type World } from '../world.ts';

const ada = { id: 'agent-ada', name: 'Ada' };
const bo = { id: 'agent-bo', name: 'Bo' };

/** What of a view a filter lets through, in any order. */
export function inboxFilterCases(world: () => World): void {
  const query = (given: Partial<InboxQuery>): InboxQuery => ({
    siteId: 'shop',
    view: 'open',
    agentId: ada.id,
    cursor: null,
    limit: 100,
    ...given,
  });

  async function list(given: Partial<InboxQuery>): Promise<string[]> {
    const { records } = await world().store.conversations.listInbox(query(given));
    return records.map(({ conversation }) => conversation.id);
  }

  async function walk(given: Partial<InboxQuery>): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await world().store.conversations.listInbox(query({ ...given, cursor }));
      ids.push(...page.records.map(({ conversation }) => conversation.id));
      cursor = page.next;
    } while (cursor !== null);
    return ids;
  }

  async function append(record: ConversationRecord, ...status: Parameters<World['build']['status']>) {
    const { store, build } = world();
    return recordOf(await store.conversations.append(appendTo(record.conversation, build.status(...status))));
  }

  /** One of each kind, a second apart. */
  async function scene() {
    const { build, clock, started } = world();
    const begin = (given: Parameters<typeof build.handling>[0] = {}) => {
      clock.advance(1_000);
      return started({ handling: build.handling(given) });
    };
    const waiting = await begin();
    const polish = await begin({ language: 'pl' });
    const urgent = await begin({ priority: 15 });
    const billing = await begin({ queueId: 'billing' });
    const adas = await append(await begin(), 'active', 'claimed', ada);
    const bos = await append(await begin(), 'active', 'claimed', bo);
    const solved = await append(await append(await begin(), 'active', 'claimed', bo), 'resolved', 'resolved');
    const elsewhere = await world().started({ siteId: 'blog' });
    const ids = Object.fromEntries(
      Object.entries({ waiting, polish, urgent, billing, adas, bos, solved, elsewhere }).map(
        ([name, { conversation }]) => [name, conversation.id],
      ),
    ) as Record<
      'waiting' | 'polish' | 'urgent' | 'billing' | 'adas' | 'bos' | 'solved' | 'elsewhere',
      string
    >;
    return { ids, waiting, polish, adas, solved };
  }

  it('lists what is open and what is over apart, by newest activity, page by page', async () => {
    const { ids } = await scene();
    const open = [ids.bos, ids.adas, ids.billing, ids.urgent, ids.polish, ids.waiting];
    for (const limit of [1, 2, 100]) {
      expect(await walk({ limit })).toEqual(open);
      expect(await walk({ view: 'resolved', limit })).toEqual([ids.solved]);
    }
    expect(await walk({ view: 'unassigned', limit: 3 })).toEqual(open.slice(2).toReversed());
    expect(await world().store.conversations.countInbox('shop', ada.id)).toEqual({
      mine: 1,
      offered: 0,
      waiting: 4,
      unassigned: 4,
      snoozed: 0,
      open: 6,
      resolved: 1,
    });
  });

  it('lets through by queue, agent, language, VIP, head start, what is unread, and when it began', async () => {
    const { ids, polish, waiting } = await scene();
    const { store } = world();
    expect(await list({ filter: { queueId: 'billing' } })).toEqual([ids.billing]);
    expect(await list({ filter: { agentId: bo.id } })).toEqual([ids.bos]);
    expect(await list({ view: 'all', filter: { agentId: bo.id } })).toEqual([ids.solved, ids.bos]);
    expect(await list({ filter: { language: 'pl' } })).toEqual([ids.polish]);
    expect(await list({ view: 'waiting', filter: { urgent: true } })).toEqual([ids.urgent]);
    await store.conversations.setVip(polish.contact.id, true);
    expect(await list({ filter: { vip: true } })).toEqual([ids.polish]);
    expect(await list({ view: 'mine', filter: { vip: true } })).toEqual([]);
    const unread = await list({ filter: { unread: true } });
    expect(unread).toContain(ids.waiting);
    await store.conversations.moveMark(ids.waiting, 'agent', waiting.seq);
    expect(await list({ filter: { unread: true } })).toEqual(unread.filter((id) => id !== ids.waiting));
    const from = polish.conversation.startedAt;
    expect(await list({ filter: { startedBefore: from } })).toEqual([ids.waiting]);
    expect(await list({ filter: { startedFrom: from, startedBefore: from + 1 } })).toEqual([ids.polish]);
    expect(await list({ filter: { language: 'pl', queueId: 'billing' } })).toEqual([]);
  });

  it('lets through by tag', async () => {
    const { ids, adas, solved } = await scene();
    const { build, store, clock, ids: names } = world();
    await store.sites.create(build.site({ id: 'shop' }));
    const tag = { id: names.next(), siteId: 'shop', name: 'billing', color: null, createdAt: clock.now() };
    await store.tags.create(tag);
    for (const { conversation } of [adas, solved]) {
      const { id, siteId, startedAt } = conversation;
      await store.tags.setOfConversation({ id, siteId, startedAt }, [tag.id]);
    }
    expect(await list({ filter: { tagId: tag.id } })).toEqual([ids.adas]);
    expect(await list({ view: 'all', filter: { tagId: tag.id } })).toEqual([ids.solved, ids.adas]);
    expect(await list({ filter: { tagId: 'none' } })).toEqual([]);
  });

  it('orders as is asked for, page by page, also where many stand in one place', async () => {
    const { ids, adas } = await scene();
    const { build, clock, store } = world();
    clock.advance(1_000);
    const answer = build.entry({ kind: 'agent', ...ada }, { type: 'message', text: 'Here you are' });
    await store.conversations.append(appendTo(adas.conversation, answer));
    const begun = [ids.waiting, ids.polish, ids.urgent, ids.billing, ids.adas, ids.bos];
    const orders = {
      newest: [ids.adas, ids.bos, ids.billing, ids.urgent, ids.polish, ids.waiting],
      oldest: [ids.waiting, ids.polish, ids.urgent, ids.billing, ids.bos, ids.adas],
      firstBegun: begun,
      lastBegun: begun.toReversed(),
      longestWait: [...begun.filter((id) => id !== ids.adas), ids.adas],
      priority: [ids.urgent, ids.waiting, ids.polish, ids.billing, ids.bos, ids.adas],
    } as const;
    for (const [order, wanted] of Object.entries(orders) as [keyof typeof orders, readonly string[]][])
      for (const limit of [1, 2, 100]) expect([order, await walk({ order, limit })]).toEqual([order, wanted]);
  });
}
