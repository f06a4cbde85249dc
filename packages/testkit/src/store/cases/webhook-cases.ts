import type { OutboxEvent, WebhookEndpoint } from '@deskbell/core';
import { expect, it } from 'vitest';
import type { World } from '../world.ts';

export function webhookCases(world: () => World): void {
  async function endpoint(given: Partial<WebhookEndpoint> = {}): Promise<WebhookEndpoint> {
    const { build, clock, ids, store } = world();
    const siteId = given.siteId ?? 'hook-site';
    if (!(await store.sites.find(siteId))) await store.sites.create(build.site({ id: siteId }));
    const made: WebhookEndpoint = {
      id: ids.next(),
      siteId,
      url: 'https://shop.example/hook',
      description: '',
      types: ['*', 'note.added'],
      secret: 'boxed',
      previousSecret: null,
      previousUntil: null,
      createdAt: clock.now(),
      disabledAt: null,
      disabledBecause: null,
      failingSince: null,
      ...given,
    };
    expect(await store.webhooks.create(made, 100)).toBe('created');
    return made;
  }

  async function events(...ids: string[]): Promise<readonly OutboxEvent[]> {
    const { clock, store } = world();
    const made = ids.map((id, index) => ({
      id,
      siteId: 'hook-site',
      type: 'message.added',
      at: clock.now() + index,
      subject: 'conversation',
      endpointId: null,
      payload: '{}',
    }));
    await store.outbox.add(made);
    return made;
  }
  const hand = (endpointIds: readonly string[], at: number, ...ids: string[]) =>
    world().store.outbox.dispatch(
      ids.map((eventId) => ({ eventId, endpointIds })),
      at,
    );

  it('keeps an endpoint as it was given, and as it is changed', async () => {
    const { webhooks } = world().store;
    const one = await endpoint();
    const other = await endpoint({ types: [], previousSecret: 'old', previousUntil: 5 });
    expect(await webhooks.list()).toEqual([one, other]);
    expect(await webhooks.find(other.id)).toEqual(other);
    const changes = { types: ['ping'], disabledAt: 9, disabledBecause: 'gone', failingSince: 8 } as const;
    expect(await webhooks.change(one.id, changes)).toBe(true);
    expect(await webhooks.find(one.id)).toEqual({ ...one, ...changes });
    expect(await webhooks.find(other.id)).toEqual(other);
    expect(await webhooks.change('nobody', changes)).toBe(false);
    expect(await webhooks.find('nobody')).toBeUndefined();
  });

  it('has no more of them on a site than may be, and none on a site that is not there', async () => {
    const { webhooks } = world().store;
    const one = await endpoint();
    expect(await webhooks.create({ ...one, id: 'another' }, 1)).toBe('tooMany');
    await expect(webhooks.create({ ...one, id: 'another', siteId: 'nowhere' }, 9)).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await webhooks.list()).toEqual([one]);
  });

  it('makes one delivery of each event for each endpoint, however often it is handed on', async () => {
    const { store } = world();
    const { webhooks } = store;
    const [one, other] = [await endpoint(), await endpoint()];
    const [first, second] = (await events('event-1', 'event-2')) as [OutboxEvent, OutboxEvent];
    await hand([one.id, other.id, 'nobody'], 100, first.id);
    await hand([one.id], 200, first.id, second.id);
    const waiting = { state: 'waiting', tries: 0, attempts: [] };
    expect(await webhooks.waiting(one.id, 10)).toEqual([
      { ...waiting, endpointId: one.id, event: first, at: 100, nextAt: 100 },
      { ...waiting, endpointId: one.id, event: second, at: 200, nextAt: 200 },
    ]);
    expect(await webhooks.waiting(other.id, 10)).toHaveLength(1);
    expect(await webhooks.waiting('nobody', 10)).toEqual([]);
    expect(await webhooks.dueEndpoints(99)).toEqual([]);
    expect((await webhooks.dueEndpoints(100)).toSorted()).toEqual([one.id, other.id].toSorted());
  });

  it('remembers how each try went, and which is due first', async () => {
    const { webhooks } = world().store;
    const { id: endpointId } = await endpoint();
    await events('event-1', 'event-2', 'event-3');
    await hand([endpointId], 100, 'event-1', 'event-2', 'event-3');
    const attempt = { at: 110, status: 500, durationMs: 12, error: null };
    const base = { endpointId, triesBefore: 0, attempts: [attempt] };
    await webhooks.settle({ ...base, eventId: 'event-1', state: 'waiting', tries: 1, nextAt: 900 });
    await webhooks.settle({ ...base, eventId: 'event-2', state: 'delivered', tries: 0, nextAt: null });
    const waiting = await webhooks.waiting(endpointId, 10);
    expect(waiting.map(({ event, nextAt }) => [event.id, nextAt])).toEqual([
      ['event-3', 100],
      ['event-1', 900],
    ]);
    expect(await webhooks.findDelivery(endpointId, 'event-2')).toMatchObject({
      state: 'delivered',
      attempts: [attempt],
    });
    // Judged when it was otherwise: that somebody asked for a new schedule stands.
    await webhooks.settle({ ...base, eventId: 'event-1', state: 'failed', tries: 0, nextAt: null });
    expect(await webhooks.findDelivery(endpointId, 'event-1')).toMatchObject({ state: 'waiting', tries: 1 });
  });

  it('shows the log, newest first, page by page', async () => {
    const { webhooks } = world().store;
    const { id: endpointId } = await endpoint();
    await events('event-1', 'event-2', 'event-3');
    await hand([endpointId], 100, 'event-1', 'event-2');
    await hand([endpointId], 200, 'event-3');
    const failed = { state: 'failed', tries: 10, nextAt: null, attempts: [] } as const;
    await webhooks.settle({ endpointId, eventId: 'event-1', triesBefore: 0, ...failed });
    const list = async (cursor: string | null, state: 'failed' | null = null) => {
      const { deliveries, next } = await webhooks.deliveries({ endpointId, state, cursor, limit: 2 });
      return { ids: deliveries.map(({ event }) => event.id), next };
    };
    const page = await list(null);
    expect(page.ids).toEqual(['event-3', 'event-2']);
    expect(await list(page.next)).toEqual({ ids: ['event-1'], next: null });
    expect(await list(null, 'failed')).toEqual({ ids: ['event-1'], next: null });
    await expect(list('x')).rejects.toMatchObject({ code: 'invalid' });
  });

  it('replays: a new schedule for what was there, a delivery for what was not', async () => {
    const { webhooks } = world().store;
    const { id: endpointId } = await endpoint();
    await events('event-1', 'event-2');
    await hand([endpointId], 100, 'event-1');
    const attempts = [{ at: 110, status: null, durationMs: 15_000, error: 'timeout' }];
    const failed = { state: 'failed', tries: 10, nextAt: null, attempts } as const;
    await webhooks.settle({ endpointId, eventId: 'event-1', triesBefore: 0, ...failed });
    await webhooks.replay(endpointId, ['event-1', 'event-2', 'nothing'], 500);
    const waiting = await webhooks.waiting(endpointId, 10);
    expect(waiting).toMatchObject([
      { state: 'waiting', nextAt: 500, tries: 0 },
      { state: 'waiting', nextAt: 500, tries: 0 },
    ]);
    expect((await webhooks.findDelivery(endpointId, 'event-1'))?.attempts).toEqual(attempts);
  });

  it('[A7] takes its deliveries along when it is deleted, and those of what is erased', async () => {
    const { store } = world();
    const { webhooks, outbox } = store;
    const [one, other] = [await endpoint(), await endpoint()];
    await events('event-1');
    await hand([one.id, other.id], 100, 'event-1');
    expect(await webhooks.delete(one.id)).toBe(true);
    expect(await webhooks.delete(one.id)).toBe(false);
    expect(await webhooks.findDelivery(one.id, 'event-1')).toBeUndefined();
    expect(await webhooks.findDelivery(other.id, 'event-1')).toBeDefined();
    await outbox.erase(['conversation']);
    expect(await webhooks.waiting(other.id, 10)).toEqual([]);
  });
}
