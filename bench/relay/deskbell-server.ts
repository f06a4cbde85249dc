import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clock } from '@deskbell/core';
import { siteConfiguration } from '@deskbell/protocol';
import { openStore } from '@deskbell/store';
import { configWith, createServer } from 'deskbell';
import { nanoid } from 'nanoid';
import { UNLIMITED } from '../../test/lib/unlimited.ts';
import type { DeskbellSetup } from './rig.ts';
import { serveReadings } from './server-process.ts';

/**
 * The relay as it is shipped, but for the limits, which would stop a program that writes faster than people. In a file of its own,
 * or as one node on `BENCH_DATABASE_URL` and `BENCH_REDIS_URL`; one that is given no agents finds those of another node.
 */
const [visitors, agents] = process.argv.slice(2).map(Number) as [number, number];
const databaseUrl = process.env['BENCH_DATABASE_URL'] ?? null;
const redisUrl = process.env['BENCH_REDIS_URL'] ?? null;
const siteId = 'bench';
const origin = 'http://bench.localhost';
const dataDir = await mkdtemp(path.join(tmpdir(), 'deskbell-bench-'));

const agentTokens = agents > 0 ? await fillStore() : [];
const server = createServer(
  configWith({
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://127.0.0.1:0',
    dataDir,
    databaseUrl,
    redisUrl,
    logLevel: 'error',
    limits: UNLIMITED,
  }),
);
const { url } = await server.start();
const setup: DeskbellSetup = { siteId, origin, agentTokens };
serveReadings(Number(new URL(url).port), setup, async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** A site, and agents who can take all visitors between them; returns the agents' session tokens. */
async function fillStore(): Promise<string[]> {
  const clock: Clock = { now: () => Date.now(), wakeAt: () => () => undefined };
  const surroundings = { clock, ids: { next: () => nanoid() } };
  const store = await openStore(
    databaseUrl === null
      ? { path: path.join(dataDir, 'deskbell.sqlite'), ...surroundings }
      : { url: databaseUrl, ...surroundings },
  );
  const now = Date.now();
  await store.sites.create({ id: siteId, name: 'Bench', origins: [origin], createdAt: now });
  // These agents never answer; nobody else is to be asked after three minutes, as messages are awaited where they are.
  await store.configurations.save({
    siteId,
    expectedVersion: 0,
    configuration: siteConfiguration.parse({ queues: { main: { firstReplyLimit: '24h', mode: 'assign' } } }),
    by: { kind: 'commandLine', name: 'bench' },
    at: now,
  });
  const tokens: string[] = [];
  for (let index = 0; index < agents; index += 1) {
    const id = nanoid();
    await store.agents.create({
      id,
      name: `Agent ${String(index)}`,
      email: `agent${String(index)}@bench.localhost`,
      passwordHash: null,
      secondFactorAt: null,
      picture: null,
      presence: 'available',
      capacity: Math.ceil(visitors / agents),
      disabledAt: null,
      pace: null,
      createdAt: now,
      memberships: [{ siteId, role: 'agent' }],
    });
    const token = randomBytes(32).toString('base64url');
    const tokenHash = createHash('sha256').update(token).digest('base64url');
    await store.sessions.create({
      tokenHash,
      agentId: id,
      createdAt: now,
      lastUsedAt: now,
      expiresAt: now + 3_600_000,
      method: 'password',
      device: null,
    });
    tokens.push(token);
  }
  await store.close();
  return tokens;
}
