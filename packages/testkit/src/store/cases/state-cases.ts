import { expect, it } from 'vitest';
import type { Conversation, ConversationRecord } from '@deskbell/core';
import type { EntryBody } from '@deskbell/protocol';
import { appendTo, appended, recordOf, type World } from '../world.ts';

const ada = { id: 'agent-ada', name: 'Ada' };
const bo = { id: 'agent-bo', name: 'Bo' };

export function stateCases(world: () => World): void {
  const found = async (id: string): Promise<Conversation | undefined> =>
    (await world().store.conversations.find(id))?.conversation;

  /** Appends the entry, and looks whether the store has kept what became of the conversation. */
  async function keeps(before: Conversation, body: EntryBody): Promise<Conversation> {
    const { store, build, clock } = world();
    clock.advance(1_000);
    const request = appendTo(before, build.entry({ kind: 'system' }, body));
    const { record, entries } = appended(await store.conversations.append(request));
    expect(record.conversation).toEqual(request.next);
    expect(await found(before.id)).toEqual(request.next);
    const page = await store.conversations.entriesAfter(before.id, record.seq - 1, 'agent', 1, 100_000);
    expect(page.entries).toEqual(entries.map(({ entry }) => entry));
    expect(page.entries[0]?.body).toEqual(body);
    return record.conversation;
  }

  it('[C1] keeps every status with the fields that it has', async () => {
    const { clock, started } = world();
    let { conversation }: { conversation: Conversation } = await started();
    const until = clock.now() + 60_000;
    const steps: EntryBody[] = [
      { type: 'status', status: 'offered', reason: 'offered', agent: ada, until },
      { type: 'status', status: 'queued', reason: 'missed', agent: ada },
      { type: 'status', status: 'active', reason: 'claimed', agent: ada },
      { type: 'status', status: 'offered', reason: 'transferred', agent: bo, until, returnTo: ada },
      { type: 'status', status: 'active', reason: 'transferReturned', agent: ada },
      { type: 'status', status: 'snoozed', reason: 'snoozed', agent: ada, until },
      { type: 'status', status: 'active', reason: 'woken', agent: ada },
      { type: 'status', status: 'queued', reason: 'transferred', queueId: 'orders' },
      { type: 'status', status: 'resolved', reason: 'resolved', agent: ada },
      { type: 'status', status: 'queued', reason: 'reopened' },
      { type: 'status', status: 'closed', reason: 'ended' },
    ];
    for (const body of steps) conversation = await keeps(conversation, body);
    expect(conversation.status).toBe('closed');
  });

  it('[C1] keeps a conversation that a bot has, and which one it follows', async () => {
    const { store, build, clock, ids } = world();
    const request = build.start();
    const { waitingSince: _, preferredAgentId: __, ...rest } = build.conversation();
    const conversation = {
      ...rest,
      contactId: request.contact.id,
      status: 'bot' as const,
      botSince: clock.now(),
      previousId: ids.next(),
    };
    const entries = [build.entry({ kind: 'system' }, { type: 'status', status: 'bot', reason: 'started' })];
    const outcome = appended(await store.conversations.start({ ...request, conversation, entries }));
    expect(outcome.record.conversation).toEqual(conversation);
    expect(await found(conversation.id)).toEqual(conversation);
    expect(await store.conversations.listOpen()).toEqual([outcome.record]);
    await keeps(conversation, { type: 'status', status: 'queued', reason: 'botDone' });
  });

  it('[D9] a conversation that is offered, put aside or with a bot is open', async () => {
    const { store, build, clock, started } = world();
    const until = clock.now() + 60_000;
    for (const steps of [
      [{ type: 'status', status: 'offered', reason: 'offered', agent: ada, until }],
      [
        { type: 'status', status: 'active', reason: 'claimed', agent: ada },
        { type: 'status', status: 'snoozed', reason: 'snoozed', agent: ada, until },
      ],
    ] satisfies EntryBody[][]) {
      const { conversation } = await started();
      let now: Conversation = conversation;
      for (const body of steps) now = await keeps(now, body);
      const { visitorId, siteId } = conversation;
      const second = await store.conversations.start(build.start({ visitorId, siteId }));
      expect(second).toMatchObject({ result: 'alreadyOpen', record: { conversation: now } });
    }
  });

  it('[E1] keeps what routing and escalation have done, with and without a change of status', async () => {
    const { build, clock, started } = world();
    const handling = build.handling({
      queueId: 'orders',
      requires: [{ skill: 'billing', level: 2 }],
      language: 'pl',
      priority: -5,
      crisisId: 'crisis-one-00001',
    });
    let { conversation }: { conversation: Conversation } = await started({ handling });
    expect((await found(conversation.id))?.handling).toEqual(handling);
    const cause = { kind: 'step', policyId: 'usual', in: 'waiting', step: 0, afterMs: 60_000 } as const;
    const steps: EntryBody[] = [
      {
        type: 'routing',
        decision: 'waiting',
        because: [{ code: 'lacksLanguage', language: 'pl' }],
        others: [{ agent: ada, because: [{ code: 'full' }] }],
        more: 3,
      },
      {
        type: 'routing',
        decision: 'relaxed',
        because: [],
        others: [],
        more: 0,
        dropped: ['language:pl'],
      },
      { type: 'escalation', cause, actions: [{ do: 'raisePriority', minutes: 10 }] },
      { type: 'sla', clock: 'firstResponse', event: 'warning', dueAt: clock.now(), tier: 1 },
      { type: 'personRequest' },
      { type: 'crisis', crisisId: 'crisis-two-00001' },
      { type: 'surveyAsked', survey: 'satisfaction', kind: 'csat', question: 'How was it?', comment: true },
      { type: 'score', score: 3, survey: 'satisfaction', kind: 'csat', comment: 'Slow.' },
      { type: 'feedback', kind: 'complaint', text: 'Too slow.' },
      { type: 'wrapUp', outcome: 'solved', reason: 'delivery', rootCause: 'carrier', note: 'Late.' },
      { type: 'contactOffer', channels: ['callback', 'email'] },
      { type: 'contactRequest', channel: 'email', address: 'vera@example.com' },
      { type: 'transfer', to: { kind: 'tier', tier: 2, name: 'Engineers' }, note: 'Paid twice.' },
      { type: 'edit', entryId: 'entry-0000000001', text: 'Where is my parcel?' },
      { type: 'edit', entryId: 'entry-0000000001', text: '', internal: true },
      { type: 'deletion', entryId: 'entry-0000000001', internal: true },
    ];
    for (const body of steps) conversation = await keeps(conversation, body);
    expect(conversation.handling.crisisId).toBe('crisis-two-00001');
  });

  it('[C1] internal entries of every kind stay out of a visitor’s pages', async () => {
    const { store, build, started } = world();
    const { conversation, seq } = await started();
    const visible: EntryBody[] = [
      { type: 'edit', entryId: 'entry-0000000001', text: 'for all' },
      { type: 'contactOffer', channels: ['email'] },
    ];
    const internal: EntryBody[] = [
      { type: 'edit', entryId: 'entry-0000000002', text: 'for colleagues', internal: true },
      { type: 'personRequest' },
      { type: 'routing', decision: 'waiting', because: [], others: [], more: 0 },
    ];
    const entries = [...internal, ...visible].map((body) => build.entry({ kind: 'system' }, body));
    await store.conversations.append(appendTo(conversation, ...entries));
    const page = await store.conversations.entriesAfter(conversation.id, seq, 'visitor', 10, 100_000);
    expect(page.entries.map(({ body }) => body)).toEqual(visible);
  });

  it('[D2] a repeated edit is the same only with the same entry and text', async () => {
    const { store, build, started } = world();
    const { conversation } = await started();
    const author = { kind: 'visitor', id: conversation.visitorId } as const;
    const edit = build.entry(author, { type: 'edit', entryId: 'entry-0000000001', text: 'one' });
    const append = async (body: EntryBody) =>
      (await store.conversations.append(appendTo(conversation, { ...edit, body }))).result;
    expect(await append(edit.body)).toBe('appended');
    expect(await append({ text: 'one', entryId: 'entry-0000000001', type: 'edit' })).toBe('duplicate');
    expect(await append({ type: 'edit', entryId: 'entry-0000000001', text: 'two' })).toBe('idReused');
    expect(await append({ type: 'edit', entryId: 'entry-0000000002', text: 'one' })).toBe('idReused');
  });

  it('[C4] knows what was taken back, in its conversation', async () => {
    const { store, build, started } = world();
    const [one, two]: ConversationRecord[] = [await started(), await started()];
    if (!one || !two) throw new RangeError('nothing was started');
    const { id, visitorId } = one.conversation;
    const [kept, taken] = [build.visitorMessage(visitorId), build.visitorMessage(visitorId)];
    const deletion = build.entry({ kind: 'visitor', id: visitorId }, { type: 'deletion', entryId: taken.id });
    await store.conversations.append(appendTo(one.conversation, kept, taken));
    expect(await store.conversations.isDeleted(id, taken.id)).toBe(false);
    recordOf(await store.conversations.append(appendTo(one.conversation, deletion)));
    expect(await store.conversations.isDeleted(id, taken.id)).toBe(true);
    expect(await store.conversations.isDeleted(id, kept.id)).toBe(false);
    expect(await store.conversations.isDeleted(two.conversation.id, taken.id)).toBe(false);
  });

  it('[R6] knows when visitor and agent wrote last', async () => {
    const { store, build, clock, started } = world();
    const first = await started();
    const began = clock.now();
    expect(first).toMatchObject({ visitorMessageAt: began, agentMessageAt: null });
    clock.advance(1_000);
    const answer = appendTo(first.conversation, build.agentMessage(ada));
    const answered = recordOf(await store.conversations.append({ ...answer, known: first }));
    expect(answered).toMatchObject({ visitorMessageAt: began, agentMessageAt: began + 1_000 });
    clock.advance(1_000);
    const note = appendTo(first.conversation, build.note(ada));
    expect(recordOf(await store.conversations.append(note))).toMatchObject({
      visitorMessageAt: began,
      agentMessageAt: began + 1_000,
    });
  });
}
