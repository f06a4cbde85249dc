import { PROTOCOL_VERSION, VISITOR_NAMESPACE, AGENT_NAMESPACE, BOT_NAMESPACE } from '@deskbell/protocol';
import type {
  AgentCommands,
  AgentFactPayloads,
  BotCommands,
  BotFactPayloads,
  Role,
  VisitorCommands,
  VisitorFactPayloads,
} from '@deskbell/protocol';
import type { Store } from '@deskbell/core';
import { createBuilders } from '@deskbell/testkit';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { createToken, hashToken } from '../../../src/auth/secret-token.ts';
import { configWith, createServer } from '../../../src/index.ts';
import { randomIds } from '../../../src/system/random-ids.ts';
import { systemClock } from '../../../src/system/system-clock.ts';
import { UNLIMITED } from '../../../../../test/lib/unlimited.ts';
import { TestClient } from '../../lib/test-client.ts';

export const SITE = 'demo';
export const ORIGIN = 'http://shop.localhost';

/** Everything that an installation is, in this process, and clients of all sides. */
export interface FullServer extends AsyncDisposable {
  readonly url: string;
  readonly store: Store;
  readonly logged: readonly string[];
  /** Who was asked for, signed in. */
  readonly people: readonly SignedIn[];
  visitor(secret?: string): Promise<TestClient<VisitorCommands, VisitorFactPayloads>>;
  agent(token: string): Promise<TestClient<AgentCommands, AgentFactPayloads>>;
  bot(token: string): Promise<TestClient<BotCommands, BotFactPayloads>>;
  /** A REST call below the site; rejects when it is refused. */
  rest(token: string, method: string, path: string, body?: unknown): Promise<Record<string, unknown>>;
}

export interface Person {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
}

export interface SignedIn {
  readonly id: string;
  /** Of their session. */
  readonly token: string;
}

const HOUR_MS = 3_600_000;

export async function startFullServer(given: readonly Person[]): Promise<FullServer> {
  const directory = await temporaryDirectory();
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const config = configWith({
    port: 0,
    dataDir: directory.path,
    demoUrl: ORIGIN,
    allowPrivateTargets: true,
    targetPorts: '1-65535',
    limits: UNLIMITED,
  });
  const people = await install();
  const server = createServer(config, { log });
  const { store, url } = await server.start();
  const clients: { close(): void }[] = [];

  async function connect<Commands extends VisitorCommands | AgentCommands | BotCommands, Facts>(
    namespace: string,
    options: object,
  ): Promise<TestClient<Commands, Facts>> {
    const client = new TestClient<Commands, Facts>(url + namespace, options);
    clients.push(client);
    return client.connect();
  }

  /** A first start, which makes the site, so that the second finds its people there. */
  async function install(): Promise<SignedIn[]> {
    const first = createServer(config, { log });
    const { store: made } = await first.start();
    const build = createBuilders({ clock: systemClock, ids: randomIds });
    const signedIn: SignedIn[] = [];
    for (const { role, ...person } of given) {
      const agent = build.agent({ ...person, memberships: [{ siteId: SITE, role }] });
      await made.agents.create(agent);
      const token = createToken();
      const now = systemClock.now();
      await made.sessions.create({
        tokenHash: hashToken(token),
        agentId: agent.id,
        createdAt: now,
        lastUsedAt: now,
        expiresAt: now + HOUR_MS,
        method: 'password',
        device: null,
      });
      signedIn.push({ id: agent.id, token });
    }
    await first.stop();
    return signedIn;
  }

  const versions = [PROTOCOL_VERSION];
  return {
    url,
    store,
    logged,
    people,
    visitor: (secret = randomBytes(32).toString('base64url')) =>
      connect(VISITOR_NAMESPACE, {
        auth: { versions, siteId: SITE, secret },
        query: { site: SITE },
        extraHeaders: { origin: ORIGIN },
      }),
    agent: (token) => connect(AGENT_NAMESPACE, { auth: { versions, token } }),
    bot: (token) =>
      connect(BOT_NAMESPACE, { auth: { versions, siteId: SITE, token, instance: randomIds.next() } }),
    rest: async (token, method, path, body) => {
      const response = await fetch(`${url}/v1/sites/${SITE}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)} ${text}`);
      return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    },
    [Symbol.asyncDispose]: async () => {
      for (const client of clients) client.close();
      await server.stop();
      await directory[Symbol.asyncDispose]();
    },
  };
}
