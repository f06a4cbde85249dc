import { expect, it } from 'vitest';
import type { ConversationRecord, Crisis, CrisisReply } from '@deskbell/core';
import { appendTo, at, recordOf, type World } from '../world.ts';

const ada = { id: 'agent-ada', name: 'Ada' };

export function crisisCases(world: () => World): void {
  const crisis = (given: Partial<Crisis> = {}): Crisis => ({
    id: world().ids.next(),
    siteId: 'shop',
    startedAt: world().clock.now(),
    startedBy: ada,
    endedAt: null,
    ...given,
  });

  it('[E7] keeps the crisis that is on, at most one for each site', async () => {
    const { crises } = world().store;
    expect(await crises.current('shop')).toBeUndefined();
    const first = crisis();
    expect(await crises.start(first)).toEqual(first);
    expect(await crises.start(crisis({ startedBy: null }))).toEqual(first);
    expect(await crises.current('shop')).toEqual(first);
    const elsewhere = crisis({ siteId: 'blog', startedBy: null });
    expect(await crises.start(elsewhere)).toEqual(elsewhere);
    expect(await crises.listCurrent()).toEqual(expect.arrayContaining([first, elsewhere]));
    expect(await crises.listCurrent()).toHaveLength(2);
  });

  it('[E7] ends a crisis once, and another may begin', async () => {
    const { crises } = world().store;
    const first = await crises.start(crisis());
    expect(await crises.end(first.id, 5_000)).toBe(true);
    expect(await crises.end(first.id, 6_000)).toBe(false);
    expect(await crises.end('nothing', 6_000)).toBe(false);
    expect(await crises.current('shop')).toBeUndefined();
    // A repetition of what began the first one begins nothing.
    expect(await crises.start(first)).toEqual({ ...first, endedAt: 5_000 });
    expect(await crises.listCurrent()).toEqual([]);
    const second = crisis();
    expect(await crises.start(second)).toEqual(second);
  });

  it('[E7] of many starts at once, in two processes, one begins a crisis', async () => {
    const { store, openAnother } = world();
    const other = await openAnother();
    const begun = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? store : other).crises.start(crisis())),
    );
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
    expect(await other.crises.current('shop')).toEqual(begun[0]);
  });

  it('[E7] keeps a reply to all once, with the deadline that sends it on', async () => {
    const { crises, deadlines } = world().store;
    const { id: crisisId } = await crises.start(crisis());
    const reply: CrisisReply = { id: 'reply-00001', crisisId, author: ada, text: 'It is back.', at: 700 };
    expect(await crises.addReply(reply)).toBe('added');
    const deadline = {
      key: 'crisisReply:reply-00001',
      kind: 'crisisReply',
      subject: reply.id,
      at: reply.at,
      payload: null,
    };
    expect(await deadlines.due(700, 10)).toEqual([deadline]);
    expect(await crises.findReply(reply.id)).toEqual(reply);
    await deadlines.complete(deadline.key, deadline.at);
    expect(await crises.addReply({ ...reply, at: 800 })).toBe('duplicate');
    expect(await crises.addReply({ ...reply, text: 'It is not.' })).toBe('idReused');
    expect(await crises.findReply(reply.id)).toEqual(reply);
    expect(await crises.findReply('reply-00002')).toBeUndefined();
    expect(await deadlines.next()).toBeUndefined();
  });

  it('[E7] lists and counts what it concerns, as long as that is open', async () => {
    const { store, build, started } = world();
    const { crises, conversations } = store;
    const { id: crisisId } = await crises.start(crisis());
    const affected: ConversationRecord[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const { conversation } = await started();
      const entry = build.entry({ kind: 'system' }, { type: 'crisis', crisisId });
      affected.push(recordOf(await conversations.append(appendTo(conversation, entry))));
    }
    await started();
    await started({ handling: build.handling({ crisisId: 'another-crisis-01' }) });
    const begun = await started({ handling: build.handling({ crisisId }) });
    const ids = [...affected, begun].map(({ conversation }) => conversation.id).toSorted();
    expect(await crises.affected(crisisId, null, 100)).toEqual(ids);
    expect(await crises.affected(crisisId, null, 2)).toEqual(ids.slice(0, 2));
    expect(await crises.affected(crisisId, at(ids, 1), 3)).toEqual(ids.slice(2, 5));
    expect(await crises.affected(crisisId, at(ids, 5), 3)).toEqual([]);
    expect(await crises.countAffected(crisisId)).toBe(6);
    const solved = at(affected, 0).conversation;
    await conversations.append(appendTo(solved, build.status('resolved', 'resolved')));
    expect(await crises.affected(crisisId, null, 100)).toEqual(ids.filter((id) => id !== solved.id));
    expect(await crises.countAffected(crisisId)).toBe(5);
    expect(await crises.countAffected('nothing')).toBe(0);
  });

  it('[E7] counts people, not their conversations', async () => {
    const { store, build, started } = world();
    const { id: crisisId } = await store.crises.start(crisis());
    const handling = build.handling({ crisisId });
    // The same person in two browsers.
    const contactId = 'contact-one-00001';
    await started({ contactId, handling });
    await started({ contactId, handling });
    expect(await store.crises.affected(crisisId, null, 10)).toHaveLength(2);
    expect(await store.crises.countAffected(crisisId)).toBe(1);
  });
}
