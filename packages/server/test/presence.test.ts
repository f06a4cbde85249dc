import { AGENT_GRACE_MS } from '@deskbell/core';
import type { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { withBrokenAppends } from './lib/broken-appends.ts';
import { SITE, startTestServer, type TestAgent, type TestServer } from './lib/start-test-server.ts';
import { gone, waitForLog } from './lib/wait-for-server.ts';

const message = (text = 'Where is my order?') => ({ id: nanoid(), text });

/** Opens a conversation of a new visitor; returns its id. */
async function ring(server: TestServer): Promise<string> {
  const visitor = await server.visitor();
  return (await visitor.call('conversation:start', message())).conversation.id;
}

const assigned = (agent: TestAgent, conversationId: string, agentId?: string) =>
  agent.fact(
    'conversation:changed',
    ({ conversation: { id, status, agent: owner } }) =>
      id === conversationId && status === 'active' && (agentId === undefined || owner?.id === agentId),
  );

/** What the desk has stored of a conversation when everything that was begun has ended. */
async function status(server: TestServer, conversationId: string) {
  return (await server.store.conversations.find(conversationId))?.conversation;
}

describe('presence and routing', () => {
  it('[P1] gives work only to those who are available and connected', async () => {
    await using server = await startTestServer();
    const away = await server.agent(await server.addAgent({ presence: 'away' }));
    await server.addAgent({ presence: 'available' });
    const conversationId = await ring(server);
    expect(await status(server, conversationId)).toMatchObject({ status: 'queued' });
    await away.call('presence:set', { presence: 'available' });
    await assigned(away, conversationId);
    await away.call('presence:set', { presence: 'offline' });
    expect(await away.fact('presence:changed', ({ presence }) => presence === 'offline')).toBeTruthy();
    expect(await status(server, await ring(server))).toMatchObject({ status: 'queued' });
    // What they have stays with them (P4).
    expect(await status(server, conversationId)).toMatchObject({ status: 'active' });
  });

  it('[P5] tells colleagues when whoever takes a break means to be back, over a restart, until they are', async () => {
    await using server = await startTestServer();
    const record = await server.addAgent({ name: 'Ada' });
    const ada = await server.agent(record);
    const ben = await server.agent(await server.addAgent({ name: 'Ben' }));
    const until = server.clock.now() + 15 * 60_000;
    await ada.call('presence:set', { presence: 'away', until });
    await ben.fact('agent:changed', (card) => card.id === record.id && card.backAt === until);
    await server.restart();
    const back = await server.agent(record);
    const { agents } = await back.call('session:sync', { epoch: null, conversations: [] });
    expect(agents.find(({ id }) => id === record.id)).toMatchObject({ presence: 'away', backAt: until });
    await back.call('presence:set', { presence: 'available' });
    await back.fact('agent:changed', (card) => card.id === record.id && card.backAt === undefined);
  });

  it('[P1] keeps the choice over a restart', async () => {
    await using server = await startTestServer();
    const record = await server.addAgent({ presence: 'away' });
    const agent = await server.agent(record);
    await agent.call('presence:set', { presence: 'available' });
    await server.restart();
    const back = await server.agent(record);
    const { presence } = await back.call('session:sync', { epoch: null, conversations: [] });
    expect(presence).toBe('available');
  });

  it('[R1] assigns in the same turn as capacity becomes free', async () => {
    await using server = await startTestServer();
    const agent = await server.agent(await server.addAgent({ capacity: 1 }));
    const first = await ring(server);
    await assigned(agent, first);
    const second = await ring(server);
    expect(await status(server, second)).toMatchObject({ status: 'queued' });
    await agent.call('conversation:resolve', { conversationId: first });
    await assigned(agent, second);
    // The fake clock has not moved: no sweep and no timer has helped.
    expect((await status(server, second))?.startedAt).toBe(server.clock.now());
  });

  it('[R7] never assigns twice nor beyond a capacity, whatever races', async () => {
    await using server = await startTestServer();
    const records = await Promise.all([1, 2, 3].map((capacity) => server.addAgent({ capacity })));
    const agents = await Promise.all(records.map((record) => server.agent(record)));
    const ids = await Promise.all(Array.from({ length: 30 }, () => ring(server)));
    // Claims by hand race with routing; the winner of each is decided by the store.
    await Promise.all(
      ids
        .slice(0, 6)
        .map((conversationId, index) => agents[index % 3]!.send('conversation:claim', { conversationId })),
    );
    await Promise.all(
      ids.slice(0, 12).map((conversationId) => agents[0]!.send('conversation:end', { conversationId })),
    );
    for (const conversationId of ids) {
      const entries = (
        await server.store.conversations.entriesAfter(conversationId, 0, 'agent', 100, 100_000)
      ).entries;
      const moves = entries.flatMap(({ body }) => (body.type === 'status' ? [body.status] : []));
      expect(moves.join(' ')).not.toContain('queued queued');
      const routed = entries.filter(({ body }) => body.type === 'status' && body.reason === 'assigned');
      expect(routed.length).toBeLessThanOrEqual(1);
    }
    const open = await server.store.conversations.listOpen();
    for (const { id, capacity } of records) {
      const held = open.filter(({ conversation: c }) => c.status === 'active' && c.agent.id === id);
      expect(held.length).toBeLessThanOrEqual(capacity + 2);
    }
  });

  it('[P3] moves nothing and tells nobody when an agent is back within the grace time', async () => {
    await using server = await startTestServer();
    const clock = server.clock as FakeClock;
    const record = await server.addAgent();
    const agent = await server.agent(record);
    const colleague = await server.agent(await server.addAgent({ presence: 'away' }));
    const conversationId = await ring(server);
    await assigned(colleague, conversationId);
    // Somebody who has not answered yet would lose it for that (R6).
    await agent.call('message:post', { conversationId, ...message('Hello') });
    const before = colleague.facts.length;
    agent.close();
    await gone(server, record.id);
    clock.advance(AGENT_GRACE_MS - 1);
    await server.agent(record);
    // Not so long that the visitor counts as silent (P2).
    await clock.advanceAsync(5 * AGENT_GRACE_MS);
    expect(await status(server, conversationId)).toMatchObject({
      status: 'active',
      agent: { id: record.id },
    });
    expect(colleague.facts.slice(before)).toEqual([]);
  });

  it('[P3] routes the conversations of a lost agent on, with their age', async () => {
    await using server = await startTestServer();
    const clock = server.clock as FakeClock;
    const record = await server.addAgent();
    const agent = await server.agent(record);
    const conversationId = await ring(server);
    await assigned(agent, conversationId);
    const since = clock.now();
    clock.advance(5_000);
    agent.close();
    await gone(server, record.id);
    const other = await server.agent(await server.addAgent({ name: 'Bob' }));
    await clock.advanceAsync(AGENT_GRACE_MS);
    const { conversation } = await assigned(other, conversationId);
    expect(conversation.agent?.name).toBe('Bob');
    expect(await status(server, conversationId)).toMatchObject({ waitingSince: since });
    await other.fact(
      'agent:changed',
      ({ id, connected, load }) => id === record.id && !connected && load === 0,
    );
    const visitorSees = await server.store.conversations.entriesAfter(
      conversationId,
      0,
      'visitor',
      10,
      10_000,
    );
    expect(visitorSees.entries.map(({ body }) => body.type === 'status' && body.reason)).toContain(
      'agentLost',
    );
  });

  it('[P3] gives agents the grace time after a restart, and then moves on', async () => {
    await using server = await startTestServer();
    const clock = server.clock as FakeClock;
    const record = await server.addAgent();
    const agent = await server.agent(record);
    const conversationId = await ring(server);
    await assigned(agent, conversationId);
    await server.restart();
    await clock.advanceAsync(AGENT_GRACE_MS - 1);
    expect(await status(server, conversationId)).toMatchObject({ status: 'active' });
    const other = await server.agent(await server.addAgent({ name: 'Bob' }));
    await clock.advanceAsync(1);
    const { conversation } = await assigned(other, conversationId);
    expect(conversation.agent?.name).toBe('Bob');
    expect(await server.store.deadlines.next()).toBeUndefined();
  });

  it('[P3] keeps trying when the store cannot take it', async () => {
    let broken = false;
    await using server = await startTestServer({
      wrapStore: (store) => withBrokenAppends(store, () => broken),
    });
    const clock = server.clock as FakeClock;
    const record = await server.addAgent();
    const agent = await server.agent(record);
    const conversationId = await ring(server);
    await assigned(agent, conversationId);
    agent.close();
    await gone(server, record.id);
    broken = true;
    await clock.advanceAsync(AGENT_GRACE_MS + 5_000);
    expect(await status(server, conversationId)).toMatchObject({ status: 'active' });
    broken = false;
    const other = await server.agent(await server.addAgent({ name: 'Bob' }));
    await clock.advanceAsync(1_000);
    await assigned(other, conversationId);
  });

  it('[R1] assigns as soon as the store can again what it could not take', async () => {
    let broken = false;
    await using server = await startTestServer({
      wrapStore: (store) => withBrokenAppends(store, () => broken),
    });
    const conversationId = await ring(server);
    broken = true;
    const agent = await server.agent(await server.addAgent());
    await waitForLog(server, 'a match could not be stored');
    broken = false;
    await (server.clock as FakeClock).advanceAsync(1_000);
    await assigned(agent, conversationId);
    expect(await status(server, conversationId)).toMatchObject({ status: 'active' });
  });

  it('[D11] takes back everything from an agent whose account is disabled, and closes their sockets', async () => {
    await using server = await startTestServer();
    const clock = server.clock as FakeClock;
    const record = await server.addAgent();
    const agent = await server.agent(record);
    const conversationId = await ring(server);
    await assigned(agent, conversationId);
    const other = await server.agent(await server.addAgent({ name: 'Bob' }));
    await server.store.agents.setDisabled(record.id, clock.now());
    clock.advance(5_000);
    expect(await agent.fact('session:ended')).toEqual({ code: 'unauthenticated' });
    await agent.disconnected();
    await assigned(other, conversationId);
  });

  it('[D11] lets a new membership reach open sockets', async () => {
    await using server = await startTestServer();
    await server.addSite({ id: 'second', origins: ['https://second.example'] });
    const record = await server.addAgent();
    const agent = await server.agent(record);
    await expect(agent.call('inbox:list', { siteId: 'second', view: 'all' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await server.store.agents.setMembership(record.id, { siteId: 'second', role: 'supervisor' });
    (server.clock as FakeClock).advance(5_000);
    await agent.fact('agent:changed', ({ id }) => id === record.id);
    const visitor = await server.visitor({
      siteId: 'second',
      extraHeaders: { origin: 'https://second.example' },
    });
    const { conversation } = await visitor.call('conversation:start', message());
    await agent.fact('conversation:changed', (fact) => fact.conversation.offer?.agent.id === record.id);
    await agent.call('offer:accept', { conversationId: conversation.id });
    const { me } = await agent.call('session:sync', { epoch: null, conversations: [] });
    expect(me.memberships.map(({ siteId }) => siteId).sort()).toEqual(['second', SITE]);
  });

  it('tells visitors when somebody comes and when the last one goes', async () => {
    await using server = await startTestServer();
    const visitor = await server.visitor();
    const { desk } = await visitor.call('session:sync', { epoch: null, conversations: [] });
    expect(desk).toEqual({ available: false, opensAt: null, banner: null });
    const agent = await server.agent(await server.addAgent());
    await visitor.fact('desk:changed', ({ available }) => available);
    await agent.call('presence:set', { presence: 'away' });
    await visitor.fact('desk:changed', ({ available }) => !available);
    expect(visitor.factsNamed('desk:changed')).toHaveLength(2);
  });
});
