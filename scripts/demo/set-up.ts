import type { Agent, Flow, FlowArticle, Ids, Site, Store } from '@deskbell/core';
import { admin, type AdminClient } from '@deskbell/sdk/admin';
import { openStore } from '@deskbell/store';
import { createServer } from 'deskbell';
import { join } from 'node:path';
import { openSession } from './open-session.ts';
import { ATELIER, DEMO_PASSWORD, PEOPLE, SHOP, SIGN_IN } from './people.ts';
import { demoServerConfig } from './server-config.ts';
import { shiftedClock } from './shifted-clock.ts';
import { ARTICLES, CATEGORIES } from './site/articles.ts';
import { atelierConfiguration } from './site/atelier-configuration.ts';
import { CANNED_REPLIES, TAGS } from './site/canned-replies.ts';
import { shopConfiguration } from './site/shop-configuration.ts';

export interface SetUpOptions {
  readonly dataDir: string;
  readonly ids: Ids;
  readonly timeZone: string;
  /** When the sites are set up, before the week begins. */
  readonly at: number;
  readonly shopUrl: string;
  /** Where the shop's own system says where orders are. */
  readonly ordersUrl: string;
}

/** What the week needs to know of what was set up. */
export interface SetUp {
  readonly agents: readonly Agent[];
  readonly flows: ReadonlyMap<string, readonly Flow[]>;
  readonly articles: readonly FlowArticle[];
  /** The ids of tags by their names, for each site. */
  readonly tags: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const FLOWS = ['order-status', 'return-or-refund', 'compliment'];

/** Makes sites, people, settings, articles, canned replies, tags and flows, by the calls that an admin's screen makes. */
export async function setUp(options: SetUpOptions): Promise<SetUp> {
  const { at, dataDir, ids, shopUrl } = options;
  const clock = shiftedClock(at - Date.now());
  const origin = new URL(shopUrl).origin;
  const store = await openStore({ path: join(dataDir, 'deskbell.sqlite'), clock, ids });
  const sites: readonly Site[] = [
    { id: SHOP, name: 'Fernway', origins: [origin], createdAt: at },
    { id: ATELIER, name: 'Fernway Atelier', origins: [origin], createdAt: at + 1 },
  ];
  for (const site of sites) await store.sites.create(site);
  const agents = PEOPLE.map((person, index): Agent => ({
    id: ids.next(),
    name: person.name,
    email: person.email,
    passwordHash: null,
    secondFactorAt: null,
    presence: person.shift ? 'available' : 'away',
    capacity: person.capacity,
    disabledAt: null,
    createdAt: at + index,
    memberships: person.sites.map((siteId) => ({ siteId, role: person.role })),
    pace: null,
    picture: null,
  }));
  for (const agent of agents) await store.agents.create(agent);
  const owner = agents.find(({ email }) => email === SIGN_IN.admin);
  if (!owner) throw new TypeError('the demo has no admin');
  const key = await openSession(store, owner.id, clock.now());
  await store.close();

  const config = demoServerConfig({ dataDir, host: '127.0.0.1', port: 0 });
  const server = createServer(config, { clock });
  const { store: served, url } = await server.start();
  try {
    const api = admin({ url, key });
    await api.call('PUT /v1/session/password', {}, { password: DEMO_PASSWORD });
    await givePasswords(served, owner.id);
    const token = await openSession(served, owner.id, clock.now());
    return { agents, ...(await configure(admin({ url, key: token }), options)) };
  } finally {
    await server.stop();
  }
}

/** The same for everybody: nobody has to remember ten of them. */
async function givePasswords({ agents }: Pick<Store, 'agents'>, ownerId: string): Promise<void> {
  const hash = (await agents.find(ownerId))?.passwordHash ?? null;
  for (const { id } of await agents.list()) if (id !== ownerId) await agents.setPasswordHash(id, hash);
}

async function configure(
  api: AdminClient,
  { ordersUrl, timeZone }: SetUpOptions,
): Promise<Omit<SetUp, 'agents'>> {
  const configurations = { [SHOP]: shopConfiguration(timeZone), [ATELIER]: atelierConfiguration(timeZone) };
  for (const [siteId, configuration] of Object.entries(configurations))
    await api.call('PUT /v1/sites/:siteId/configuration', { siteId }, { expectedVersion: 0, configuration });
  for (const reply of CANNED_REPLIES)
    await api.call('POST /v1/sites/:siteId/canned-replies', { siteId: SHOP }, reply);
  const tags = new Map<string, ReadonlyMap<string, string>>();
  for (const siteId of [SHOP, ATELIER]) tags.set(siteId, await makeTags(api, siteId));
  await connectSystems(api, ordersUrl);
  await saveViews(api, tags.get(SHOP));
  return { tags, articles: await writeArticles(api), flows: await publishFlows(api, ordersUrl) };
}

/** What the shop's own systems need: a key to read, and an address that is told. */
async function connectSystems(api: AdminClient, ordersUrl: string): Promise<void> {
  const siteId = SHOP;
  const scopes = ['conversations:read', 'contacts:read'] as const;
  await api.call(
    'POST /v1/sites/:siteId/keys',
    { siteId },
    { name: 'Warehouse', scopes: [...scopes], expiresAt: null },
  );
  const types: ('conversation.resolved' | 'conversation.rated')[] = [
    'conversation.resolved',
    'conversation.rated',
  ];
  const description = 'Order system: notes what was solved';
  await api.call(
    'POST /v1/sites/:siteId/webhooks',
    { siteId },
    { url: `${ordersUrl}/hooks`, types, description },
  );
}

/** Views of the inbox that everybody sees. */
async function saveViews(api: AdminClient, tags: ReadonlyMap<string, string> | undefined): Promise<void> {
  const siteId = SHOP;
  const broken = tags?.get('broken');
  const views = [
    { name: 'Served first', view: 'open', filter: { vip: true } },
    { name: 'Promises at risk', view: 'open', filter: { atRisk: true } },
    ...(broken === undefined
      ? []
      : [{ name: 'Arrived broken', view: 'all', filter: { tagId: broken }, days: 30 } as const]),
  ] as const;
  for (const view of views)
    await api.call('POST /v1/sites/:siteId/saved-views', { siteId }, { ...view, shared: true });
}

async function makeTags(api: AdminClient, siteId: string): Promise<ReadonlyMap<string, string>> {
  const made = await Promise.all(
    Object.entries(TAGS).map(async ([name, color]) => {
      const { id } = await api.call('POST /v1/sites/:siteId/tags', { siteId }, { name, color });
      return [name, id] as const;
    }),
  );
  return new Map(made);
}

async function writeArticles(api: AdminClient): Promise<readonly FlowArticle[]> {
  const siteId = SHOP;
  await api.call(
    'PUT /v1/sites/:siteId/article-categories',
    { siteId },
    { expectedVersion: 0, categories: [...CATEGORIES] },
  );
  const written: FlowArticle[] = [];
  for (const [position, { category, draft, slug, texts, visibility = 'public' }] of ARTICLES.entries()) {
    const body = { slug, categoryId: category, visibility, position } as const;
    const { id: articleId } = await api.call('POST /v1/sites/:siteId/articles', { siteId }, body);
    for (const [language, [title, summary, text]] of Object.entries(texts)) {
      const path = 'PUT /v1/sites/:siteId/articles/:articleId/translations/:language';
      const translation = { title, summary, body: text, expectedVersion: 0, publish: !draft };
      await api.call(path, { siteId, articleId, language }, translation);
    }
    const [title = '', excerpt = ''] = texts['en'] ?? [];
    if (slug === 'returns') written.unshift({ articleId, language: 'en', title, excerpt });
    else written.push({ articleId, language: 'en', title, excerpt });
  }
  return written;
}

async function publishFlows(
  api: AdminClient,
  ordersUrl: string,
): Promise<ReadonlyMap<string, readonly Flow[]>> {
  const siteId = SHOP;
  const { items } = await api.call('GET /v1/sites/:siteId/flow-templates', { siteId });
  const flows: Flow[] = [];
  for (const { definition: template, template: flowId } of items) {
    if (!FLOWS.includes(flowId)) continue;
    const definition = JSON.parse(
      JSON.stringify(template).replaceAll('https://orders.invalid', ordersUrl),
    ) as typeof template;
    const draft = await api.call(
      'PUT /v1/sites/:siteId/flows/:flowId/draft',
      { siteId, flowId },
      { expectedRevision: 0, definition },
    );
    const published = await api.call(
      'POST /v1/sites/:siteId/flows/:flowId/publish',
      { siteId, flowId },
      { expectedRevision: draft.revision },
    );
    flows.push({ flowId, version: published.publishedVersion ?? 1, definition: published.draft });
  }
  return new Map([[SHOP, flows]]);
}
