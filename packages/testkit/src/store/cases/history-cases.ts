import { expect, it } from 'vitest';
import type { ConversationRecord, InboxPage } from '@deskbell/core';
import { appendTo, recordOf, type World } from '../world.ts';

const agent = { id: 'agent-ada', name: 'Ada' };
const MINUTE = 60_000;

export function historyCases(world: () => World): void {
  const idOf = ({ conversation }: ConversationRecord) => conversation.id;

  async function ended(
    { conversation }: ConversationRecord,
    status: 'resolved' | 'closed' = 'closed',
  ): Promise<ConversationRecord> {
    const { store, build } = world();
    const reason = status === 'closed' ? 'ended' : 'resolved';
    const request = appendTo(conversation, build.status(status, reason, agent));
    return recordOf(await store.conversations.append(request));
  }

  it('[C2] knows the last conversation of a visitor that is over, and who had it', async () => {
    const { store, clock, started } = world();
    const last = () => store.conversations.lastEnded('shop', 'visitor-one');
    expect(await last()).toBeUndefined();
    const first = await started({ visitorId: 'visitor-one' });
    expect(await last()).toBeUndefined();
    await ended(first, 'resolved');
    expect(await last()).toEqual({ id: idOf(first), agentId: agent.id });
    clock.advance(MINUTE);
    const second = await started({ visitorId: 'visitor-one' });
    expect(await last()).toEqual({ id: idOf(first), agentId: agent.id });
    await ended(second);
    expect(await last()).toEqual({ id: idOf(second), agentId: agent.id });
    expect(await store.conversations.lastEnded('blog', 'visitor-one')).toBeUndefined();
    expect(await store.conversations.lastEnded('shop', 'visitor-two')).toBeUndefined();
  });

  it('[E3] counts the conversations of a contact since a time', async () => {
    const { store, clock, started } = world();
    const times: number[] = [];
    let contactId = '';
    for (let turn = 0; turn < 3; turn += 1) {
      times.push(clock.now());
      const record = await started({ visitorId: 'visitor-one' });
      contactId = record.contact.id;
      await ended(record);
      clock.advance(MINUTE);
    }
    await started();
    const count = (since: number) => store.conversations.countOfContact(contactId, since);
    expect(await Promise.all(times.map(count))).toEqual([3, 2, 1]);
    expect(await count(clock.now())).toBe(0);
    expect(await store.conversations.countOfContact('nobody', 0)).toBe(0);
  });

  it('[E3] marks a contact to be served first, in every record of theirs', async () => {
    const { store, started } = world();
    const first = await started({ visitorId: 'visitor-one' });
    const other = await started();
    expect(first.contact.vip).toBe(false);
    await ended(first);
    await store.conversations.setVip(first.contact.id, true);
    const second = await started({ visitorId: 'visitor-one' });
    expect(second.contact.vip).toBe(true);
    expect((await store.conversations.find(idOf(first)))?.contact.vip).toBe(true);
    expect(await store.conversations.find(idOf(other))).toEqual(other);
    const event = {
      id: 'event-vip',
      siteId: 's',
      type: 'contact.changed',
      at: 1,
      subject: null,
      endpointId: null,
      payload: '{}',
    };
    await expect(store.conversations.setVip('nobody', true, [event])).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await store.outbox.pending(9)).toEqual([]);
    await store.conversations.setVip(first.contact.id, false, [event]);
    expect(await store.outbox.pending(9)).toEqual([event]);
    expect((await store.conversations.find(idOf(second)))?.contact.vip).toBe(false);
    await expect(store.conversations.setVip('nobody', true)).rejects.toMatchObject({ code: 'not_found' });
  });

  /** Every page of a period, as one list of ids. */
  async function walk(from: number, to: number, limit: number): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page: InboxPage = await world().store.conversations.listInPeriod('shop', from, to, cursor, limit);
      expect(page.records.length).toBeLessThanOrEqual(limit);
      ids.push(...page.records.map(idOf));
      cursor = page.next;
    } while (cursor !== null);
    expect(await world().store.conversations.countInPeriod('shop', from, to)).toBe(ids.length);
    return ids;
  }

  it('lists what began in a period or was open in it, oldest first, page by page', async () => {
    const { clock, started, store, build } = world();
    const begin = clock.now();
    const [over, carried, open, closedLater] = [
      await started(),
      await started(),
      await started(),
      await started(),
    ];
    clock.advance(MINUTE);
    await ended(over);
    const solved = await ended(closedLater, 'resolved');
    clock.advance(MINUTE);
    const from = clock.now();
    const inside = [await started(), await started()];
    await started({ siteId: 'blog' });
    clock.advance(MINUTE);
    await ended(carried);
    // It was over before; that it is closed for good now does not make it open again.
    await store.conversations.append(
      appendTo(solved.conversation, build.status('closed', 'reopenWindowOver')),
    );
    inside.push(await started());
    await ended(inside[0] ?? carried);
    clock.advance(MINUTE);
    const to = clock.now();
    const after = await started();

    const before = [carried, open].map(idOf).toSorted();
    const expected = [...before, ...inside.map(idOf)];
    for (const limit of [1, 2, 3, 5, 100]) expect(await walk(from, to, limit)).toEqual(expected);
    expect(await walk(to, to + 1, 10)).toEqual([idOf(open), ...inside.slice(1).map(idOf), idOf(after)]);
    expect(await walk(begin, begin + 1, 10)).toEqual([over, carried, open, closedLater].map(idOf));
    expect(await walk(begin - MINUTE, begin, 10)).toEqual([]);
  });

  it('[A3] refuses a cursor that is not one of its own', async () => {
    await expect(
      world().store.conversations.listInPeriod('shop', 0, 1, 'nonsense', 10),
    ).rejects.toMatchObject({ code: 'invalid', details: { path: 'cursor' } });
  });
}
