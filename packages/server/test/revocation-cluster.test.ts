import type { Agent } from '@deskbell/core';
import {
  AGENT_NAMESPACE,
  BOT_NAMESPACE,
  DeskbellError,
  PROTOCOL_VERSION,
  VISITOR_NAMESPACE,
} from '@deskbell/protocol';
import { createBuilders, FakeClock } from '@deskbell/testkit';
import { type PostgresServer, startPostgres, startRedis, type TestRedis } from '@deskbell/testkit/node';
import { nanoid } from 'nanoid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken, hashToken } from '../src/auth/secret-token.ts';
import { signVisitor } from '../src/identity/sign-visitor.ts';
import { randomIds } from '../src/system/random-ids.ts';
import { advanceUntil } from './lib/advance-until.ts';
import { type ClusterNode, DEMO_ORIGIN, startClusterNode } from './lib/start-cluster-node.ts';
import type { TestAgent, TestBot, TestVisitor } from './lib/start-test-server.ts';
import { type ClientOptions, TestClient } from './lib/test-client.ts';

/*
 * Connections are to the first node; what ends them is asked of the second. Both run on one clock, so that the five seconds are
 * the servers' own, however busy the machine is.
 */

const SITE = 'demo';
const MOST_MS = 5_000;
const AT_SITE = `/v1/sites/${SITE}`;

let postgres: PostgresServer;
let redis: TestRedis;
let clock: FakeClock;
let one: ClusterNode;
let two: ClusterNode;
let owner: string;
const clients: { close(): void }[] = [];

beforeAll(async () => {
  [postgres, redis] = await Promise.all([startPostgres({ fsync: false }), startRedis()]);
  clock = new FakeClock();
  const place = { clock, databaseUrl: await postgres.createDatabase(), redisUrl: redis.url };
  one = await startClusterNode(place);
  two = await startClusterNode(place);
  owner = (await addAgent('admin')).token;
}, 60_000);
afterAll(async () => {
  for (const client of clients) client.close();
  await two[Symbol.asyncDispose]();
  await one[Symbol.asyncDispose]();
  await Promise.all([postgres[Symbol.asyncDispose](), redis[Symbol.asyncDispose]()]);
});

/** Somebody who answers, as both nodes know them, and a session of theirs. */
async function addAgent(role: 'admin' | 'supervisor' | 'agent'): Promise<{ agent: Agent; token: string }> {
  const build = createBuilders({ clock, ids: randomIds });
  const agent = build.agent({
    email: `${nanoid()}@shop.example`.toLowerCase(),
    memberships: [{ siteId: SITE, role }],
  });
  await one.store.agents.create(agent);
  await clock.advanceAsync(2_000);
  return { agent, token: await addSession(agent.id) };
}

async function addSession(agentId: string): Promise<string> {
  const token = createToken();
  const now = clock.now();
  await one.store.sessions.create({
    tokenHash: hashToken(token),
    agentId,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: now + 3_600_000,
    method: 'password',
    device: null,
  });
  return token;
}

/** A call to the second node, by its owner unless somebody else is named. */
async function ask<Answer>(method: string, path: string, body?: object, token = owner): Promise<Answer> {
  const response = await fetch(two.url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)} ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

function connect<Client extends TestAgent | TestBot | TestVisitor>(
  node: ClusterNode,
  namespace: string,
  auth: object,
  options: ClientOptions = {},
): Promise<Client> {
  const client = new TestClient(`${node.url}${namespace}`, {
    auth: { versions: [PROTOCOL_VERSION], ...auth },
    ...options,
  });
  clients.push(client);
  return (client as Client).connect() as Promise<Client>;
}

const connectAgent = (token: string) => connect<TestAgent>(one, AGENT_NAMESPACE, { token });
const connectVisitor = (auth: object, node = one) =>
  connect<TestVisitor>(
    node,
    VISITOR_NAMESPACE,
    { siteId: SITE, ...auth },
    { query: { site: SITE }, extraHeaders: { origin: DEMO_ORIGIN } },
  );

interface Connection {
  readonly isOpen: () => boolean;
  close(): void;
}

/** What lets in, and what takes it away. */
interface Access {
  /** Comes to the first node; rejects when nobody is let in by it. */
  readonly come: () => Promise<Connection>;
  readonly revoke: () => Promise<unknown>;
}

const opened = (client: TestAgent | TestBot | TestVisitor): Connection => ({
  isOpen: () => client.socket.connected,
  close: () => client.close(),
});

async function identity() {
  const made = await ask<{ id: string; secret: string }>('POST', `${AT_SITE}/identity-keys`, {
    algorithm: 'HS256',
  });
  await clock.advanceAsync(2_000);
  const token = signVisitor({ key: made.secret, siteId: SITE, sub: nanoid(), now: clock.now() });
  return { keyId: made.id, token, come: async () => opened(await connectVisitor({ token })) };
}

const accesses: Readonly<Record<string, () => Promise<Access>>> = {
  'a session that is ended from a list': async () => {
    const { agent, token } = await addAgent('agent');
    const other = await addSession(agent.id);
    const end = async () => {
      const path = '/v1/people/me/sessions';
      const { items } = await ask<{ items: { id: string; current: boolean }[] }>(
        'GET',
        path,
        undefined,
        other,
      );
      const { id = '' } = items.find(({ current }) => !current) ?? {};
      return ask('DELETE', `${path}/${id}`, undefined, other);
    };
    return { come: async () => opened(await connectAgent(token)), revoke: end };
  },
  'a session whose owner signs out': async () => {
    const { token } = await addAgent('agent');
    return {
      come: async () => opened(await connectAgent(token)),
      revoke: () => ask('DELETE', '/v1/session', undefined, token),
    };
  },
  'somebody who is disabled': async () => {
    const { agent, token } = await addAgent('agent');
    return {
      come: async () => opened(await connectAgent(token)),
      revoke: () => ask('POST', `${AT_SITE}/people/${agent.id}/disable`),
    };
  },
  'somebody who sets another password elsewhere': async () => {
    const { agent, token } = await addAgent('agent');
    const other = await addSession(agent.id);
    const body = { password: 'another horse, another battery' };
    return {
      come: async () => opened(await connectAgent(token)),
      revoke: () => ask('PUT', '/v1/session/password', body, other),
    };
  },
  'somebody whose password is reset': async () => {
    const { agent, token } = await addAgent('agent');
    return {
      come: async () => opened(await connectAgent(token)),
      revoke: () => ask('POST', `${AT_SITE}/people/${agent.id}/reset`, {}),
    };
  },
  'a visitor who signs out elsewhere': async () => {
    const { come, token } = await identity();
    const elsewhere = await connectVisitor({ token }, two);
    return { come, revoke: () => elsewhere.call('identity:end', { token }) };
  },
  'a visitor whose site takes its key back': async () => {
    const { come, keyId } = await identity();
    return { come, revoke: () => ask('DELETE', `${AT_SITE}/identity-keys/${keyId}`) };
  },
  'a visitor who is erased': async () => {
    const secret = createToken();
    const first = await connectVisitor({ secret });
    const { conversation } = await first.call('conversation:start', { id: nanoid(), text: 'Hello?' });
    const contactId = (await one.store.conversations.find(conversation.id))?.conversation.contactId ?? '';
    const { secret: key } = await ask<{ secret: string }>('POST', `${AT_SITE}/keys`, {
      name: 'DPO',
      scopes: ['privacy:write'],
    });
    return {
      // With the same secret they are a stranger, who has said nothing.
      come: async () => {
        const visitor = await connectVisitor({ secret });
        const { conversations } = await visitor.call('session:sync', { epoch: null, conversations: [] });
        if (conversations.length > 0) return opened(visitor);
        visitor.close();
        throw new DeskbellError('not_found', 'nobody knows them');
      },
      revoke: () => ask('POST', `${AT_SITE}/contacts/${contactId}/erase`, undefined, key),
    };
  },
  'a program whose key is revoked': async () => {
    const { id, secret } = await ask<{ id: string; secret: string }>('POST', `${AT_SITE}/keys`, {
      name: 'Shop',
      scopes: ['contacts:read'],
    });
    const come = async (): Promise<Connection> => {
      const { ok } = await fetch(`${one.url}${AT_SITE}/contacts`, {
        headers: { authorization: `Bearer ${secret}` },
      });
      if (!ok) throw new DeskbellError('unauthenticated', 'the key is revoked');
      return { isOpen: () => false, close: () => undefined };
    };
    return { come, revoke: () => ask('DELETE', `${AT_SITE}/keys/${id}`) };
  },
  'a bot whose token is taken away': async () => {
    const { bot, token } = await ask<{ bot: { id: string }; token: string }>('POST', `${AT_SITE}/bots`, {
      key: nanoid(8)
        .toLowerCase()
        .replaceAll(/[^a-z]/gu, 'x'),
      name: 'Bell',
    });
    await clock.advanceAsync(3_000);
    const instance = nanoid();
    return {
      come: async () => opened(await connect<TestBot>(one, BOT_NAMESPACE, { siteId: SITE, token, instance })),
      revoke: () => ask('DELETE', `${AT_SITE}/bots/${bot.id}/token`),
    };
  },
};

describe('on two nodes', { timeout: 60_000 }, () => {
  it.each(Object.entries(accesses))(
    '[D11] %s is out within five seconds, however often they come again',
    async (_name, begin) => {
      const { come, revoke } = await begin();
      const connection = await come();
      // A client that connects, and connects again, from before until it is let in no more.
      let comes = 0;
      let refusal: unknown;
      const stubborn = (async () => {
        while (refusal === undefined) {
          await come().then(
            (again) => {
              comes += 1;
              again.close();
            },
            (error: unknown) => (refusal = error),
          );
        }
      })();
      await expect.poll(() => comes).toBeGreaterThan(0);
      await revoke();
      await advanceUntil(clock, () => refusal !== undefined && !connection.isOpen(), MOST_MS);
      await stubborn;
      const refused = { code: expect.stringMatching(/^(?:unauthenticated|not_found)$/u) as string };
      expect(refusal).toMatchObject(refused);
      await clock.advanceAsync(10_000);
      await expect(come()).rejects.toMatchObject(refused);
    },
  );

  it('[D11] another role counts for open sockets and for those that come again', async () => {
    const { agent, token } = await addAgent('supervisor');
    const socket = await connectAgent(token);
    const mayLead = (of: TestAgent) =>
      of.call('crisis:set', { siteId: SITE, on: false }).then(
        () => true,
        (error: unknown) => {
          if (error instanceof DeskbellError && error.code === 'forbidden') return false;
          throw error;
        },
      );
    expect(await mayLead(socket)).toBe(true);
    await ask('PUT', `${AT_SITE}/people/${agent.id}/role`, { role: 'agent' });
    await advanceUntil(clock, async () => !(await mayLead(socket)), MOST_MS);
    expect(await mayLead(await connectAgent(token))).toBe(false);
    expect(socket.socket.connected).toBe(true);

    await ask('DELETE', `${AT_SITE}/people/${agent.id}`);
    const look = (of: TestAgent) => of.call('board:get', { siteId: SITE });
    const sees = () => look(socket).then(Boolean, () => false);
    await advanceUntil(clock, async () => !(await sees()), MOST_MS);
    for (const of of [socket, await connectAgent(token)])
      await expect(look(of)).rejects.toMatchObject({ code: 'not_found' });
  });
});
