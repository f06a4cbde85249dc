import { nanoid } from 'nanoid';
import { hostSite } from '../../lib/identities.ts';
import {
  ORIGIN,
  SITE,
  startTestServer,
  type TestServer,
  type TestVisitor,
} from '../../lib/start-test-server.ts';
import type { Named, Side } from './command-samples.ts';

export const CANARY = 'Quetzalcoatlus';
export const OTHER = 'other';

interface Client {
  send(name: string, ...payload: unknown[]): Promise<{ readonly ok: boolean } & object>;
  readonly frames: readonly string[];
  close(): void;
}

/** Somebody who can open a socket. */
export interface Caller {
  readonly name: string;
  readonly side: Side;
  /** A new connection, with a conversation of its own if it can have one. */
  readonly come: () => Promise<{ readonly client: Client; readonly own?: Named }>;
  /** What is another's, to this one. */
  readonly foreign: () => Named;
}

export const NOBODYS: Named = {
  conversation: 'missing-conversation-1',
  entry: 'missing-entry-1',
  file: 'missing-file-1',
  agent: 'missing-agent-1',
  site: 'no-such-site',
  article: 'missing-article-1',
};

/** Two sites, and everybody who can open a socket on them. */
export interface CommandStage extends AsyncDisposable {
  readonly server: TestServer;
  readonly callers: readonly Caller[];
  /** Of visitors and agents of the sites, while neither callers nor bots have to do with it. */
  readonly there: Readonly<Record<string, Named>>;
  /** As a visitor begins: a message, and a file with another. */
  begin(visitor: TestVisitor, text: string): Promise<Pick<Named, 'conversation' | 'entry' | 'file'>>;
  /** Everything that is stored of what the callers must not touch. */
  stored(): Promise<unknown>;
}

export async function setCommandStage(): Promise<CommandStage> {
  const callers: Caller[] = [];
  const there: Record<string, Named> = {};
  const server = await startTestServer({
    configuration: {
      queues: { main: { mode: 'assign' }, orders: {} },
      tiers: [{ name: 'Experts', queue: 'orders' }],
      bots: [{ bot: 'faq' }],
    },
  });
  await server.addSite({ id: OTHER, origins: [ORIGIN] });
  const shopBot = await server.addBot();
  const otherBot = await server.addBot({ siteId: OTHER });
  const host = await hostSite(server);
  for (const siteId of [SITE, OTHER]) there[siteId] = await namedOn(siteId);
  const published = await articleOn(SITE, 'public');
  const foreign = () => there[SITE]!;

  callers.push(
    visitorCaller('another visitor', SITE, () => server.visitor()),
    visitorCaller('a visitor of another site', OTHER, () => server.visitor({ siteId: OTHER })),
    visitorCaller('somebody whom the site vouches for', SITE, () => host.visit(host.sign(nanoid()))),
  );
  for (const [role, siteId] of [
    ['agent', SITE],
    ['supervisor', SITE],
    ['admin', SITE],
    ['admin', OTHER],
  ] as const) {
    const agent = await server.addAgent({ presence: 'away', memberships: [{ siteId, role }] });
    callers.push({
      name: `${role} of ${siteId}`,
      side: 'agent',
      come: async () => ({
        client: await server.agent(agent),
        own: { ...(await conversationOn(siteId)), site: siteId, agent: agent.id, article: nanoid() },
      }),
      foreign: () => there[siteId === SITE ? OTHER : SITE]!,
    });
  }
  for (const [name, { token }, siteId] of [
    ['a bot', shopBot, SITE],
    ['a bot of another site', otherBot, OTHER],
  ] as const) {
    callers.push({
      name,
      side: 'bot',
      come: async () => {
        const client = await server.bot(token, { siteId });
        await client.call('session:sync', { epoch: null, conversations: [] });
        if (siteId === OTHER) return { client };
        const begun = await conversationOn(siteId);
        await client.fact(
          'conversation:given',
          ({ conversationId }) => conversationId === begun.conversation,
        );
        return { client, own: { ...NOBODYS, ...begun, site: siteId, article: published } };
      },
      foreign,
    });
  }

  return {
    server,
    callers,
    there,
    begin,
    stored,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };

  function visitorCaller(name: string, siteId: string, visit: () => Promise<TestVisitor>): Caller {
    return {
      name,
      side: 'visitor',
      come: async () => {
        const client = await visit();
        return { client, own: { ...NOBODYS, ...(await begin(client)), site: siteId } };
      },
      foreign: () => there[SITE]!,
    };
  }

  async function begin(visitor: TestVisitor, text = 'mine') {
    const { conversation, entry } = await visitor.call('conversation:start', { id: nanoid(), text });
    const ticket = await visitor.call('file:upload', {
      conversationId: conversation.id,
      id: nanoid(),
      name: 'a.txt',
      type: 'text/plain',
      size: text.length,
    });
    const headers = { authorization: `Bearer ${ticket.token}` };
    const sent = await fetch(server.url + ticket.path, { method: 'PUT', headers, body: text });
    const file = ((await sent.json()) as { id: string }).id;
    await visitor.call('message:post', {
      conversationId: conversation.id,
      id: nanoid(),
      text: '',
      files: [{ id: file }],
    });
    return { conversation: conversation.id, entry: entry.id, file };
  }

  async function conversationOn(siteId: string) {
    const visitor = await server.visitor({ siteId });
    const begun = await begin(visitor);
    visitor.close();
    return begun;
  }

  async function articleOn(siteId: string, visibility: 'public' | 'internal'): Promise<string> {
    const { articles } = server.store;
    const at = server.clock.now();
    const place = { siteId, articleId: nanoid(), language: 'en', at };
    const about = { siteId, slug: visibility, categoryId: null, visibility, position: 0, related: [] };
    await articles.create({ ...about, id: place.articleId, createdAt: at });
    const by = { kind: 'commandLine', id: null, name: 'test' } as const;
    const text = { title: CANARY, summary: '', body: CANARY };
    await articles.saveVersion({ ...place, ...text, expectedVersion: 0, by });
    await articles.publish({ ...place, version: 1 });
    return place.articleId;
  }

  /** Something of each kind, with people: no bot has it. */
  async function namedOn(siteId: string): Promise<Named> {
    const visitor = await server.visitor({ siteId });
    const begun = await begin(visitor, CANARY);
    const agent = await server.addAgent({ presence: 'away', memberships: [{ siteId, role: 'agent' }] });
    await visitor.call('person:request', { conversationId: begun.conversation });
    return { ...begun, site: siteId, agent: agent.id, article: await articleOn(siteId, 'internal') };
  }

  /** Everything that is stored of what the callers must not touch. */
  async function stored(): Promise<unknown> {
    const { conversations } = server.store;
    const all = Object.values(there).map(async ({ conversation: id }) => [
      await conversations.find(id),
      await conversations.entriesAfter(id, 0, 'agent', 100, 1e6),
    ]);
    return JSON.parse(JSON.stringify(await Promise.all(all)));
  }
}

/** Who may read what visitors of the shop write: its agents, and the bot that had it first. */
export function isOfSite({ side, name }: Caller): boolean {
  return side === 'agent' ? name.endsWith(SITE) : name === 'a bot';
}
