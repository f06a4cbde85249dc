import { expect, it } from 'vitest';
import type { Page } from '@deskbell/core';
import { appendTo, type World } from '../world.ts';

const agent = { id: 'agent-ada', name: 'Ada' };
const ROOM = 1_000_000;
const seqs = ({ entries }: Page) => entries.map(({ seq }) => seq);

export function pageCases(world: () => World): void {
  /** Seq 1 to 8: status, message, note, message, note, note, message, note. */
  async function timeline(): Promise<string> {
    const { store, build, started } = world();
    const { conversation } = await started();
    const { visitorId } = conversation;
    const entries = [
      build.note(agent),
      build.visitorMessage(visitorId),
      build.note(agent),
      build.note(agent),
      build.visitorMessage(visitorId),
      build.note(agent),
    ];
    await store.conversations.append(appendTo(conversation, ...entries));
    return conversation.id;
  }

  it('[D4] goes forward from what a reader has, saying whether it is all', async () => {
    const id = await timeline();
    const { conversations } = world().store;
    const first = await conversations.entriesAfter(id, 0, 'agent', 5, ROOM);
    expect([first.previous, seqs(first), first.complete]).toEqual([0, [1, 2, 3, 4, 5], false]);
    const second = await conversations.entriesAfter(id, 5, 'agent', 5, ROOM);
    expect([second.previous, seqs(second), second.complete]).toEqual([5, [6, 7, 8], true]);
    const exact = await conversations.entriesAfter(id, 3, 'agent', 5, ROOM);
    expect([exact.previous, seqs(exact), exact.complete]).toEqual([3, [4, 5, 6, 7, 8], true]);
  });

  it('[C1] leaves out internal entries for visitors, and links the rest to each other', async () => {
    const id = await timeline();
    const { conversations } = world().store;
    const all = await conversations.entriesAfter(id, 0, 'visitor', 10, ROOM);
    expect([all.previous, seqs(all), all.complete]).toEqual([0, [1, 2, 4, 7], true]);
    const some = await conversations.entriesAfter(id, 2, 'visitor', 1, ROOM);
    expect([some.previous, seqs(some), some.complete]).toEqual([2, [4], false]);
    const last = await conversations.entriesAfter(id, 4, 'visitor', 1, ROOM);
    expect([last.previous, seqs(last), last.complete]).toEqual([4, [7], true]);
    const back = await conversations.entriesBefore(id, 7, 'visitor', 2, ROOM);
    expect([back.previous, seqs(back), back.complete]).toEqual([1, [2, 4], false]);
  });

  it('[D4] an empty page says where the reader stands', async () => {
    const id = await timeline();
    const { conversations } = world().store;
    const page = (previous: number) => ({ previous, entries: [], complete: true });
    expect(await conversations.entriesAfter(id, 8, 'agent', 5, ROOM)).toEqual(page(8));
    expect(await conversations.entriesAfter(id, 99, 'agent', 5, ROOM)).toEqual(page(8));
    expect(await conversations.entriesAfter(id, 7, 'visitor', 5, ROOM)).toEqual(page(7));
    expect(await conversations.entriesAfter(id, 8, 'visitor', 5, ROOM)).toEqual(page(7));
    expect(await conversations.entriesBefore(id, 1, 'agent', 5, ROOM)).toEqual(page(0));
    expect(await conversations.entriesAfter('elsewhere', 0, 'agent', 5, ROOM)).toEqual(page(0));
  });

  it('goes backward from the end or from an entry, oldest first', async () => {
    const id = await timeline();
    const { conversations } = world().store;
    const end = await conversations.entriesBefore(id, 0, 'agent', 3, ROOM);
    expect([end.previous, seqs(end), end.complete]).toEqual([5, [6, 7, 8], false]);
    const middle = await conversations.entriesBefore(id, 6, 'agent', 3, ROOM);
    expect([middle.previous, seqs(middle), middle.complete]).toEqual([2, [3, 4, 5], false]);
    const beginning = await conversations.entriesBefore(id, 3, 'agent', 3, ROOM);
    expect([beginning.previous, seqs(beginning), beginning.complete]).toEqual([0, [1, 2], true]);
    const visitor = await conversations.entriesBefore(id, 0, 'visitor', 10, ROOM);
    expect([visitor.previous, seqs(visitor), visitor.complete]).toEqual([0, [1, 2, 4, 7], true]);
  });

  it('[D6] stops before a page grows too large, but always gets on', async () => {
    const { store, build, started } = world();
    const { conversation } = await started();
    const long = 'ż'.repeat(8_000); // 16 000 bytes
    const entries = Array.from({ length: 5 }, () => build.visitorMessage(conversation.visitorId, long));
    await store.conversations.append(appendTo(conversation, ...entries));
    const { conversations } = store;
    const after = await conversations.entriesAfter(conversation.id, 2, 'agent', 10, 40_000);
    expect([seqs(after), after.complete]).toEqual([[3, 4], false]);
    const before = await conversations.entriesBefore(conversation.id, 0, 'visitor', 10, 40_000);
    expect([before.previous, seqs(before), before.complete]).toEqual([5, [6, 7], false]);
    const one = await conversations.entriesAfter(conversation.id, 2, 'agent', 10, 1);
    expect([seqs(one), one.complete]).toEqual([[3], false]);
  });

  it('finds several conversations at once and says nothing of those that do not exist', async () => {
    const { store, started } = world();
    const records = [await started(), await started()];
    const ids = records.map(({ conversation }) => conversation.id);
    const found = await store.conversations.findMany([...ids, 'nowhere']);
    expect(found).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining(records));
    expect(await store.conversations.findMany([])).toEqual([]);
  });
}
