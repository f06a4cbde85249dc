import type { Role } from '@deskbell/protocol';
import type { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startTestCluster } from './lib/start-test-cluster.ts';
import { SITE, startTestServer, type TestServer } from './lib/start-test-server.ts';

const member = (role: Role) => ({ memberships: [{ siteId: SITE, role }] });
const message = () => ({ id: nanoid(), text: 'Is anybody there?' });

/** The first record of the audit, once it is written. */
async function firstRecord({ store }: TestServer) {
  for (;;) {
    const { items } = await store.audit.list({}, { limit: 1 });
    if (items[0]) return items[0];
    await setImmediate();
  }
}

describe('roles on open sockets', () => {
  it('[D11] another role counts at once where it was given, and within 5 s on every node', async () => {
    await using cluster = await startTestCluster();
    const { one, two, clock } = cluster;
    const record = await one.addAgent(member('supervisor'));
    const here = await one.agent(record);
    const there = await two.agent(record);
    await clock.advanceAsync(2_000);
    const setCrisis = { siteId: SITE, on: false };
    await expect(here.call('crisis:set', setCrisis)).resolves.toBeDefined();
    await expect(there.call('crisis:set', setCrisis)).resolves.toBeDefined();

    await one.store.agents.change(record.id, { type: 'role', siteId: SITE, role: 'agent' });
    await one.desk.agentChanged(record.id);
    await expect(here.call('crisis:set', setCrisis)).rejects.toMatchObject({ code: 'forbidden' });
    await clock.advanceAsync(5_000);
    await expect(there.call('crisis:set', setCrisis)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(there.call('board:get', { siteId: SITE })).resolves.toBeDefined();
  });

  it('[D11] who is taken off a site sees nothing of it any more, and what they had goes to others', async () => {
    await using server = await startTestServer();
    const clock = server.clock as FakeClock;
    const record = await server.addAgent();
    const agent = await server.agent(record);
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    await agent.fact('conversation:changed', (fact) => fact.conversation.status === 'active');
    const other = await server.agent(await server.addAgent({ name: 'Bob' }));

    await server.store.agents.change(record.id, { type: 'removed', siteId: SITE });
    await server.desk.agentChanged(record.id);
    await clock.advanceAsync(0);
    await other.fact('conversation:changed', (fact) => fact.conversation.agent?.name === 'Bob');
    await expect(
      agent.call('message:post', { conversationId: conversation.id, ...message() }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(agent.call('inbox:list', { siteId: SITE, view: 'all' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('what is done by a command', () => {
  it('is in the audit where it is no entry: a crisis that is switched on', async () => {
    await using server = await startTestServer();
    const record = await server.addAgent(member('supervisor'));
    const supervisor = await server.agent(record);
    await supervisor.call('crisis:set', { siteId: SITE, on: true });
    expect(await firstRecord(server)).toMatchObject({
      siteId: SITE,
      actor: { kind: 'agent', id: record.id },
      action: 'crisis:write',
      outcome: 'done',
      after: '{"on":true}',
    });
  });
});

describe('what is refused', () => {
  it('[A2] an agent’s attempt at what is for supervisors is in the audit of the site', async () => {
    await using server = await startTestServer();
    const record = await server.addAgent();
    const agent = await server.agent(record);
    await expect(agent.call('crisis:set', { siteId: SITE, on: true })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await firstRecord(server)).toMatchObject({
      siteId: SITE,
      actor: { kind: 'agent', id: record.id, name: record.name },
      action: 'crisis:write',
      outcome: 'refused',
      address: null,
    });
  });

  it('[A2] a conversation of another site is like none, for every command that names one', async () => {
    await using server = await startTestServer();
    await server.addSite({ id: 'second', origins: ['https://second.example'] });
    const stranger = await server.agent(
      await server.addAgent({ memberships: [{ siteId: 'second', role: 'admin' }] }),
    );
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    for (const name of ['conversation:claim', 'conversation:watch', 'conversation:end', 'escalation:draft']) {
      const [foreign, missing] = await Promise.all(
        [conversation.id, nanoid()].map((conversationId) => stranger.send(name, { conversationId })),
      );
      expect(foreign).toMatchObject({ ok: false, error: { code: 'not_found' } });
      expect(foreign).toEqual(missing);
    }
  });
});
