import type { AgentFactPayloads, Scope, SiteConfigurationInput, VisitorCommands } from '@deskbell/protocol';
import { PROTOCOL_VERSION, VISITOR_NAMESPACE, siteConfiguration } from '@deskbell/protocol';
import { FakeClock, createBuilders } from '@deskbell/testkit';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { loadConfig } from '../../src/config/load-config.ts';
import { SiteIdentityKeys } from '../../src/identity/site-identity-keys.ts';
import { signVisitor } from '../../src/identity/sign-visitor.ts';
import { createServer } from '../../src/index.ts';
import { ApiKeys } from '../../src/rest/keys/api-keys.ts';
import { randomIds } from '../../src/system/random-ids.ts';
import { startSmtpSink, type ReceivedMail } from './smtp-sink.ts';
import { TestClient } from './test-client.ts';

export const MAIL_SITE = 'demo';
const ORIGIN = 'https://shop.example';
const SCOPES: Scope[] = [
  'conversations:write',
  'conversations:read',
  'configuration:write',
  'contacts:write',
];

export type MailVisitor = TestClient<VisitorCommands, AgentFactPayloads>;

/** A whole server with a real mail server, and a clock that is moved by hand. */
export async function startMailWorld(
  configuration: SiteConfigurationInput = {},
  { withMail = true, now = Date.UTC(2026, 5, 10, 12) } = {},
) {
  const directory = await temporaryDirectory();
  const sink = await startSmtpSink();
  const clock = new FakeClock(now);
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  const config = loadConfig({
    environment: {
      DESKBELL_PORT: '0',
      DESKBELL_DATA_DIR: directory.path,
      DESKBELL_DEMO_URL: ORIGIN,
      DESKBELL_MAIL_FROM: 'Deskbell <desk@chat.example>',
      ...(withMail ? { DESKBELL_SMTP_URL: sink.url } : {}),
    },
  });
  const server = createServer(config, { clock, log });
  const { store, url } = await server.start();
  const build = createBuilders({ clock, ids: randomIds });
  const agent = build.agent({
    name: 'Ana',
    email: 'ana.private@shop.example',
    memberships: [{ siteId: MAIL_SITE, role: 'supervisor' }],
  });
  await store.agents.create(agent);
  const keys = new ApiKeys({ store: store.apiKeys, clock, ids: randomIds, log });
  const given = { name: 'Test', scopes: SCOPES, expiresAt: null, createdBy: 'test' };
  const { secret } = await keys.create({ siteId: MAIL_SITE, ...given });
  const hostKeys = new SiteIdentityKeys({ store, clock, ids: randomIds });
  const { secret: hostKey } = await hostKeys.create(MAIL_SITE, { algorithm: 'HS256' });
  const clients: MailVisitor[] = [];

  const call = (method: string, path: string, body?: object): Promise<Response> =>
    fetch(`${url}/v1/sites/${MAIL_SITE}${path}`, {
      method,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const configure = async (next: SiteConfigurationInput): Promise<void> => {
    const present = (await (await call('GET', '/configuration')).json()) as { version: number };
    const changed = await call('PUT', '/configuration', {
      expectedVersion: present.version,
      configuration: siteConfiguration.parse({ queues: { main: { mode: 'assign' } }, ...next }),
    });
    if (!changed.ok) throw new Error(await changed.text());
  };
  await configure(configuration);
  // The desk looks at its agents every few seconds.
  await clock.advanceAsync(6_000);

  return {
    agent,
    call,
    clock,
    configure,
    logged,
    sink,
    store,
    url,
    /** A visitor for whom the site vouches, with this address; without one nobody does. */
    visitor: async (email?: string): Promise<MailVisitor> => {
      const token =
        email === undefined
          ? undefined
          : signVisitor({
              key: hostKey ?? '',
              siteId: MAIL_SITE,
              sub: email,
              email,
              now: clock.now(),
            });
      const who = token === undefined ? { secret: randomBytes(32).toString('base64url') } : { token };
      const client: MailVisitor = new TestClient(`${url}${VISITOR_NAMESPACE}`, {
        auth: { versions: [PROTOCOL_VERSION], siteId: MAIL_SITE, ...who },
        query: { site: MAIL_SITE },
        extraHeaders: { origin: ORIGIN },
      });
      clients.push(client);
      return client.connect();
    },
    start: async (
      visitor: MailVisitor,
      text: string,
      page = `${ORIGIN}/cart?session=s3cret#x`,
    ): Promise<string> => {
      const { conversation } = await visitor.call('conversation:start', {
        id: randomIds.next(),
        text,
        page: { url: page, title: 'Cart', referrer: '' },
      });
      return conversation.id;
    },
    /** Ana writes. */
    say: async (conversationId: string, text: string): Promise<{ id: string; seq: number }> => {
      const path = `/conversations/${conversationId}/messages`;
      const answer = await call('POST', path, { text, agentId: agent.id });
      if (!answer.ok) throw new Error(await answer.text());
      const { entry } = (await answer.json()) as { entry: { id: string; seq: number } };
      return entry;
    },
    async [Symbol.asyncDispose](): Promise<void> {
      for (const client of clients) client.close();
      await server.stop();
      await sink[Symbol.asyncDispose]();
      await directory[Symbol.asyncDispose]();
    },
  };
}
export type MailWorld = Awaited<ReturnType<typeof startMailWorld>>;

/** A mail as people read it: transfer encodings undone. */
export function readable({ source }: ReceivedMail): string {
  const joined = source.replaceAll('=\r\n', '');
  const bytes = joined.replaceAll(/(?:=[0-9A-F]{2})+/g, (run) =>
    Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'),
  );
  return bytes.replaceAll(/(?:^[A-Za-z0-9+/]{4,76}={0,2}\r\n)+/gm, (run) =>
    Buffer.from(run, 'base64').toString('utf8'),
  );
}
