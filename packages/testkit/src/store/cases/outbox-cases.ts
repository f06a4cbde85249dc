import type { OutboxEvent } from '@deskbell/core';
import { expect, it } from 'vitest';
import { appendTo, appended, type World } from '../world.ts';

const agent = { id: 'agent-ada', name: 'Ada' };

export function outboxCases(world: () => World): void {
  function event(given: Partial<OutboxEvent> = {}): OutboxEvent {
    const { clock, ids } = world();
    return {
      id: ids.next(),
      siteId: 'site',
      type: 'message.added',
      at: clock.now(),
      subject: null,
      endpointId: null,
      payload: '{"text":"żółw \\ud83d"}',
      ...given,
    };
  }
  const idsOf = (events: readonly OutboxEvent[]) => events.map(({ id }) => id);

  it('[E2] keeps the events of a conversation with its entries, whichever way they are written', async () => {
    const { build, store } = world();
    const told = [event(), event(), event(), event()];
    const [begun, quick, slow, moved] = told as [OutboxEvent, OutboxEvent, OutboxEvent, OutboxEvent];
    const { conversations, outbox } = store;
    const request = build.start();
    const started = await conversations.start({ ...request, events: [begun] });
    if (started.result !== 'appended') throw new Error(started.result);
    const { visitorId } = request.conversation;
    const message = () => build.visitorMessage(visitorId, 'More');
    const first = appended(
      await conversations.append({
        ...appendTo(started.record.conversation, message()),
        known: started.record,
        events: [quick],
        deadlines: [{ key: 'd', kind: 'notify', subject: 'd', at: 1, payload: null }],
      }),
    );
    const second = appended(
      await conversations.append({ ...appendTo(first.record.conversation, message()), events: [slow] }),
    );
    const status = build.status('active', 'claimed', agent);
    await conversations.append({
      ...appendTo(second.record.conversation, status),
      known: second.record,
      events: [moved],
    });
    expect(new Set(await outbox.pending(10))).toEqual(new Set(told));
    expect(await store.deadlines.next()).toMatchObject({ key: 'd' });
  });

  it('[D2] [R7] keeps none of what is not stored: a repetition, a lost race', async () => {
    const { build, store, started } = world();
    const { conversations, outbox } = store;
    const known = await started();
    const { conversation } = known;
    const message = build.visitorMessage(conversation.visitorId, 'Hello?');
    const append = (given: object) =>
      conversations.append({ ...appendTo(conversation, message), events: [event()], ...given });
    expect((await append({ known })).result).toBe('appended');
    expect((await append({ known })).result).toBe('duplicate');
    expect((await append({})).result).toBe('duplicate');
    const claim = appendTo(conversation, build.status('active', 'claimed', agent));
    await conversations.append(claim);
    const late = appendTo(conversation, build.status('active', 'claimed', agent));
    expect((await conversations.append({ ...late, events: [event()] })).result).toBe('conflict');
    expect(await outbox.pending(10)).toHaveLength(1);
    const again = build.start({ visitorId: conversation.visitorId, siteId: conversation.siteId });
    expect((await conversations.start({ ...again, events: [event()] })).result).toBe('alreadyOpen');
    expect(await outbox.pending(10)).toHaveLength(1);
  });

  it('keeps those of many messages that are stored at once, each with its own', async () => {
    const { build, store } = world();
    const { conversations, outbox } = store;
    const records = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const outcome = await conversations.start(build.start());
        if (outcome.result !== 'appended') throw new Error(outcome.result);
        return outcome.record;
      }),
    );
    const told = records.map(() => event());
    await Promise.all(
      records.map((known, index) => {
        const message = build.visitorMessage(known.conversation.visitorId, 'Hello?');
        const events = [told[index] as OutboxEvent];
        return conversations.append({ ...appendTo(known.conversation, message), known, events });
      }),
    );
    expect(new Set(idsOf(await outbox.pending(100)))).toEqual(new Set(idsOf(told)));
  });

  it('tells what is pending, oldest first, until it is handed on', async () => {
    const { clock, store } = world();
    const { outbox } = store;
    const later = event({ at: clock.now() + 1 });
    const first = event({ id: 'event-b' });
    const second = event({ id: 'event-c' });
    await outbox.add([later, second, first]);
    await outbox.add([{ ...first, payload: 'another' }]);
    expect(await outbox.pending(10)).toEqual([first, second, later]);
    expect(await outbox.pending(2)).toEqual([first, second]);
    await outbox.dispatch(
      [
        { eventId: first.id, endpointIds: ['nobody'] },
        { eventId: second.id, endpointIds: [] },
      ],
      clock.now(),
    );
    expect(await outbox.pending(10)).toEqual([later]);
    expect(await outbox.find(first.id)).toEqual(first);
    expect(await outbox.find('nothing')).toBeUndefined();
  });

  it("finds a site's events of a period, page by page", async () => {
    const { store } = world();
    const { outbox } = store;
    const at = (time: number, id: string, siteId = 'site') => event({ at: time, id, siteId });
    await outbox.add([at(1, 'a'), at(2, 'b'), at(2, 'c'), at(3, 'd', 'other'), at(4, 'e'), at(5, 'f')]);
    const period = { from: 2, to: 5 };
    const first = await outbox.listOfSite('site', period, null, 2);
    expect(idsOf(first)).toEqual(['b', 'c']);
    expect(idsOf(await outbox.listOfSite('site', period, { at: 2, id: 'c' }, 2))).toEqual(['e']);
  });

  it('[A7] forgets what tells of somebody, and what is old', async () => {
    const { store } = world();
    const { outbox } = store;
    await outbox.add([
      event({ id: 'one', subject: 'conversation-1', at: 10 }),
      event({ id: 'two', subject: 'contact-1', at: 11 }),
      event({ id: 'three', subject: 'conversation-2', at: 12 }),
      event({ id: 'four', at: 13 }),
    ]);
    await outbox.erase(['conversation-1', 'contact-1']);
    expect(idsOf(await outbox.pending(10))).toEqual(['three', 'four']);
    await outbox.erase([]);
    expect(await outbox.purge(13, 10)).toBe(1);
    expect(idsOf(await outbox.pending(10))).toEqual(['four']);
    expect(await outbox.purge(13, 10)).toBe(0);
  });
}
