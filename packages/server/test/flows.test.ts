import { flowDefinition, type FlowDefinitionInput, type VisitorEntry } from '@deskbell/protocol';
import type { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { SITE, startTestServer, type TestServer, type TestVisitor } from './lib/start-test-server.ts';

const CONFIGURATION = { queues: { main: { mode: 'assign' as const }, orders: { mode: 'assign' as const } } };
const code = (wanted: string) => expect.objectContaining({ code: wanted }) as Error;

/** Another system: answers order numbers, and keeps what it was asked. */
async function startShop(answer: (url: string) => { status: number; body: string } | null) {
  const asked: { url: string; key: string | undefined }[] = [];
  const held: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const { headers, url = '' } = request;
    asked.push({ url, key: headers['idempotency-key'] as string | undefined });
    const given = answer(url);
    if (given === null) held.push(request);
    else response.writeHead(given.status, { 'content-type': 'application/json' }).end(given.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    port,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const orderStatus = (shop: string): FlowDefinitionInput => ({
  name: 'Order status',
  speaker: { en: 'Assistant' },
  menu: { en: 'Where is my order?' },
  begins: [{ words: ['order'] }],
  limit: '5m',
  misunderstood: { en: 'That does not fit.' },
  first: 'order',
  nodes: {
    order: {
      type: 'question',
      text: { en: 'What is your order number?' },
      set: 'order',
      label: { en: 'Order number' },
      pattern: '[A-Z]{2}\\d{4}',
      next: 'look',
      otherwise: 'person',
    },
    look: {
      type: 'call',
      url: `${shop}/orders/{{order}}`,
      method: 'GET',
      map: { status: 'status' },
      next: 'tell',
      failed: 'person',
    },
    tell: {
      type: 'buttons',
      text: { en: 'It is {{status}}. Did that help?' },
      choices: [
        { id: 'yes', label: { en: 'Yes' }, next: 'done' },
        { id: 'no', label: { en: 'No' }, next: 'person' },
      ],
      otherwise: 'person',
    },
    done: { type: 'end', text: { en: 'Good bye.' } },
    person: { type: 'handOver', text: { en: 'I get somebody.' }, queue: 'orders' },
  },
});

async function publish(server: TestServer, definition: FlowDefinitionInput, flowId = 'order-status') {
  const change = { siteId: SITE, flowId, at: 0, by: { kind: 'system' as const, name: 'test' } };
  const before = await server.store.flows.find(SITE, flowId);
  const { revision } = await server.store.flows.saveDraft({
    ...change,
    expectedRevision: before?.revision ?? 0,
    draft: flowDefinition.parse(definition),
  });
  await server.store.flows.publish({ ...change, expectedRevision: revision });
  await server.desk.flows.reload();
}

async function started(
  answer: (url: string) => { status: number; body: string } | null = () => ({
    status: 200,
    body: '{"status":"packed"}',
  }),
) {
  const shop = await startShop(answer);
  const server = await startTestServer({
    configuration: CONFIGURATION,
    config: { allowPrivateTargets: true, targetPorts: String(shop.port) },
  });
  await publish(server, orderStatus(shop.url));
  return {
    shop,
    server,
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      await shop[Symbol.asyncDispose]();
    },
  };
}

const text = ({ body }: VisitorEntry) =>
  'text' in body ? (body.text ?? '') : body.type === 'status' ? `${body.status}:${body.reason}` : body.type;

/** The next entry that the visitor is told of and that fits. */
async function told(visitor: TestVisitor, wanted: (entry: VisitorEntry) => boolean): Promise<VisitorEntry> {
  const { entry } = await visitor.fact('entry:added', (fact) => wanted(fact.entry));
  return entry;
}

/** A visitor who has just asked for their order, and can come back. */
async function begun(server: TestServer) {
  const secret = server.secret();
  const visitor = await server.visitor({ secret });
  const start = { id: nanoid(), text: 'order', locale: 'en' };
  const { conversation } = await visitor.call('conversation:start', start);
  return { conversationId: conversation.id, secret, visitor };
}

async function asked(server: TestServer, given = {}) {
  const visitor = await server.visitor();
  const { conversation } = await visitor.call('conversation:start', {
    id: nanoid(),
    text: 'Where is my order?',
    locale: 'en',
    ...given,
  });
  return { visitor, conversation, conversationId: conversation.id };
}

async function lines(visitor: TestVisitor, conversationId: string): Promise<readonly VisitorEntry[]> {
  const { page } = await visitor.call('timeline:catch-up', { conversationId, after: 0 });
  return page.entries;
}

const isAsking = (entry: VisitorEntry) => entry.body.type === 'quickReplies';

describe('a flow', () => {
  it('[C1] has a conversation from its beginning, asks, calls another system and solves it', async () => {
    await using world = await started();
    const { conversation, conversationId, visitor } = await asked(world.server);
    expect(conversation.status).toBe('bot');
    const first = await lines(visitor, conversationId);
    expect(first.map(text)).toEqual(['bot:started', 'Where is my order?', 'What is your order number?']);
    expect(first.at(-1)?.author).toEqual({ kind: 'bot', name: 'Assistant' });
    await visitor.call('message:post', { conversationId, id: nanoid(), text: 'AB1234' });
    const question = await told(visitor, isAsking);
    expect(text(question)).toBe('It is packed. Did that help?');
    expect(world.shop.asked).toMatchObject([{ url: '/orders/AB1234' }]);
    const { entry } = await visitor.call('answer:give', {
      conversationId,
      id: nanoid(),
      to: question.id,
      answer: { kind: 'choice', id: 'yes' },
    });
    expect(entry.body).toMatchObject({ type: 'answer', text: 'Yes', to: question.id });
    expect((await lines(visitor, conversationId)).slice(-3).map(text)).toEqual([
      'Yes',
      'Good bye.',
      'resolved:resolved',
    ]);
  });

  it('[A2] tells the visitor nothing of what it keeps to itself, and agents all of it', async () => {
    await using world = await started(() => ({ status: 500, body: '{}' }));
    const { conversationId, visitor } = await asked(world.server);
    await visitor.call('message:post', { conversationId, id: nanoid(), text: 'AB1234' });
    await told(visitor, (entry) => entry.body.type === 'status' && entry.body.reason === 'botDone');
    const seen = JSON.stringify(await lines(visitor, conversationId));
    expect(seen).not.toContain('flow');
    expect(seen).not.toContain(world.shop.url);
    const agent = await world.server.agent(await world.server.addAgent());
    const { page } = await agent.call('timeline:catch-up', { conversationId, after: 0 });
    const ended = page.entries.find(({ body }) => body.type === 'flow' && body.event === 'ended')?.body;
    expect(ended).toMatchObject({
      outcome: 'handedOver',
      summary: 'Order status\nOrder number: AB1234',
    });
    const record = await world.server.store.conversations.find(conversationId);
    expect(record?.conversation.handling.queueId).toBe('orders');
    expect(world.server.logged.join('')).not.toContain('AB1234');
  });

  it('ends within a second when the visitor asks for a person, also during a call', async () => {
    await using world = await started(() => null);
    const { conversationId, visitor } = await asked(world.server);
    await visitor.call('message:post', { conversationId, id: nanoid(), text: 'AB1234' });
    const { conversation } = await visitor.call('person:request', { conversationId });
    expect(conversation.status).toBe('queued');
    const record = await world.server.store.conversations.find(conversationId);
    expect(record?.conversation.handling.flow).toBeUndefined();
  });

  it('[D2] does nothing with an answer that is given twice, and refuses another one', async () => {
    await using world = await started();
    const { conversationId, visitor } = await asked(world.server);
    await visitor.call('message:post', { conversationId, id: nanoid(), text: 'AB1234' });
    const question = await told(visitor, isAsking);
    const answer = {
      conversationId,
      id: nanoid(),
      to: question.id,
      answer: { kind: 'choice' as const, id: 'no' },
    };
    const first = await visitor.call('answer:give', answer);
    const { length } = await lines(visitor, conversationId);
    expect(await visitor.call('answer:give', answer)).toEqual(first);
    expect(await lines(visitor, conversationId)).toHaveLength(length);
    await expect(
      visitor.call('answer:give', { ...answer, answer: { kind: 'choice', id: 'yes' } }),
    ).rejects.toEqual(code('id_reused'));
    await expect(visitor.call('answer:give', { ...answer, id: nanoid() })).rejects.toEqual(code('conflict'));
    const stranger = await world.server.visitor();
    await expect(stranger.call('answer:give', { ...answer, id: nanoid() })).rejects.toEqual(
      code('not_found'),
    );
  });

  it('[E2] makes a call again that was under way when the server ended, with the same key', async () => {
    let isUp = false;
    await using world = await started(() => (isUp ? { status: 200, body: '{"status":"sent"}' } : null));
    const { server, shop } = world;
    const { conversationId, secret, visitor } = await begun(server);
    await visitor.call('message:post', { conversationId, id: nanoid(), text: 'AB1234' });
    isUp = true;
    await server.restart();
    const again = await server.visitor({ secret });
    const entries = await lines(again, conversationId);
    const found = entries.find(isAsking) ?? (await told(again, isAsking));
    expect(text(found)).toBe('It is sent. Did that help?');
    expect(new Set(shop.asked.map(({ key }) => key)).size).toBe(1);
  });

  it('[E2] hands over or ends when nobody answers until its limit, also over a restart', async () => {
    await using world = await started();
    const { server } = world;
    const { conversationId } = await asked(server);
    await server.restart();
    const clock = server.clock as FakeClock;
    clock.advance(5 * 60_000);
    await server.desk.keepDeadlines();
    const record = await server.store.conversations.find(conversationId);
    expect(record?.conversation).toMatchObject({ status: 'resolved' });
  });

  it('goes on with the version with which a dialogue began, while new ones begin with the next', async () => {
    await using world = await started();
    const { server, shop } = world;
    const { conversationId, visitor } = await asked(server);
    const changed = orderStatus(shop.url);
    await publish(server, { ...changed, speaker: { en: 'Successor' } });
    await server.restart();
    const other = await asked(server);
    expect((await lines(other.visitor, other.conversationId)).at(-1)?.author).toEqual({
      kind: 'bot',
      name: 'Successor',
    });
    const record = await server.store.conversations.find(conversationId);
    expect(record?.conversation.handling.flow?.version).toBe(1);
    expect(visitor).toBeDefined();
  });

  it('that is deleted goes on where it runs, also after a restart, and begins nowhere any more', async () => {
    await using world = await started();
    const { server } = world;
    const { conversationId, secret, visitor } = await begun(server);
    const before = await server.store.flows.find(SITE, 'order-status');
    await server.store.flows.delete({
      siteId: SITE,
      flowId: 'order-status',
      expectedRevision: before?.revision ?? 0,
    });
    // Another node has deleted it: this one notices by itself.
    await (server.clock as FakeClock).advanceAsync(2_000);
    expect((await visitor.call('flow-menu:get', { locale: 'en' })).items).toEqual([]);
    expect((await asked(server, { flow: 'order-status' })).conversation.status).toBe('queued');

    await server.restart();
    const again = await server.visitor({ secret });
    await again.call('message:post', { conversationId, id: nanoid(), text: 'AB1234' });
    expect(text(await told(again, isAsking))).toBe('It is packed. Did that help?');
  });

  it('is offered in a menu, in the visitor’s language, and begins when it is chosen', async () => {
    await using world = await started();
    const visitor = await world.server.visitor();
    const menu = await visitor.call('flow-menu:get', { locale: 'de' });
    expect(menu).toEqual({ items: [{ flow: 'order-status', label: 'Where is my order?' }] });
    const { conversation } = await visitor.call('conversation:start', {
      id: nanoid(),
      text: 'Hello',
      flow: 'order-status',
    });
    expect(conversation.status).toBe('bot');
    const stranger = await world.server.visitor();
    const plain = await stranger.call('conversation:start', { id: nanoid(), text: 'Hello', flow: 'gone' });
    expect(plain.conversation.status).toBe('queued');
  });
});
