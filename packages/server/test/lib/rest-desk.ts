import type { ConversationRecord } from '@deskbell/core';
import { admin, type AdminClient, type Scope } from '@deskbell/sdk/admin';
import { CountingIds, createBuilders } from '@deskbell/testkit';
import type { ConfigTree } from '../../src/config/config-tree.ts';
import { type TestApp, startApp } from './start-app.ts';

const password = 'correct horse battery';

export interface RestDesk extends AsyncDisposable {
  readonly app: TestApp;
  /** Of Ada, who is an admin of the site `shop`. */
  readonly cookie: string;
  keyWith(
    scopes: readonly Scope[],
    given?: { readonly expiresAt?: number },
    path?: string,
  ): Promise<{ id: string; secret: string }>;
  /** A client with a new key of these scopes, that repeats nothing. */
  client(...scopes: Scope[]): Promise<AdminClient>;
  /** A conversation that waits. */
  conversation(): Promise<ConversationRecord>;
}

/** The HTTP side of a server with one admin, for tests of the REST API. */
export async function startRestDesk(config?: ConfigTree): Promise<RestDesk> {
  const app = await startApp(config ? { config } : {});
  await app.addAgent(
    {
      id: 'agent-ada',
      name: 'Ada',
      email: 'ada@shop.example',
      memberships: [{ siteId: 'shop', role: 'admin' }],
    },
    password,
  );
  // Accounts reach the desk within two seconds (D11).
  await app.clock.advanceAsync(2_000);
  const cookie = await app.signIn('ada@shop.example', password);
  let starts = 0;
  const desk: RestDesk = {
    app,
    cookie,
    keyWith: async (scopes, given = {}, path = '/v1/sites/shop/keys') => {
      const response = await app.call('POST', path, { cookie, body: { name: 'CRM', scopes, ...given } });
      if (response.status !== 201) throw new Error(`no key was made: ${await response.text()}`);
      return (await response.json()) as { id: string; secret: string };
    },
    client: async (...scopes) => {
      const { secret } = await desk.keyWith(scopes);
      return admin({ url: app.url, key: secret, retries: 0 });
    },
    conversation: async () => {
      starts += 1;
      const build = createBuilders({ clock: app.clock, ids: new CountingIds(`c${String(starts)}-`) });
      const started = await app.store.conversations.start(build.start({}, 'Where is my order?'));
      if (started.result !== 'appended') throw new Error('no conversation was started');
      return started.record;
    },
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
  return desk;
}
