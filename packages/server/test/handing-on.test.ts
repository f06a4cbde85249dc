import type { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { startTestServer, type TestAgent, type TestServer } from './lib/start-test-server.ts';

const message = (text = 'Is anybody there?') => ({ id: nanoid(), text });
const code = (wanted: string) => expect.objectContaining({ code: wanted }) as unknown;

const configuration = {
  teams: { second: { agents: ['ben@desk.example'] } },
  queues: {
    main: { mode: 'assign' as const },
    experts: { mode: 'assign' as const, teams: ['second'] },
  },
  tiers: [{ name: 'Experts', queue: 'experts', firstResponse: '2m' }],
};

/** Ana has a conversation; Ben is the second line. */
async function scene(given: Parameters<typeof startTestServer>[0] = {}) {
  const server = await startTestServer(given);
  const ana = await server.addAgent({ name: 'Ana', email: 'ana@desk.example' });
  const ben = await server.addAgent({ name: 'Ben', email: 'ben@desk.example', presence: 'away' });
  await (server.clock as FakeClock).advanceAsync(2_000);
  await server.configure(configuration);
  const [first, second] = [await server.agent(ana), await server.agent(ben)];
  const visitor = await server.visitor();
  const { conversation } = await visitor.call('conversation:start', message());
  await changed(first, conversation.id, ({ status }) => status === 'active');
  return { server, ana, ben, first, second, visitor, conversationId: conversation.id };
}

const changed = (
  agent: TestAgent,
  conversationId: string,
  holds: (conversation: {
    status: string;
    agent: { name: string } | null;
    offer: { agent: { id: string } } | null;
    version: number;
    tier: number;
    queueId: string;
  }) => boolean,
) =>
  agent.fact(
    'conversation:changed',
    ({ conversation }) => conversation.id === conversationId && holds(conversation),
  );

async function entriesOf(server: TestServer, conversationId: string) {
  return (await server.store.conversations.entriesAfter(conversationId, 0, 'agent', 200, 1e6)).entries;
}

it('[R2] an agent says how much head start a conversation has: it is served first, and agents alone see it', async () => {
  await using server = await startTestServer();
  const clock = server.clock as FakeClock;
  const record = await server.addAgent({
    name: 'Ana',
    email: 'ana@desk.example',
    presence: 'away',
    capacity: 1,
  });
  const ana = await server.agent(record);
  const [early, late] = [await server.visitor(), await server.visitor()];
  const first = (await early.call('conversation:start', message())).conversation.id;
  await clock.advanceAsync(60_000);
  const second = (await late.call('conversation:start', message())).conversation.id;
  const urgent = { conversationId: second, priority: 240 };
  const { conversation } = await ana.call('conversation:set-priority', urgent);
  expect(conversation).toMatchObject({ priority: 240, status: 'queued' });
  // A second time nothing happens.
  expect((await ana.call('conversation:set-priority', urgent)).conversation.seq).toBe(conversation.seq);
  await ana.call('presence:set', { presence: 'available' });
  await changed(ana, second, ({ status }) => status === 'active');
  expect((await server.store.conversations.find(first))?.conversation.status).toBe('queued');
  const { entries } = await server.store.conversations.entriesAfter(second, 0, 'agent', 50, 1e6);
  expect(entries.map(({ body }) => body)).toContainEqual({ type: 'priority', priority: 240, before: 0 });
  expect(late.frames.join('')).not.toContain('priority');
  await expect(
    ana.call('conversation:set-priority', { conversationId: second, priority: 100_000 }),
  ).rejects.toEqual(code('invalid'));
  await ana.call('conversation:end', { conversationId: second });
  await expect(ana.call('conversation:set-priority', urgent)).rejects.toEqual(code('conversation_closed'));
});

describe('handing on', () => {
  it('[R9] a warm transfer to a colleague carries a note, and the visitor is told once', async () => {
    const { server, ben, first, second, visitor, conversationId } = await scene();
    await using _ = server;
    await first.call('message:post', { conversationId, ...message('One moment') });
    await first.call('conversation:transfer', {
      conversationId,
      to: { kind: 'agent', agentId: ben.id },
      note: 'Wants an invoice; knows the order number',
    });
    await changed(second, conversationId, ({ agent }) => agent?.name === 'Ben');
    await visitor.fact('conversation:changed', (fact) => fact.conversation.agent?.name === 'Ben');
    const entries = await entriesOf(server, conversationId);
    expect(entries.find(({ body }) => body.type === 'transfer')?.body).toMatchObject({
      note: 'Wants an invoice; knows the order number',
      to: { kind: 'agent', agent: { name: 'Ben' } },
    });
    expect(visitor.frames.join('\n')).not.toContain('invoice');
    const told = visitor
      .factsNamed('entry:added')
      .filter(({ entry }) => entry.body.type === 'status' && entry.body.reason === 'transferred');
    expect(told).toHaveLength(1);
  });

  it('[R9] a transfer that is offered comes back when the colleague declines it', async () => {
    const { server, ana, ben, first, second, conversationId } = await scene();
    await using _ = server;
    await server.configure({ ...configuration, queues: { main: {}, experts: { teams: ['second'] } } });
    await first.call('message:post', { conversationId, ...message('One moment') });
    await first.call('conversation:transfer', { conversationId, to: { kind: 'agent', agentId: ben.id } });
    await changed(second, conversationId, ({ offer }) => offer?.agent.id === ben.id);
    await second.call('offer:decline', { conversationId });
    await changed(first, conversationId, ({ status, version }) => status === 'active' && version > 4);
    const record = await server.store.conversations.find(conversationId);
    expect(record?.conversation).toMatchObject({ status: 'active', agent: { id: ana.id } });
  });

  it('[R9] a transfer to a queue keeps the age', async () => {
    const { server, first, second, conversationId } = await scene();
    await using _ = server;
    const before = await server.store.conversations.find(conversationId);
    (server.clock as FakeClock).advance(60_000);
    await first.call('conversation:transfer', { conversationId, to: { kind: 'queue', queueId: 'experts' } });
    const { conversation } = await changed(second, conversationId, ({ queueId }) => queueId === 'experts');
    expect(conversation.waitingSince).toBe(before?.conversation.startedAt);
    await second.call('presence:set', { presence: 'available' });
    await changed(second, conversationId, ({ agent }) => agent?.name === 'Ben');
    await expect(
      first.call('conversation:transfer', { conversationId, to: { kind: 'queue', queueId: 'nowhere' } }),
    ).rejects.toEqual(code('invalid'));
  });

  it('[E4] an escalation carries a summary, and its tier has a clock of its own', async () => {
    const { server, first, second, conversationId } = await scene();
    await using _ = server;
    const clock = server.clock as FakeClock;
    await first.call('message:post', { conversationId, ...message('I have looked at the order') });
    clock.advance(1_000);
    const { summary } = await first.call('escalation:draft', { conversationId });
    expect(summary.asked).toContain('Is anybody there?');
    await first.call('conversation:escalate', {
      conversationId,
      summary: { ...summary, promised: 'An answer today' },
    });
    await changed(second, conversationId, ({ tier, queueId }) => tier === 2 && queueId === 'experts');
    await second.call('presence:set', { presence: 'available' });
    await changed(second, conversationId, ({ agent }) => agent?.name === 'Ben');
    const found = (await entriesOf(server, conversationId)).find(({ body }) => body.type === 'escalation');
    expect(found?.body).toMatchObject({ cause: { kind: 'agent' }, summary: { promised: 'An answer today' } });
    await clock.advanceAsync(2 * 60_000);
    const sla = async () =>
      (await entriesOf(server, conversationId)).flatMap(({ body }) =>
        body.type === 'sla' ? [[body.clock, body.event, body.tier]] : [],
      );
    await expect.poll(sla).toEqual([
      ['firstResponse', 'warning', 2],
      ['firstResponse', 'breach', 2],
    ]);
  });

  it('lets only supervisors assign, and only to people of the site', async () => {
    const { server, ben, first, second, conversationId } = await scene();
    await using _ = server;
    await expect(first.call('conversation:assign', { conversationId, agentId: ben.id })).rejects.toEqual(
      code('forbidden'),
    );
    const boss = await server.addAgent({ memberships: [{ siteId: 'shop', role: 'supervisor' }] });
    const chief = await server.agent(boss);
    await expect(chief.call('conversation:assign', { conversationId, agentId: nanoid() })).rejects.toEqual(
      code('not_found'),
    );
    await chief.call('conversation:assign', { conversationId, agentId: ben.id });
    await changed(second, conversationId, ({ agent }) => agent?.name === 'Ben');
  });

  it('snoozes until a time, or until the visitor writes', async () => {
    const { server, first, visitor, conversationId } = await scene();
    await using _ = server;
    const clock = server.clock as FakeClock;
    await first.call('message:post', { conversationId, ...message('I will ask tomorrow') });
    const until = clock.now() + 3_600_000;
    await first.call('conversation:snooze', { conversationId, until });
    const sync = await visitor.call('session:sync', { epoch: null, conversations: [] });
    expect(sync.conversations[0]?.conversation).toMatchObject({ status: 'active', agent: { name: 'Ana' } });
    await visitor.call('message:post', { conversationId, ...message('And one thing more') });
    await changed(first, conversationId, ({ status, version }) => status === 'active' && version > 3);
    await first.call('message:post', { conversationId, ...message('Noted') });
    await first.call('conversation:snooze', { conversationId, until });
    await clock.advanceAsync(until - clock.now());
    await changed(first, conversationId, ({ status, version }) => status === 'active' && version > 5);
  });

  it('[C4] edits and takes back own messages, and nobody else’s', async () => {
    const { server, first, visitor, conversationId } = await scene();
    await using _ = server;
    const own = message('Helo');
    await visitor.call('message:post', { conversationId, ...own });
    const edit = { conversationId, id: nanoid(), entryId: own.id, text: 'Hello' };
    const edited = await visitor.call('message:edit', edit);
    expect(edited.entry.body).toEqual({ type: 'edit', entryId: own.id, text: 'Hello' });
    expect(await visitor.call('message:edit', edit)).toEqual(edited);
    await first.fact('entry:added', ({ entry }) => entry.body.type === 'edit');
    await expect(
      first.call('message:delete', { conversationId, id: nanoid(), entryId: own.id }),
    ).rejects.toEqual(code('not_found'));
    const deletion = { conversationId, id: nanoid(), entryId: own.id };
    const deleted = await visitor.call('message:delete', deletion);
    expect(await visitor.call('message:delete', deletion)).toEqual(deleted);
    await expect(visitor.call('message:edit', { ...edit, id: nanoid() })).rejects.toEqual(code('forbidden'));
    // What agents could once read stays in the rows.
    const texts = (await entriesOf(server, conversationId)).flatMap(({ body }) =>
      'text' in body ? [body.text] : [],
    );
    expect(texts).toEqual(expect.arrayContaining(['Helo', 'Hello']));
  });

  it('[C2] links a new conversation to the one whose reopen window is over', async () => {
    const { server, first, visitor, conversationId } = await scene();
    await using _ = server;
    const clock = server.clock as FakeClock;
    await server.configure({ ...configuration, reopenWindow: '10m' });
    await first.call('conversation:resolve', { conversationId });
    await clock.advanceAsync(10 * 60_000);
    await expect(visitor.call('message:post', { conversationId, ...message() })).rejects.toEqual(
      code('conversation_closed'),
    );
    const next = await visitor.call('conversation:start', message('It broke again'));
    expect(next.conversation.previousId).toBe(conversationId);
    await changed(first, next.conversation.id, ({ agent }) => agent?.name === 'Ana');
  });
});
