import { FakeClock } from '@deskbell/testkit';
import { afterEach, expect, test, vi } from 'vitest';
import { resetTotp } from '../src/cli/users/reset-totp.ts';
import { configWith } from '../src/config/load-config.ts';
import { randomIds } from '../src/system/random-ids.ts';
import { startTestServer } from './lib/start-test-server.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('[D11] the command line takes a lost second factor away and signs its owner out', async () => {
  await using server = await startTestServer();
  const said = vi.spyOn(console, 'log').mockReturnValue(undefined);
  const { store } = server;
  const clock = new FakeClock();
  const agent = await server.addAgent();
  await store.secondFactors.begin(agent.id, 'SECRET');
  await store.secondFactors.confirm({
    agentId: agent.id,
    secret: 'SECRET',
    at: 5,
    step: 1,
    recoveryHashes: ['a'],
  });
  const session = { tokenHash: 'hash', agentId: agent.id, createdAt: 1, lastUsedAt: 1, expiresAt: 9e12 };
  await store.sessions.create({ ...session, method: 'password', device: null });

  const context = { store, clock, ids: randomIds, config: configWith() };
  await resetTotp(context, agent.email);
  expect((await store.agents.find(agent.id))?.secondFactorAt).toBeNull();
  expect(await store.sessions.listOf(agent.id)).toEqual([]);
  expect((await store.audit.list({}, { limit: 5 })).items).toMatchObject([
    { actor: { kind: 'commandLine' }, target: `agent:${agent.id}`, after: '{"secondFactor":false}' },
  ]);
  await resetTotp(context, agent.email);
  expect(said.mock.calls.at(-1)?.[0]).toContain('already');
  await expect(resetTotp(context, 'nobody@x.example')).rejects.toMatchObject({ code: 'not_found' });
});
