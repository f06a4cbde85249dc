import { defaultPlatform } from '@deskbell/sdk';
import { connect as connectAgent } from '@deskbell/sdk/agent';
import { connect as connectVisitor } from '@deskbell/sdk/visitor';
import { createBuilders } from '@deskbell/testkit';
import { type PostgresServer, startPostgres, startRedis, type TestRedis } from '@deskbell/testkit/node';
import { pino } from 'pino';
import { createClient } from 'redis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken, hashToken } from '../src/auth/secret-token.ts';
import { ApiKeys } from '../src/rest/keys/api-keys.ts';
import { randomIds } from '../src/system/random-ids.ts';
import { systemClock } from '../src/system/system-clock.ts';
import { type ClusterNode, DEMO_ORIGIN, startClusterNode } from './lib/start-cluster-node.ts';
import { startWebhookSink } from './lib/webhook-sink.ts';

const CANARY = 'Quetzalcoatlus';

let postgres: PostgresServer;
let redis: TestRedis;
beforeAll(async () => {
  [postgres, redis] = await Promise.all([startPostgres({ fsync: false }), startRedis()]);
});
afterAll(async () => {
  await Promise.all([postgres[Symbol.asyncDispose](), redis[Symbol.asyncDispose]()]);
});

/** Somebody who answers, signed in; and a program that may erase. */
async function addStaff({ store }: ClusterNode) {
  const build = createBuilders({ clock: systemClock, ids: randomIds });
  const agent = build.agent({ memberships: [{ siteId: 'demo', role: 'admin' }] });
  await store.agents.create(agent);
  const token = createToken();
  const now = systemClock.now();
  await store.sessions.create({
    tokenHash: hashToken(token),
    agentId: agent.id,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: now + 3_600_000,
    method: 'password',
    device: null,
  });
  const log = pino({ level: 'silent' });
  const keys = new ApiKeys({ store: store.apiKeys, clock: systemClock, ids: randomIds, log });
  const { secret } = await keys.create({
    siteId: 'demo',
    name: 'DPO',
    scopes: ['privacy:write', 'contacts:write', 'webhooks:write'],
    expiresAt: null,
    createdBy: 'test',
  });
  return { token, secret };
}

/** Everything that Redis keeps, as text. */
async function redisDump(): Promise<string> {
  const client = createClient({ url: redis.url });
  await client.connect();
  try {
    const kept: string[] = [];
    for await (const keys of client.scanIterator()) {
      for (const key of keys) {
        const type = await client.type(key);
        const value =
          type === 'stream'
            ? await client.xRange(key, '-', '+')
            : type === 'string'
              ? await client.get(key)
              : type === 'hash'
                ? await client.hGetAll(key)
                : type === 'set'
                  ? await client.sMembers(key)
                  : await client.lRange(key, 0, -1);
        kept.push(key, JSON.stringify(value));
      }
    }
    return kept.join('\n');
  } finally {
    client.destroy();
  }
}

describe('privacy on two nodes', { timeout: 120_000 }, () => {
  it('[A7, D11] what is erased on one is gone from the other, its sockets, the database and the broker', async () => {
    const databaseUrl = await postgres.createDatabase();
    const place = { databaseUrl, redisUrl: redis.url };
    await using one = await startClusterNode(place);
    await using two = await startClusterNode(place);
    await using sink = await startWebhookSink();
    const { token, secret } = await addStaff(one);
    // Asked on the second node, which leaves it to the first.
    const call = (method: string, path: string, body?: object) =>
      fetch(`${two.url}/v1/sites/demo${path}`, {
        method,
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    const types = ['contact.erased', 'contact.exported', 'message.added'];
    expect((await call('POST', '/webhooks', { url: sink.url, types, description: '' })).status).toBe(201);

    const visitor = connectVisitor({
      url: one.url,
      siteId: 'demo',
      origin: DEMO_ORIGIN,
      platform: defaultPlatform(),
    });
    const chat = visitor.conversations.current.value;
    await chat.messages.send(`I am ${CANARY}`);
    await chat.messages.send(`${CANARY}, indeed`);
    const id = chat.id ?? '';
    const agents = [one, two].map(({ url }) => connectAgent({ url, token }));
    const handles = agents.map((agent) => {
      agent.open();
      const handle = agent.conversations.get(id);
      handle.watch();
      return handle;
    });
    const patient = { timeout: 30_000 };
    for (const { timeline } of handles)
      await expect.poll(() => JSON.stringify(timeline.value), patient).toContain(`${CANARY}, indeed`);
    const contactId = (await one.store.conversations.find(id))?.conversation.contactId ?? '';
    await call('PATCH', `/contacts/${contactId}`, { name: CANARY, email: `${CANARY}@shop.example` });
    await one.store.search.index([id], 100);
    expect(await postgres.run('pg_dump', ['--data-only', '--inserts', databaseUrl])).toContain(CANARY);

    const jobOf = async (kind: string) => {
      const asked = await call('POST', `/contacts/${contactId}/${kind}`);
      const job = (await asked.json()) as { id: string };
      const state = async () =>
        ((await (await call('GET', `/privacy/jobs/${job.id}`)).json()) as { state: string }).state;
      await expect.poll(state, patient).toBe('done');
    };
    await jobOf('export');
    await jobOf('erase');
    const erasedAt = performance.now();
    // A browser that was connected begins anew, at once; an agent who reads it sees it go.
    await expect
      .poll(() => visitor.conversations.current.value.state.value?.id, { timeout: 5_000 })
      .toBeUndefined();
    for (const { state, timeline } of handles) {
      await expect.poll(() => state.value, patient).toBeNull();
      await expect.poll(() => timeline.value.items, patient).toEqual([]);
    }
    expect(performance.now() - erasedAt).toBeLessThan(30_000);
    for (const handle of handles)
      await expect(handle.messages.send('Still there?')).rejects.toMatchObject({ code: 'not_found' });
    for (const node of [one, two]) {
      const heard = await fetch(`${node.url}/v1/sites/demo/contacts/${contactId}`, {
        headers: { authorization: `Bearer ${secret}` },
      });
      expect(heard.status).toBe(404);
    }

    // Who was told of them is told that they are gone: with an id, and nothing else.
    await expect.poll(() => sink.types(), patient).toContain('contact.erased');
    const last = sink.calls.find(({ payload }) => payload.type === 'contact.erased');
    expect(last?.payload.data).toEqual({ contact: { id: contactId } });
    expect(sink.types()).toContain('contact.exported');

    const kept = {
      database: await postgres.run('pg_dump', ['--data-only', '--inserts', databaseUrl]),
      broker: await redisDump(),
      logs: [...one.logged, ...two.logged].join(''),
    };
    for (const text of Object.values(kept)) expect(text.toLowerCase()).not.toContain(CANARY.toLowerCase());
    await visitor.close();
    await Promise.all(agents.map((agent) => agent.close()));
  });
});
