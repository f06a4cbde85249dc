import { DiskFileStore } from '../../src/files/storage/disk-file-store.ts';
import { ErasureJournal } from '../../src/privacy/erasure-journal.ts';
import { Privacy } from '../../src/privacy/privacy.ts';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import type { Agent, Store } from '@deskbell/core';
import { openStore } from '@deskbell/store';
import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { pino } from 'pino';
import { Audit } from '../../src/audit/audit.ts';
import type { PasswordQueue } from '../../src/auth/password-queue.ts';
import type { SessionAuthenticator } from '../../src/auth/session-authenticator.ts';
import { createSigningIn } from '../../src/auth/signing-in.ts';
import { createSignInLink } from '../../src/auth/sign-in-link.ts';
import type { ConfigTree } from '../../src/config/config-tree.ts';
import { configWith } from '../../src/config/load-config.ts';
import { ConfigurationDirectory } from '../../src/configuration/configuration-directory.ts';
import { SiteConfigurations } from '../../src/configuration/site-configurations.ts';
import { Desk } from '../../src/desk/desk.ts';
import { ArticleCounts } from '../../src/articles/article-counts.ts';
import { createFiles } from '../../src/files/create-files.ts';
import { createApp } from '../../src/http/create-app.ts';
import type { Mail } from '../../src/notifications/create-mailer.ts';
import { SecretBox } from '../../src/secrets/secret-box.ts';
import { Webhooks } from '../../src/webhooks/webhooks.ts';
import { fakeBrowserParts } from './browser-parts.ts';

export interface TestApp extends AsyncDisposable {
  readonly url: string;
  readonly publicUrl: string;
  readonly store: Store;
  readonly articleCounts: ArticleCounts;
  readonly webhooks: Webhooks;
  /** Where the builds of widget and console lie. */
  readonly browserPartsFolder: string;
  readonly clock: FakeClock;
  readonly desk: Desk;
  readonly authenticator: SessionAuthenticator;
  readonly passwords: PasswordQueue;
  /** What was mailed. */
  readonly mails: readonly Mail[];
  /** Resolves when every mail that was handed in is sent. */
  posted(): Promise<void>;
  /** What was logged, as one text. */
  readonly logged: () => string;
  draining: boolean;
  /** Calls the app as a page of its own origin does, unless the headers say otherwise. */
  call(method: string, path: string, options?: CallOptions): Promise<Response>;
  addAgent(given?: Partial<Agent>, password?: string): Promise<Agent>;
  /** A one-time link's token. */
  linkFor(agentId: string): Promise<string>;
  /** Signs in and returns the `Cookie` header. */
  signIn(email: string, password: string): Promise<string>;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly cookie?: string;
  readonly headers?: Record<string, string>;
  /** The client's address, as a proxy tells it. */
  readonly address?: string;
}

export interface AppOptions {
  readonly publicUrl?: string;
  /** Settings as a file has them. */
  readonly config?: ConfigTree;
  /** Whether there is a mail server, which takes everything; default: yes. */
  readonly sendsMail?: boolean;
}

/** The HTTP side of the server on a real store, a clock moved by hand and a free port. */
export async function startApp({
  publicUrl = 'http://localhost:8080',
  config: given = {},
  sendsMail = true,
}: AppOptions = {}): Promise<TestApp> {
  const directory = await temporaryDirectory();
  const clock = new FakeClock();
  const ids = new CountingIds();
  const builders = createBuilders({ clock, ids });
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  const store = await openStore({ path: directory.file('deskbell.sqlite'), clock, ids });
  const config = configWith({ publicUrl, trustedProxies: 1, ...given });
  const mails: Mail[] = [];
  const signingIn = createSigningIn({
    store,
    clock,
    ids,
    log,
    config,
    box: new SecretBox(() => Buffer.alloc(32)),
    sendMail: sendsMail ? (mail) => Promise.resolve(void mails.push(mail)) : null,
  });
  const { accounts, authenticator, passwords, postOffice } = signingIn;
  const browserPartsFolder = directory.file('parts');
  const state = { draining: false };
  const configurations = new ConfigurationDirectory({ store, clock, log });
  const webhooks = new Webhooks({
    // The receivers of tests are on this machine.
    config: { ...config, dataDir: directory.file('secrets'), allowPrivateTargets: true },
    store,
    clock,
    ids,
    log,
    leads: () => true,
    isShared: false,
    onDisabled: () => Promise.resolve(),
    random: () => 0,
  });
  const desk = new Desk({
    store,
    clock,
    ids,
    log,
    plans: configurations,
    events: webhooks.events,
    deliverNotification: (deadline) =>
      deadline.kind === 'mail' ? postOffice.deliver(deadline) : Promise.resolve(),
  });
  configurations.onChanged(({ siteId, version }) => desk.configurationChanged(siteId, version));
  postOffice.onMail(() => void desk.keepDeadlines());
  await configurations.open();
  await webhooks.open();
  await desk.open();
  await webhooks.start();
  const files = await createFiles({
    config: { ...config, dataDir: directory.file('files') },
    store,
    clock,
    ids,
    log,
    fetch: () => Promise.reject(new Error('no calls')),
  });
  const articleCounts = new ArticleCounts({ store, clock, log });
  const app = createApp({
    accounts,
    articleCounts,
    authenticator,
    browserParts: await fakeBrowserParts(browserPartsFolder),
    clock,
    config,
    desk,
    files,
    ids,
    isDraining: () => state.draining,
    log,
    signingIn,
    privacy: new Privacy({
      store,
      clock,
      ids,
      log,
      events: webhooks.events,
      desk,
      files,
      bytes: new DiskFileStore(directory.file('files')),
      journal: new ErasureJournal(directory.file('erasures.jsonl')),
      folder: directory.file('exports'),
    }),
    telemetry: { done: undefined, figures: undefined, close: () => Promise.resolve() },
    siteConfigurations: new SiteConfigurations(desk, configurations, new Audit({ store, clock, ids, log })),
    store,
    webhooks: webhooks.admin,
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  const url = `http://127.0.0.1:${address.port}`;
  await store.sites.create(builders.site({ id: 'shop', name: 'Shop' }));

  const testApp: TestApp = {
    url,
    publicUrl,
    store,
    articleCounts,
    webhooks,
    browserPartsFolder,
    clock,
    authenticator,
    passwords,
    mails,
    posted: async () => {
      for (
        let next = await store.deadlines.next();
        next && next.at <= clock.now();
        next = await store.deadlines.next()
      ) {
        await setImmediate();
      }
    },
    desk,
    logged: () => lines.join(''),
    get draining() {
      return state.draining;
    },
    set draining(value) {
      state.draining = value;
    },
    call: (method, path, { body, cookie: cookieHeader, headers, address: from } = {}) =>
      fetch(url + path, {
        method,
        redirect: 'manual',
        headers: {
          origin: publicUrl,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(cookieHeader === undefined ? {} : { cookie: cookieHeader }),
          ...(from === undefined ? {} : { 'x-forwarded-for': from }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    addAgent: async (given = {}, password) => {
      const agent = builders.agent({
        memberships: [{ siteId: 'shop', role: 'agent' }],
        ...given,
        passwordHash: password === undefined ? null : await passwords.hash(password),
      });
      await store.agents.create(agent);
      return agent;
    },
    linkFor: async (agentId) => {
      const link = await createSignInLink({ store, clock }, { agentId, publicUrl });
      return new URL(link).hash.replace('#token=', '');
    },
    signIn: async (email, password) => {
      const response = await testApp.call('POST', '/v1/session', { body: { email, password } });
      if (!response.ok) throw new Error(`sign-in failed with ${response.status}`);
      return cookieOf(response);
    },
    [Symbol.asyncDispose]: async () => {
      authenticator.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await configurations.close();
      await webhooks.stop();
      await desk.close();
      await store.close();
      await directory[Symbol.asyncDispose]();
    },
  };
  return testApp;
}

/** The `Cookie` header that answers a `Set-Cookie`. */
export function cookieOf(response: Response): string {
  return response.headers.getSetCookie().join('; ').split(';')[0] ?? '';
}

/** The code of a failed call. */
export async function codeOf(response: Response): Promise<string> {
  const { code } = (await response.json()) as { code: string };
  return code;
}
