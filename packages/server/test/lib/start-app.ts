import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Agent, Store } from '@deskbell/core';
import { openStore } from '@deskbell/store';
import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { pino } from 'pino';
import { Accounts } from '../../src/auth/accounts.ts';
import { PasswordQueue } from '../../src/auth/password-queue.ts';
import { SessionAuthenticator } from '../../src/auth/session-authenticator.ts';
import { sessionCookie } from '../../src/auth/session-cookie.ts';
import { createSignInLink } from '../../src/auth/sign-in-link.ts';
import { SignInThrottle } from '../../src/auth/sign-in-throttle.ts';
import { configWith } from '../../src/config/load-config.ts';
import { ConfigurationDirectory } from '../../src/configuration/configuration-directory.ts';
import { SiteConfigurations } from '../../src/configuration/site-configurations.ts';
import { Desk } from '../../src/desk/desk.ts';
import { createApp } from '../../src/http/create-app.ts';
import { fakeBrowserParts } from './browser-parts.ts';

export interface TestApp extends AsyncDisposable {
  readonly url: string;
  readonly publicUrl: string;
  readonly store: Store;
  /** Where the builds of widget and console lie. */
  readonly browserPartsFolder: string;
  readonly clock: FakeClock;
  readonly authenticator: SessionAuthenticator;
  readonly passwords: PasswordQueue;
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

/** The HTTP side of the server on a real store, a clock moved by hand and a free port. */
export async function startApp({ publicUrl = 'http://localhost:8080' } = {}): Promise<TestApp> {
  const directory = await temporaryDirectory();
  const clock = new FakeClock();
  const ids = new CountingIds();
  const builders = createBuilders({ clock, ids });
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  const store = await openStore({ path: directory.file('deskbell.sqlite'), clock, ids });
  const config = configWith({ publicUrl, trustedProxies: 1 });
  const cookie = sessionCookie(publicUrl);
  const authenticator = new SessionAuthenticator({ store, clock, log, cookieName: cookie.name });
  const passwords = new PasswordQueue();
  const throttle = new SignInThrottle(clock, config.limits);
  const accounts = new Accounts({ store, authenticator, passwords, throttle });
  const browserPartsFolder = directory.file('parts');
  const state = { draining: false };
  const configurations = new ConfigurationDirectory({ store, clock, log });
  const desk = new Desk({
    store,
    clock,
    ids,
    log,
    plans: configurations,
    deliverNotification: () => Promise.resolve(),
  });
  configurations.onChanged(({ siteId, version }) => desk.configurationChanged(siteId, version));
  await configurations.open();
  await desk.open();
  const app = createApp({
    accounts,
    authenticator,
    browserParts: await fakeBrowserParts(browserPartsFolder),
    clock,
    config,
    desk,
    ids,
    isDraining: () => state.draining,
    log,
    siteConfigurations: new SiteConfigurations(desk, configurations),
    store,
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
    browserPartsFolder,
    clock,
    authenticator,
    passwords,
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
