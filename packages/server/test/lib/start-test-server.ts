import type { Agent, Bot, Classifier, Clock, Deadline, Site, Store, WebhookEndpoint } from '@deskbell/core';
import type {
  AgentCommands,
  AgentFactPayloads,
  BotCommands,
  BotFactPayloads,
  SiteConfigurationInput,
  VisitorCommands,
  VisitorFactPayloads,
} from '@deskbell/protocol';
import {
  AGENT_NAMESPACE,
  BOT_NAMESPACE,
  PROTOCOL_VERSION,
  VISITOR_NAMESPACE,
  siteConfiguration,
} from '@deskbell/protocol';
import { openStore } from '@deskbell/store';
import { createBuilders, FakeClock } from '@deskbell/testkit';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { hashToken } from '../../src/auth/secret-token.ts';
import { createBotToken } from '../../src/bots/bot-token.ts';
import { Audit } from '../../src/audit/audit.ts';
import { Cluster } from '../../src/cluster/cluster.ts';
import type { Config } from '../../src/config/config.ts';
import { ConfigurationDirectory } from '../../src/configuration/configuration-directory.ts';
import { SiteConfigurations } from '../../src/configuration/site-configurations.ts';
import { Desk } from '../../src/desk/desk.ts';
import { createFiles } from '../../src/files/create-files.ts';
import type { Files } from '../../src/files/files.ts';
import { reachOf } from '../../src/files/reach.ts';
import { serveRoutes } from '../../src/files/serve-routes.ts';
import { uploadRoutes } from '../../src/files/upload-routes.ts';
import { errorAnswers, unknownRoute } from '../../src/http/error-answers.ts';
import { createGuardedFetch } from '../../src/outgoing/guarded-fetch.ts';
import { targetPolicy } from '../../src/outgoing/target-policy.ts';
import { attachSockets, type Sockets } from '../../src/sockets/attach-sockets.ts';
import { randomIds } from '../../src/system/random-ids.ts';
import { Webhooks } from '../../src/webhooks/webhooks.ts';
import type { MemoryCluster } from './memory-cluster.ts';
import { StubAuthenticator } from './stub-authenticator.ts';
import { TestClient, type ClientOptions } from './test-client.ts';
import { testConfig } from './test-config.ts';

export const SITE = 'shop';
export const ORIGIN = 'https://shop.example';

export type TestVisitor = TestClient<VisitorCommands, VisitorFactPayloads>;
export type TestAgent = TestClient<AgentCommands, AgentFactPayloads>;

export type TestBot = TestClient<BotCommands, BotFactPayloads>;

export interface TestServerOptions {
  readonly limits?: Partial<Config['limits']>;
  readonly config?: Partial<Config>;
  readonly clock?: Clock;
  /** How the site is served; default: conversations are assigned without asking. */
  readonly configuration?: SiteConfigurationInput;
  readonly classifier?: Classifier;
  /** Stands between the desk and its store. */
  readonly wrapStore?: (store: Store) => Store;
  /** One of several servers over the same data. */
  readonly node?: TestNode;
}

export interface TestNode {
  readonly id: string;
  readonly cluster: MemoryCluster;
  /** The file of the data that they share. */
  readonly path: string;
}

/** A relay on a free port over a store in a temporary folder, with one site, and clients of both sides. */
export interface TestServer extends AsyncDisposable {
  readonly url: string;
  readonly clock: Clock;
  readonly config: Config;
  readonly store: Store;
  readonly desk: Desk;
  readonly webhooks: Webhooks;
  readonly files: Files;
  readonly sockets: Sockets;
  /** `undefined` for a server that is alone. */
  readonly cluster: Cluster | undefined;
  readonly authenticator: StubAuthenticator;
  /** Every line of the log, as it would be written. */
  readonly logged: readonly string[];
  /** What was to be told to webhooks and mail boxes. */
  readonly notified: readonly Deadline[];
  /** Webhooks that the desk calls no more. */
  readonly givenUp: readonly WebhookEndpoint[];
  /** Saves how the site is served. */
  configure(configuration: SiteConfigurationInput): Promise<void>;
  /** A secret as a browser makes it. */
  secret(): string;
  visitor(options?: ClientOptions & { secret?: string; siteId?: string }): Promise<TestVisitor>;
  /** Stores an agent, a member of the site unless told otherwise. */
  addAgent(given?: Partial<Agent>): Promise<Agent>;
  addSite(given: Partial<Site>): Promise<Site>;
  /** Stores a bot of the site, and returns its token. */
  addBot(given?: Partial<Bot>): Promise<{ bot: Bot; token: string }>;
  /** A running program of a bot; `instance` names it. */
  bot(token: string, options?: ClientOptions & { instance?: string; siteId?: string }): Promise<TestBot>;
  agent(agent: Agent, options?: ClientOptions & { token?: string }): Promise<TestAgent>;
  /** Stops everything but the data, and starts anew over them, as after a crash of the machine's own making. */
  restart(): Promise<void>;
}

/** Most tests are not about offers. */
const ASSIGNING: SiteConfigurationInput = { queues: { main: { mode: 'assign' } } };

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const directory = await temporaryDirectory();
  const clock = options.clock ?? new FakeClock();
  const config = testConfig(options.limits, { dataDir: directory.file('data'), ...options.config });
  const build = createBuilders({ clock, ids: randomIds });
  const logged: string[] = [];
  const notified: Deadline[] = [];
  const givenUp: WebhookEndpoint[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const authenticator = new StubAuthenticator();
  const clients: { close(): void }[] = [];
  let running = await start();
  if (!(await running.store.sites.find(SITE))) {
    await running.store.sites.create(build.site({ id: SITE, origins: [ORIGIN] }));
    await configure(options.configuration ?? ASSIGNING);
  }

  async function start() {
    const { node } = options;
    const path = node?.path ?? directory.file('deskbell.sqlite');
    const store = await openStore({ path, clock, ids: randomIds });
    const cluster = node && clusterOf(node);
    await cluster?.join();
    const configurations = new ConfigurationDirectory({ store, clock, log });
    const webhooks = new Webhooks({
      config: { ...config, dataDir: directory.path },
      store,
      clock,
      ids: randomIds,
      log,
      leads: () => cluster?.leads() ?? true,
      isShared: cluster !== undefined,
      onDisabled: (endpoint) => Promise.resolve(void givenUp.push(endpoint)),
      random: () => 0,
    });
    const desk = new Desk({
      store: options.wrapStore?.(store) ?? store,
      clock,
      ids: randomIds,
      log,
      plans: configurations,
      events: webhooks.events,
      outgoing: createGuardedFetch(targetPolicy(config)),
      cluster,
      classifier: options.classifier,
      deliverNotification: (deadline) => Promise.resolve(void notified.push(deadline)),
    });
    configurations.onChanged(({ siteId, version }) => desk.configurationChanged(siteId, version));
    const siteConfigurations = new SiteConfigurations(desk, configurations);
    await configurations.open();
    await webhooks.open();
    await desk.open();
    await cluster?.serve(desk);
    await webhooks.start();
    const files = await createFiles({
      config,
      store,
      clock,
      ids: randomIds,
      log,
      fetch: createGuardedFetch(targetPolicy(config)),
    });
    await files.open();
    const app = express();
    const mayReach = reachOf({ desk, store });
    app.use(uploadRoutes({ config, desk, files, mayReach }), serveRoutes({ clock, files, mayReach }));
    app.use(unknownRoute, errorAnswers({ ids: randomIds, log }));
    const httpServer = createServer(app);
    const sockets = attachSockets({
      httpServer,
      audit: new Audit({ store, clock, ids: randomIds, log }),
      desk,
      files,
      siteConfigurations,
      authenticator,
      config,
      clock,
      log,
    });
    httpServer.listen(0, '127.0.0.1');
    await once(httpServer, 'listening');
    const { port } = httpServer.address() as AddressInfo;
    return {
      store,
      cluster,
      configurations,
      webhooks,
      desk,
      files,
      sockets,
      httpServer,
      url: `http://127.0.0.1:${String(port)}`,
    };
  }

  function clusterOf({ cluster, id: nodeId }: TestNode): Cluster {
    return new Cluster({ nodeId, store: cluster.store(nodeId), link: cluster.link(nodeId), clock, log });
  }

  async function configure(configuration: SiteConfigurationInput): Promise<void> {
    const { version } = await running.configurations.current(SITE);
    await running.configurations.put({
      siteId: SITE,
      expectedVersion: version,
      configuration: siteConfiguration.parse(configuration),
      by: { kind: 'commandLine', name: 'test' },
    });
  }

  async function stop(): Promise<void> {
    const { cluster, configurations, desk, files, httpServer, sockets, store, webhooks } = running;
    for (const client of clients.splice(0)) client.close();
    await sockets.drain(0);
    httpServer.closeAllConnections();
    httpServer.close();
    await configurations.close();
    await cluster?.leave();
    await webhooks.stop();
    await files.close();
    await desk.close();
    await store.close();
  }

  const server: TestServer = {
    clock,
    config,
    authenticator,
    logged,
    get url() {
      return running.url;
    },
    get store() {
      return running.store;
    },
    get files() {
      return running.files;
    },
    get desk() {
      return running.desk;
    },
    get webhooks() {
      return running.webhooks;
    },
    get sockets() {
      return running.sockets;
    },
    get cluster() {
      return running.cluster;
    },
    secret: () => randomBytes(32).toString('base64url'),
    visitor: ({ secret = server.secret(), siteId = SITE, ...given } = {}) => {
      const client: TestVisitor = new TestClient(`${running.url}${VISITOR_NAMESPACE}`, {
        auth: { versions: [PROTOCOL_VERSION], siteId, secret },
        query: { site: siteId },
        extraHeaders: { origin: ORIGIN },
        ...given,
      });
      clients.push(client);
      return client.connect();
    },
    addAgent: async (given) => {
      const agent = build.agent({ memberships: [{ siteId: SITE, role: 'agent' }], ...given });
      await running.store.agents.create(agent);
      return agent;
    },
    addSite: async (given) => {
      const site = build.site(given);
      await running.store.sites.create(site);
      return site;
    },
    addBot: async (given) => {
      const token = createBotToken();
      const bot: Bot = {
        id: randomIds.next(),
        siteId: SITE,
        key: 'faq',
        name: 'Bell',
        face: null,
        description: '',
        limitMs: 120_000,
        turnMs: 30_000,
        contact: 'none',
        tokenHash: hashToken(token),
        tokenAt: clock.now(),
        createdAt: clock.now(),
        seenAt: null,
        ...given,
      };
      await running.store.bots.create(bot);
      await running.desk.bots.reload();
      return { bot, token };
    },
    bot: (token, { instance = randomIds.next(), siteId = SITE, ...given } = {}) => {
      const client: TestBot = new TestClient(`${running.url}${BOT_NAMESPACE}`, {
        auth: { versions: [PROTOCOL_VERSION], siteId, token, instance },
        ...given,
      });
      clients.push(client);
      return client.connect();
    },
    agent: (agent, { token = authenticator.signIn(agent), ...given } = {}) => {
      const client: TestAgent = new TestClient(`${running.url}${AGENT_NAMESPACE}`, {
        auth: { versions: [PROTOCOL_VERSION], token },
        ...given,
      });
      clients.push(client);
      return client.connect();
    },
    notified,
    givenUp,
    configure,
    restart: async () => {
      await stop();
      running = await start();
    },
    [Symbol.asyncDispose]: async () => {
      await stop();
      await directory[Symbol.asyncDispose]();
    },
  };
  return server;
}
