import { AGENT_GRACE_MS } from '@deskbell/core';
import type { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { startTestServer, type TestAgent, type TestServer } from './lib/start-test-server.ts';

const MINUTE = 60_000;
const message = (text = 'Is anybody there?') => ({ id: nanoid(), text });

async function conversationOf(server: TestServer, conversationId: string) {
  return (await server.store.conversations.find(conversationId))?.conversation;
}

async function reasons(server: TestServer, conversationId: string): Promise<readonly string[]> {
  const { entries } = await server.store.conversations.entriesAfter(conversationId, 0, 'agent', 200, 1e6);
  return entries.flatMap(({ body }) => (body.type === 'status' ? [body.reason] : []));
}

/** A conversation that an agent has. */
async function served(server: TestServer, agent: TestAgent) {
  const visitor = await server.visitor();
  const { conversation } = await visitor.call('conversation:start', message());
  await agent.call('conversation:claim', { conversationId: conversation.id });
  return { visitor, conversationId: conversation.id };
}

describe('what lost agents leave behind', () => {
  it('[P3] what is put aside stays so while its agent is away, and waits for anybody when it wakes', async () => {
    await using server = await startTestServer();
    const clock = server.clock as FakeClock;
    const ana = await server.addAgent();
    const agent = await server.agent(ana);
    const { conversationId } = await served(server, agent);
    await agent.call('conversation:snooze', { conversationId, until: clock.now() + 10 * MINUTE });
    agent.close();
    await expect.poll(() => server.desk.presenceOf(ana.id)?.sockets).toBe(0);
    await clock.advanceAsync(AGENT_GRACE_MS + 1);
    expect(await conversationOf(server, conversationId)).toMatchObject({ status: 'snoozed' });
    await clock.advanceAsync(10 * MINUTE);
    await expect.poll(() => reasons(server, conversationId)).toContain('agentLost');
    expect((await reasons(server, conversationId)).slice(-2)).toEqual(['woken', 'agentLost']);
    expect(await conversationOf(server, conversationId)).toMatchObject({ status: 'queued' });
  });

  it('[D11] a disabled account gives back what it has put aside', async () => {
    await using server = await startTestServer();
    const clock = server.clock as FakeClock;
    const ana = await server.addAgent();
    const agent = await server.agent(ana);
    const { conversationId } = await served(server, agent);
    await agent.call('conversation:snooze', { conversationId, until: clock.now() + 10 * MINUTE });
    await server.store.agents.setDisabled(ana.id, clock.now());
    await clock.advanceAsync(2_000);
    await expect.poll(() => reasons(server, conversationId)).toContain('agentLost');
  });

  it('[R9, P3] what a lost agent was handing over does not come back to them', async () => {
    await using server = await startTestServer({
      configuration: { queues: { main: { offerTimeout: '15m' } } },
    });
    const clock = server.clock as FakeClock;
    const [ana, ben] = [
      await server.addAgent({ presence: 'away' }),
      await server.addAgent({ presence: 'away' }),
    ];
    const first = await server.agent(ana);
    const second = await server.agent(ben);
    const { conversationId } = await served(server, first);
    const to = { kind: 'agent' as const, agentId: ben.id };
    await first.call('conversation:transfer', { conversationId, to });
    expect(await conversationOf(server, conversationId)).toMatchObject({ returnTo: { id: ana.id } });
    first.close();
    await expect.poll(() => server.desk.presenceOf(ana.id)?.sockets).toBe(0);
    await clock.advanceAsync(AGENT_GRACE_MS + 1);
    await expect
      .poll(() => conversationOf(server, conversationId))
      .toMatchObject({ status: 'offered', returnTo: null });
    await second.call('offer:decline', { conversationId });
    expect(await conversationOf(server, conversationId)).toMatchObject({ status: 'queued' });
  });
});
