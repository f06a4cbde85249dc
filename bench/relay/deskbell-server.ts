import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clock } from '@deskbell/core';
import { openStore } from '@deskbell/store';
import { configWith, createServer } from 'deskbell';
import { nanoid } from 'nanoid';
import { UNLIMITED } from '../../test/lib/unlimited.ts';
import type { DeskbellSetup } from './rig.ts';
import { serveReadings } from './server-process.ts';

/** The relay as it is shipped, but for the limits, which would stop a program that writes faster than people. */
const [visitors, agents] = process.argv.slice(2).map(Number) as [number, number];
const siteId = 'bench';
const origin = 'http://bench.localhost';
const dataDir = await mkdtemp(path.join(tmpdir(), 'deskbell-bench-'));

const agentTokens = await fillStore();
const server = createServer(
  configWith({
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://127.0.0.1:0',
    dataDir,
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
  const store = await openStore({
    path: path.join(dataDir, 'deskbell.sqlite'),
    clock,
    ids: { next: () => nanoid() },
  });
  const now = Date.now();
  await store.sites.create({ id: siteId, name: 'Bench', origins: [origin], createdAt: now });
  const tokens: string[] = [];
  for (let index = 0; index < agents; index += 1) {
    const id = nanoid();
    await store.agents.create({
      id,
      name: `Agent ${String(index)}`,
      email: `agent${String(index)}@bench.localhost`,
      passwordHash: null,
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
    });
    tokens.push(token);
  }
  await store.close();
  return tokens;
}
