import { expect, it } from 'vitest';
import type { AppendRequest, ConversationRecord, Deadline } from '@deskbell/core';
import { appendTo, recordOf, type World } from '../world.ts';

const agent = { id: 'agent-ada', name: 'Ada' };
const notify = (subject: string, at: number): Deadline => ({
  key: `notify:${subject}`,
  kind: 'notify',
  subject,
  at,
  payload: JSON.stringify({ webhook: 'https://alarm.example' }),
});

export function dueCases(world: () => World): void {
  const startedDue = async (dueAt: number | null): Promise<ConversationRecord> => {
    const { store, build } = world();
    return recordOf(await store.conversations.start({ ...build.start(), dueAt }));
  };
  /** A message, or a change of status, decided on what is known. */
  const message = (known: ConversationRecord, dueAt: number | null): AppendRequest => {
    const { build } = world();
    const { conversation } = known;
    return { ...appendTo(conversation, build.visitorMessage(conversation.visitorId)), known, dueAt };
  };
  const claim = (known: ConversationRecord, dueAt: number | null): AppendRequest => {
    const { build } = world();
    return { ...appendTo(known.conversation, build.status('active', 'claimed', agent)), known, dueAt };
  };
  const append = async (request: AppendRequest): Promise<ConversationRecord> => {
    const { conversations } = world().store;
    const record = recordOf(await conversations.append(request));
    expect(await conversations.find(request.next.id)).toEqual(record);
    return record;
  };
  const dueIds = async (now: number, limit = 10): Promise<readonly string[]> =>
    (await world().store.conversations.listDue(now, limit)).map(({ conversation }) => conversation.id);

  it('[E2] gives the conversations that are due, earliest first, and when the next one is', async () => {
    const { conversations } = world().store;
    expect(await conversations.nextDueAt()).toBeUndefined();
    const late = await startedDue(3_000);
    const early = await startedDue(1_000);
    const middle = await startedDue(2_000);
    await startedDue(null);
    expect(await conversations.nextDueAt()).toBe(1_000);
    expect(await conversations.listDue(999, 10)).toEqual([]);
    expect(await conversations.listDue(2_000, 10)).toEqual([early, middle]);
    const ids = [early, middle, late].map(({ conversation }) => conversation.id);
    expect(await dueIds(9_999)).toEqual(ids);
    expect(await dueIds(9_999, 2)).toEqual(ids.slice(0, 2));
  });

  for (const [kind, request] of [
    ['a message', message],
    ['a change of status', claim],
  ] as const) {
    for (const [from, to] of [
      [2_000, 2_000],
      [2_000, 1_000],
      [2_000, 3_000],
      [2_000, null],
      [null, 2_000],
      [null, null],
    ]) {
      it(`[E2] ${kind} decided on what stands moves the deadline from ${from} to ${to}`, async () => {
        const known = await startedDue(from ?? null);
        expect((await append(request(known, to ?? null))).dueAt).toBe(to);
      });
    }
    for (const [stands, wanted, becomes] of [
      [2_000, 3_000, 2_000],
      [2_000, 1_000, 1_000],
      [2_000, null, 2_000],
      [null, 2_000, 2_000],
      [null, null, null],
    ] as const) {
      it(`[E2] ${kind} decided on less than what stands makes ${wanted} on ${stands} to ${becomes}`, async () => {
        const known = await startedDue(stands);
        await append(message(known, stands));
        expect((await append(request(known, wanted))).dueAt).toBe(becomes);
      });
    }
  }

  it('[E2] who does not say what they know can only make it earlier', async () => {
    const { build } = world();
    const { conversation } = await startedDue(2_000);
    const note = () => appendTo(conversation, build.note(agent));
    expect((await append({ ...note(), dueAt: 3_000 })).dueAt).toBe(2_000);
    expect((await append({ ...note(), dueAt: null })).dueAt).toBe(2_000);
    expect((await append({ ...note(), dueAt: 1_000 })).dueAt).toBe(1_000);
  });

  it('[E2] a deadline that came too early is moved while nothing is added', async () => {
    const { conversations } = world().store;
    const known = await startedDue(1_000);
    const { id } = known.conversation;
    expect(await conversations.moveDue(id, known.seq, 5_000)).toBe(true);
    expect(await conversations.find(id)).toEqual({ ...known, dueAt: 5_000 });
    expect(await conversations.moveDue(id, known.seq, null)).toBe(true);
    expect(await conversations.nextDueAt()).toBeUndefined();
    await append(message({ ...known, dueAt: null }, 2_000));
    expect(await conversations.moveDue(id, known.seq, 9_000)).toBe(false);
    expect((await conversations.find(id))?.dueAt).toBe(2_000);
    expect(await conversations.moveDue('nowhere', 1, null)).toBe(false);
  });

  it('[E2] what was decided before a deadline was moved does not make it too late', async () => {
    const { conversations } = world().store;
    // The visitor's message asks for an answer by 3000, and for the look at 1000 that is due before.
    const known = await startedDue(1_000);
    await conversations.moveDue(known.conversation.id, known.seq, 9_000);
    expect((await append(message(known, 1_000))).dueAt).toBe(1_000);
  });

  it('[E2] stores deadlines with the entries or not at all', async () => {
    const { store, build } = world();
    const { conversations, deadlines } = store;
    const request = build.start();
    const first = notify('first', 100);
    await conversations.start({ ...request, deadlines: [first] });
    expect(await deadlines.due(1_000, 10)).toEqual([first]);
    await deadlines.complete(first.key, first.at);

    const { visitorId, siteId } = request.conversation;
    const other = build.start({ visitorId, siteId });
    expect((await conversations.start({ ...other, deadlines: [first] })).result).toBe('alreadyOpen');
    expect((await conversations.start({ ...request, deadlines: [first] })).result).toBe('duplicate');
    expect(await deadlines.next()).toBeUndefined();

    const known = await conversations.find(request.conversation.id);
    if (!known) throw new Error('the conversation is gone');
    const second = notify('second', 200);
    const third = notify('third', 300);
    const written = { ...message(known, null), deadlines: [second, third] };
    await append(written);
    expect(await deadlines.due(1_000, 10)).toEqual([second, third]);
    await deadlines.cancel(second.key);
    await deadlines.cancel(third.key);
    expect((await conversations.append(written)).result).toBe('duplicate');
    await append(claim(known, null));
    const late = { ...claim(known, null), deadlines: [second] };
    expect(await conversations.append(late)).toEqual({ result: 'conflict' });
    expect(await deadlines.next()).toBeUndefined();
  });

  it('[E2] a refused decision leaves the deadline as it was', async () => {
    const { conversations } = world().store;
    const known = await startedDue(2_000);
    const taken = await append(claim(known, 3_000));
    expect(await conversations.append(claim(known, 1_000))).toEqual({ result: 'conflict' });
    expect(await conversations.append(message(known, 1_000))).toEqual({ result: 'conflict' });
    expect(await conversations.find(known.conversation.id)).toEqual(taken);
  });
}
