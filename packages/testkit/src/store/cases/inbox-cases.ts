import { expect, it } from 'vitest';
import type { AgentRef, ConversationRecord, InboxQuery } from '@deskbell/core';
import { appendTo, at, recordOf, type World } from '../world.ts';

const agent = { id: 'agent-ada', name: 'Ada' };
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const idsOf = (records: readonly ConversationRecord[]) => records.map(({ conversation }) => conversation.id);

export function inboxCases(world: () => World): void {
  const query = (given: Partial<InboxQuery>): InboxQuery => ({
    siteId: 'shop',
    view: 'all',
    agentId: agent.id,
    cursor: null,
    limit: 10,
    ...given,
  });

  /** Every page of a view, as one list of ids. */
  async function walk(given: Partial<InboxQuery>): Promise<string[]> {
    const { conversations } = world().store;
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await conversations.listInbox(query({ ...given, cursor }));
      ids.push(...idsOf(page.records));
      cursor = page.next;
    } while (cursor !== null);
    return ids;
  }

  async function claimed(record: ConversationRecord, by = agent): Promise<ConversationRecord> {
    const { store, build } = world();
    const request = appendTo(record.conversation, build.status('active', 'claimed', by));
    return recordOf(await store.conversations.append(request));
  }

  async function offered(
    { conversation }: ConversationRecord,
    to: AgentRef,
    returnTo?: AgentRef,
  ): Promise<ConversationRecord> {
    const { store, build, clock } = world();
    const until = clock.now() + 30_000;
    const entry = build.entry(
      { kind: 'system' },
      {
        type: 'status',
        status: 'offered',
        reason: 'offered',
        agent: to,
        until,
        ...(returnTo ? { returnTo } : {}),
      },
    );
    return recordOf(await store.conversations.append(appendTo(conversation, entry)));
  }

  it('lists all conversations of a site by newest activity, page by page', async () => {
    const { started, clock, store, build } = world();
    const records: ConversationRecord[] = [];
    for (let index = 0; index < 7; index += 1) {
      // Two at each moment: the order must be total even so.
      if (index % 2) clock.advance(1_000);
      records.push(await started());
    }
    await started({ siteId: 'blog' });
    clock.advance(1_000);
    const oldest = at(records, 0).conversation;
    await store.conversations.append(appendTo(oldest, build.visitorMessage(oldest.visitorId)));
    const whole = await store.conversations.listInbox(query({ limit: 100 }));
    expect(whole.next).toBeNull();
    expect(whole.records).toHaveLength(7);
    expect(whole.records[0]?.conversation.id).toBe(oldest.id);
    const times = whole.records.map(({ lastEntryAt }) => lastEntryAt);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    for (const limit of [1, 2, 3, 7]) expect(await walk({ limit })).toEqual(idsOf(whole.records));
  });

  it('skips and repeats nothing that stays where it is when lines move between two pages', async () => {
    const { started, clock, store, build } = world();
    const records: ConversationRecord[] = [];
    for (let index = 0; index < 6; index += 1) {
      clock.advance(1_000);
      records.push(await started());
    }
    const newestFirst = idsOf(records).toReversed();
    const first = await store.conversations.listInbox(query({ limit: 3 }));
    clock.advance(1_000);
    const moved = at(records, 5).conversation;
    await store.conversations.append(appendTo(moved, build.visitorMessage(moved.visitorId)));
    await started();
    const second = await store.conversations.listInbox(query({ limit: 3, cursor: first.next }));
    expect([...idsOf(first.records), ...idsOf(second.records)]).toEqual(newestFirst);
  });

  it('lists the waiting ones by longest wait, page by page', async () => {
    const { started, clock, build, store } = world();
    const records: ConversationRecord[] = [];
    for (let index = 0; index < 5; index += 1) {
      records.push(await started());
      if (index % 2) clock.advance(1_000);
    }
    // One goes to an agent and comes back with its age.
    const taken = await claimed(at(records, 0));
    expect(await walk({ view: 'waiting' })).not.toContain(taken.conversation.id);
    clock.advance(10_000);
    await store.conversations.append(appendTo(taken.conversation, build.status('queued', 'agentLost')));
    const whole = await walk({ view: 'waiting', limit: 100 });
    expect(whole.toSorted()).toEqual(idsOf(records).toSorted());
    expect(whole.slice(0, 2)).toContain(taken.conversation.id);
    for (const limit of [1, 2, 3]) expect(await walk({ view: 'waiting', limit })).toEqual(whole);
  });

  it('lists the own active ones by newest activity, page by page, and counts', async () => {
    const { started, clock, store, build } = world();
    const mine: ConversationRecord[] = [];
    for (let index = 0; index < 4; index += 1) {
      clock.advance(1_000);
      mine.push(await claimed(await started()));
    }
    await claimed(await started(), { id: 'agent-bo', name: 'Bo' });
    await claimed(await started({ siteId: 'blog' }));
    await started();
    await started();
    const newestFirst = idsOf(mine).toReversed();
    expect(await walk({ view: 'mine', limit: 100 })).toEqual(newestFirst);
    expect(await walk({ view: 'mine', limit: 1 })).toEqual(newestFirst);
    expect(await store.conversations.countInbox('shop', agent.id)).toEqual({
      mine: 4,
      offered: 0,
      waiting: 2,
      unassigned: 2,
      snoozed: 0,
      open: 7,
      resolved: 0,
    });
    const solved = at(mine, 0).conversation;
    await store.conversations.append(appendTo(solved, build.status('resolved', 'resolved')));
    expect(await walk({ view: 'mine' })).toEqual(newestFirst.slice(0, 3));
    expect(await store.conversations.countInbox('shop', agent.id)).toEqual({
      mine: 3,
      offered: 0,
      waiting: 2,
      unassigned: 2,
      snoozed: 0,
      open: 6,
      resolved: 1,
    });
    expect(await store.conversations.countInbox('elsewhere', agent.id)).toEqual({
      mine: 0,
      offered: 0,
      waiting: 0,
      unassigned: 0,
      snoozed: 0,
      open: 0,
      resolved: 0,
    });
  });

  it('[R5] shows what is offered to the one who is asked, among the waiting, and to whose it stays', async () => {
    const { started, store } = world();
    const bo = { id: 'agent-bo', name: 'Bo' };
    const fresh = await offered(await started(), agent);
    const handedOn = await offered(await claimed(await started()), bo, agent);
    const counts = {
      mine: 2,
      offered: 1,
      waiting: 2,
      unassigned: 0,
      snoozed: 0,
      open: 2,
      resolved: 0,
    };
    expect(await walk({ view: 'offered' })).toEqual(idsOf([fresh]));
    expect(await walk({ view: 'unassigned' })).toEqual([]);
    const both = idsOf([fresh, handedOn]).toSorted();
    expect((await walk({ view: 'mine' })).toSorted()).toEqual(both);
    expect((await walk({ view: 'mine', limit: 1 })).toSorted()).toEqual(both);
    expect((await walk({ view: 'waiting' })).toSorted()).toEqual(both);
    expect(await walk({ view: 'mine', agentId: bo.id })).toEqual(idsOf([handedOn]));
    expect(await walk({ view: 'mine', siteId: 'blog' })).toEqual([]);
    expect(await store.conversations.countInbox('shop', agent.id)).toEqual(counts);
    expect(await store.conversations.countInbox('shop', bo.id)).toEqual({ ...counts, mine: 1 });
    const open = await store.conversations.listOpen();
    expect(open).toHaveLength(2);
    const heads = open.map(({ conversation: { id, siteId, version }, seq, marks }) => ({
      id,
      siteId,
      version,
      seq,
      marks,
    }));
    expect((await store.conversations.listOpenHeads()).toSorted(byId)).toEqual(heads.toSorted(byId));
  });

  it('lists what the agent has put aside apart from the rest, by newest activity, page by page', async () => {
    const { started, store, clock, build } = world();
    const put: ConversationRecord[] = [];
    for (let index = 0; index < 3; index += 1) {
      clock.advance(1_000);
      const { conversation } = await claimed(await started());
      const until = clock.now() + 60_000;
      const snooze = build.entry(
        { kind: 'agent', ...agent },
        { type: 'status', status: 'snoozed', reason: 'snoozed', agent, until },
      );
      put.push(recordOf(await store.conversations.append(appendTo(conversation, snooze))));
    }
    await claimed(await started());
    const newestFirst = idsOf(put).toReversed();
    expect(await walk({ view: 'snoozed', limit: 100 })).toEqual(newestFirst);
    expect(await walk({ view: 'snoozed', limit: 1 })).toEqual(newestFirst);
    expect(await walk({ view: 'snoozed', agentId: 'agent-bo' })).toEqual([]);
    expect(await walk({ view: 'waiting' })).toEqual([]);
    expect(await store.conversations.countInbox('shop', agent.id)).toEqual({
      mine: 1,
      offered: 0,
      waiting: 0,
      unassigned: 0,
      snoozed: 3,
      open: 4,
      resolved: 0,
    });
  });

  for (const cursor of ['', 'nonsense', '1', '1.', '-1.abc', `1.a' or 1=1`, '9'.repeat(200)]) {
    it(`[A3] refuses the cursor "${cursor.slice(0, 20)}"`, async () => {
      await expect(world().store.conversations.listInbox(query({ cursor }))).rejects.toMatchObject({
        code: 'invalid',
        details: { path: 'cursor' },
      });
    });
  }

  it('lists what is open, on all sites, longest wait first', async () => {
    const { started, clock, store, build } = world();
    const waiting = await started();
    clock.advance(1_000);
    const elsewhere = await started({ siteId: 'blog' });
    clock.advance(1_000);
    const active = await claimed(await started());
    const solved = await started();
    await store.conversations.append(appendTo(solved.conversation, build.status('resolved', 'resolved')));
    expect(await store.conversations.listOpen()).toEqual([waiting, elsewhere, active]);
  });
}
