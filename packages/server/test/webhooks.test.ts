import { webhookEvents, type WebhookEventType } from '@deskbell/protocol';
import type { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { personIdOf } from '../src/desk/identity/person-id.ts';
import { hostSite } from './lib/identities.ts';
import { SITE, startTestServer, type TestServer } from './lib/start-test-server.ts';
import { isSigned, startWebhookSink, type SinkCall, type WebhookSink } from './lib/webhook-sink.ts';

const message = (text = 'Where is my order?') => ({ id: nanoid(), text });

async function endpoint(server: TestServer, { url }: WebhookSink, types: string[] = ['message.added']) {
  const { admin } = server.webhooks;
  const made = await admin.make({ siteId: SITE, url, types, description: '' });
  return { ...made, id: made.endpoint.id, now: () => admin.find(SITE, made.endpoint.id) };
}

const logOf = async (server: TestServer, endpointId: string) =>
  (await server.webhooks.admin.deliveries({ endpointId, state: null, cursor: null, limit: 100 })).deliveries;

/** Lets time pass until something is as it should be; calls over the network take real time. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  await expect.poll(isSo, { timeout: 5_000, interval: 5 }).toBe(true);
}

describe('what is told', () => {
  it('[E2] tells of a conversation from its first word to its end, each event as it is described', async () => {
    await using server = await startTestServer();
    await using sink = await startWebhookSink();
    const { secret } = await endpoint(server, sink, ['*', 'note.added']);
    const ada = await server.addAgent();
    const agent = await server.agent(ada);
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    const conversationId = conversation.id;
    await agent.fact('conversation:changed', (fact) => fact.conversation.status === 'active');
    await agent.call('message:post', { conversationId, ...message('On its way') });
    await agent.call('note:post', { conversationId, ...message('She is kind') });
    await agent.call('conversation:resolve', { conversationId });
    await until(() => sink.types().includes('conversation.resolved'));
    await sink.received(9);
    expect(sink.types().toSorted()).toEqual(
      [
        'conversation.started',
        'conversation.statusChanged',
        'message.added',
        'conversation.statusChanged',
        'conversation.assigned',
        'message.added',
        'note.added',
        'conversation.statusChanged',
        'conversation.resolved',
      ].toSorted(),
    );
    for (const call of sink.calls) {
      const { data, siteId, timestamp, type, version } = call.payload;
      expect({ siteId, version }).toEqual({ siteId: SITE, version: 1 });
      expect(new Date(timestamp).toISOString()).toBe(timestamp);
      expect(webhookEvents[type].data.safeParse(data).error).toBeUndefined();
      expect(isSigned(call, secret)).toBe(true);
      expect(data).toMatchObject({
        conversation: { id: conversationId, contactId: expect.any(String) as string },
      });
    }
    expect(new Set(sink.calls.map(({ id }) => id)).size).toBe(sink.calls.length);
  });

  it('[C1] tells of notes only those who name them, and keeps nothing where nobody asks', async () => {
    await using server = await startTestServer();
    await using sink = await startWebhookSink();
    const agent = await server.agent(await server.addAgent());
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    expect(await server.store.outbox.listOfSite(SITE, { from: 0, to: 1e15 }, null, 9)).toEqual([]);
    const { id } = await endpoint(server, sink, ['*']);
    const conversationId = conversation.id;
    await agent.call('note:post', { conversationId, ...message('A secret') });
    await agent.call('message:post', { conversationId, ...message('Hello') });
    await sink.received(1);
    const log = async () => (await logOf(server, id)).map(({ event }) => event.type);
    expect(await log()).toEqual(['message.added']);
    expect(JSON.stringify(sink.calls)).not.toContain('A secret');
  });

  it('[D2] tells once of a message that is sent again and again', async () => {
    await using server = await startTestServer();
    await using sink = await startWebhookSink();
    await endpoint(server, sink);
    const visitor = await server.visitor();
    const first = message();
    const { conversation } = await visitor.call('conversation:start', first);
    const again = { conversationId: conversation.id, ...message('Hello?') };
    await Promise.all(Array.from({ length: 20 }, () => visitor.call('message:post', again)));
    await visitor.call('message:post', { conversationId: conversation.id, ...message('The last') });
    await sink.received(3);
    const texts = sink.calls.map(({ payload }) => (payload.data as { entry: { text: string } }).entry.text);
    expect(texts.toSorted()).toEqual(['Hello?', 'The last', 'Where is my order?']);
  });

  it('tells of a contact who is to be served first', async () => {
    await using server = await startTestServer();
    await using sink = await startWebhookSink();
    await endpoint(server, sink, ['contact.changed']);
    const boss = await server.addAgent({ memberships: [{ siteId: SITE, role: 'supervisor' }] });
    const agent = await server.agent(boss);
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    await agent.call('contact:set-vip', { conversationId: conversation.id, vip: true });
    await sink.received(1);
    expect(sink.calls[0]?.payload).toMatchObject({
      type: 'contact.changed',
      data: { contact: { vip: true } },
    });
  });

  it('[A1] tells of a visitor who signs in, and whom they were before; once, however often they come', async () => {
    await using server = await startTestServer();
    await using sink = await startWebhookSink();
    const host = await hostSite(server);
    await endpoint(server, sink, ['contact.changed']);
    const contactOf = async (sub: string) => {
      const visitorId = personIdOf(SITE, sub);
      return (await server.store.visitorIdentities.contactOf(SITE, visitorId))?.id;
    };
    const secret = server.secret();
    const anonymous = await server.visitor({ secret });
    const { conversation } = await anonymous.call('conversation:start', message());
    const former = (await server.store.conversations.find(conversation.id))?.conversation.contactId;
    const laptop = await host.visit(host.sign('ada', { name: 'Ada' }));
    await host.visit(host.sign('ada', { name: 'Ada' }));
    await host.visit(host.sign('ada', { name: 'Ada' }), secret);
    await host.visit(host.sign('ada', { name: 'Ada' }), secret);
    await laptop.call('session:sync', { epoch: null, conversations: [] });
    await host.visit(host.sign('ada', { name: 'Ada Lovelace' }), secret);
    await sink.received(3);
    const id = await contactOf('ada');
    expect(sink.calls.map(({ payload }) => payload.data)).toEqual([
      { contact: { id } },
      { contact: { id, formerId: former } },
      { contact: { id } },
    ]);
    expect(JSON.stringify(sink.calls)).not.toContain('Ada');
  });

  it('cuts a text that is longer than an event may be', async () => {
    await using server = await startTestServer();
    await using sink = await startWebhookSink();
    await endpoint(server, sink);
    const visitor = await server.visitor();
    await visitor.call('conversation:start', message(`a${'🔔'.repeat(3_000)}`));
    await sink.received(1);
    const [call] = sink.calls as [SinkCall];
    const { entry } = call.payload.data as { entry: { text: string; isCut: boolean } };
    expect(entry.isCut).toBe(true);
    expect(entry.text).toBe(`a${'🔔'.repeat(1_999)}`);
    expect(Buffer.byteLength(call.body)).toBeLessThan(20_000);
  });
});

describe('a receiver that fails', () => {
  async function scene() {
    const server = await startTestServer();
    const sink = await startWebhookSink();
    const made = await endpoint(server, sink);
    return { server, sink, made, visitor: await server.visitor() };
  }

  it('is not followed when it sends somewhere else', async () => {
    const { server, sink, made, visitor } = await scene();
    await using _ = server;
    await using __ = sink;
    await using elsewhere = await startWebhookSink();
    sink.answer = (response) => void response.writeHead(302, { location: elsewhere.url }).end();
    await visitor.call('conversation:start', message());
    await until(async () => (await logOf(server, made.id))[0]?.attempts[0]?.status === 302);
    expect(elsewhere.calls).toEqual([]);
  });

  it('is switched off when it says that it is gone, and somebody is told', async () => {
    const { server, sink, made, visitor } = await scene();
    await using _ = server;
    await using __ = sink;
    sink.answer = 410;
    const { conversation } = await visitor.call('conversation:start', message());
    await until(() => server.givenUp.length === 1);
    expect(await made.now()).toMatchObject({ disabledBecause: 'gone' });
    await visitor.call('message:post', { conversationId: conversation.id, ...message() });
    await server.webhooks.admin.change(await made.now(), { enabled: true });
    sink.answer = 204;
    await visitor.call('message:post', { conversationId: conversation.id, ...message('Again') });
    await until(async () => (await logOf(server, made.id))[0]?.state === 'delivered');
    // What happened while it was off is not sent by itself.
    expect(sink.calls.filter(({ payload }) => JSON.stringify(payload).includes('Again'))).toHaveLength(1);
    expect(await logOf(server, made.id)).toHaveLength(2);
  });

  it('[D6] does not delay others: hanging, slow to end, hanging up', async () => {
    const { server, sink, made, visitor } = await scene();
    await using _ = server;
    await using __ = sink;
    const held: (() => void)[] = [];
    sink.answer = (response) => void held.push(() => response.destroy());
    await using slow = await startWebhookSink((response) => void response.writeHead(200).write('a'));
    await using rude = await startWebhookSink((response) => void response.destroy());
    await using well = await startWebhookSink();
    for (const other of [slow, rude, well]) await endpoint(server, other);
    const { conversation } = await visitor.call('conversation:start', message());
    for (let count = 0; count < 20; count += 1) {
      await visitor.call('message:post', { conversationId: conversation.id, ...message() });
    }
    await well.received(21);
    // Who ends its answer slowly has answered.
    await slow.received(21);
    // Four calls at a time wait for the one that hangs, and the rest waits for them.
    expect(sink.calls).toHaveLength(4);
    expect(await server.store.webhooks.waiting(made.id, 100)).toHaveLength(21);
    sink.answer = 204;
    for (const release of held) release();
  });
});

describe('a stop between commit and call', () => {
  it('[E2] loses nothing, and repeats with the same id', async () => {
    await using server = await startTestServer();
    await using sink = await startWebhookSink((response) => void response.writeHead(500).end());
    await endpoint(server, sink);
    const visitor = await server.visitor();
    await visitor.call('conversation:start', message());
    await sink.received(1);
    await server.restart();
    sink.answer = 204;
    await (server.clock as FakeClock).advanceAsync(6_000);
    const [first, second] = await sink.received(2);
    expect(second?.id).toBe(first?.id);
    expect(second?.body).toBe(first?.body);
  });
});

describe('what admins do', () => {
  it('replays one event, and what failed in a period, also what it had not asked for then', async () => {
    await using server = await startTestServer();
    await using sink = await startWebhookSink();
    await using other = await startWebhookSink();
    const { admin } = server.webhooks;
    const all = await endpoint(server, other, ['*']);
    const made = await endpoint(server, sink, ['conversation.started']);
    const visitor = await server.visitor();
    await visitor.call('conversation:start', message());
    const [first] = await sink.received(1);
    await other.received(3);
    await until(async () => (await logOf(server, made.id))[0]?.state === 'delivered');
    await admin.replay(made.endpoint, first?.id ?? '');
    const [, again] = await sink.received(2);
    expect(again?.id).toBe(first?.id);
    await until(async () => (await logOf(server, made.id))[0]?.state === 'delivered');
    const period = { from: 0, to: server.clock.now() + 1 };
    expect(await admin.replayPeriod(await made.now(), { ...period, only: 'failed' })).toEqual({
      replayed: 0,
      next: null,
    });
    await admin.change(await made.now(), { types: ['conversation.started', 'message.added'] });
    expect(await admin.replayPeriod(await made.now(), { ...period, only: 'failed' })).toEqual({
      replayed: 1,
      next: null,
    });
    await sink.received(3);
    expect(sink.types()).toEqual(['conversation.started', 'conversation.started', 'message.added']);
    expect(await admin.replayPeriod(await all.now(), { ...period, only: 'all' })).toMatchObject({
      replayed: 3,
    });
    await expect(admin.replay(made.endpoint, 'nothing')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('[A3] refuses an address that may not be called, when it is saved and when it is called', async () => {
    await using server = await startTestServer({ config: { allowPrivateTargets: false } });
    await using sink = await startWebhookSink();
    const { admin } = server.webhooks;
    const given = { siteId: SITE, types: ['*'], description: '' };
    for (const url of [
      'http://169.254.169.254/',
      sink.url,
      'ftp://shop.example',
      'https://nowhere.invalid/',
    ]) {
      const refused = { code: 'invalid', details: { path: 'url' } };
      await expect(admin.create({ ...given, url })).rejects.toMatchObject(refused);
    }
    // Saved when it led somewhere else.
    const made = await endpoint(server, sink, ['*']);
    await admin.ping(made.endpoint);
    await until(async () => (await logOf(server, made.id))[0]?.attempts[0]?.error === 'invalid');
    expect(sink.calls).toEqual([]);
  });

  it('[E1] calls the address that a policy names as an endpoint of its own, signed, once for each notice', async () => {
    await using server = await startTestServer();
    await using sink = await startWebhookSink();
    const notice = {
      id: 'notice-1',
      to: { webhook: sink.url },
      event: 'escalation' as const,
      at: server.clock.now(),
      siteId: SITE,
      conversationId: 'conversation-1',
      cause: { kind: 'agent' as const },
      queueId: 'main',
      tier: 2,
      contact: { name: null, vip: true },
      summary: null,
    };
    await server.webhooks.notify(notice, sink.url);
    await server.webhooks.notify(notice, sink.url);
    await server.webhooks.notify({ ...notice, id: 'notice-2' }, sink.url);
    await sink.received(2);
    const [made, ...others] = await server.webhooks.admin.list(SITE);
    expect(others).toEqual([]);
    expect(made?.types).toEqual([]);
    const type: WebhookEventType = 'escalation.notice';
    expect(sink.types()).toEqual([type, type]);
    expect(new Set(sink.calls.map(({ id }) => id))).toEqual(new Set(['notice-1', 'notice-2']));
    const data = sink.calls[0]?.payload.data;
    expect(webhookEvents[type].data.safeParse(data).success).toBe(true);
  });
});
