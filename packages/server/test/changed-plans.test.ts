import type { FakeClock } from '@deskbell/testkit';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { SITE, startTestServer, type TestServer } from './lib/start-test-server.ts';

const message = () => ({ id: nanoid(), text: 'Is anybody there?' });
const step = (after: string) => ({
  after,
  clock: 'always' as const,
  do: [{ do: 'alertSupervisors' as const }],
});
const slow = { policy: 'ladder', policies: { ladder: { steps: [step('1h')] } } };
const quick = { policy: 'ladder', policies: { ladder: { steps: [step('10s')] } } };
const stormy = {
  ...slow,
  policies: { ...slow.policies, storm: quick.policies.ladder },
  crisis: { policy: 'storm' },
};

async function wait(server: TestServer): Promise<string> {
  const visitor = await server.visitor();
  const { conversation } = await visitor.call('conversation:start', message());
  return conversation.id;
}

async function steps(server: TestServer, conversationId: string): Promise<number> {
  const { entries } = await server.store.conversations.entriesAfter(conversationId, 0, 'agent', 200, 1e6);
  return entries.filter(({ body }) => body.type === 'escalation').length;
}

const dueIn = async (server: TestServer, conversationId: string) =>
  ((await server.store.conversations.find(conversationId))?.dueAt ?? Number.NaN) - server.clock.now();

describe('deadlines of a plan that changes', () => {
  it('[E1, E2] a step that a new configuration brings forward is taken at its new time', async () => {
    await using server = await startTestServer({
      configuration: { ...slow, queues: { main: { language: { need: 'ignored' } } } },
    });
    const clock = server.clock as FakeClock;
    const conversationId = await wait(server);
    expect(await dueIn(server, conversationId)).toBe(3_600_000);
    await server.configure({ ...quick, queues: { main: { language: { need: 'ignored' } } } });
    await expect.poll(() => dueIn(server, conversationId)).toBe(10_000);
    await clock.advanceAsync(10_000);
    await expect.poll(() => steps(server, conversationId)).toBe(1);
  });

  it('[E2, E7] a crisis brings its policy to those who wait, and its end the usual one', async () => {
    const queues = { main: { language: { need: 'ignored' as const } } };
    await using server = await startTestServer({ configuration: { ...stormy, queues } });
    const boss = await server.addAgent({
      presence: 'away',
      memberships: [{ siteId: SITE, role: 'supervisor' }],
    });
    await server.agent(boss);
    const viewer = { kind: 'agent', agentId: boss.id } as const;
    const conversationId = await wait(server);
    await server.desk.supervision.setCrisis(viewer, SITE, true);
    await expect.poll(() => dueIn(server, conversationId)).toBe(10_000);
    await server.desk.supervision.setCrisis(viewer, SITE, false);
    await server.configure({ ...quick, queues });
    await expect.poll(() => dueIn(server, conversationId)).toBe(10_000);
  });

  it('[E2] what the last life did not get to is brought forward at the next start', async () => {
    await using server = await startTestServer({
      configuration: { ...quick, queues: { main: { language: { need: 'ignored' } } } },
    });
    const conversationId = await wait(server);
    const record = await server.store.conversations.find(conversationId);
    await server.store.conversations.moveDue(
      conversationId,
      record?.seq ?? 0,
      server.clock.now() + 3_600_000,
    );
    await server.restart();
    await expect.poll(() => dueIn(server, conversationId)).toBe(10_000);
  });
});
