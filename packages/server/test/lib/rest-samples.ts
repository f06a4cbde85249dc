import { readFileSync } from 'node:fs';
import { restRoutes } from '@deskbell/protocol';
import { CountingIds, createBuilders } from '@deskbell/testkit';
import type { TestApp } from './start-app.ts';

export type Side = 'own' | 'foreign' | 'missing';

/** Ids to put into paths: by the part of the path before them and their name, `tags/:tagId`. */
export type Samples = Readonly<Record<Side, Readonly<Record<string, string>>>>;

/** Ids that tests cannot make, and why; any other new one needs a way to be made in `createSamples`. */
const UNMADE: Readonly<Record<string, string>> = {
  'deliveries/:eventId': 'come into being when something happens, not when somebody asks',
};

/** What is made by another call than a `POST` to its list: the call that makes it. */
const MAKERS: Readonly<
  Record<string, (siteId: string, made: Readonly<Record<string, string>>) => { call: string; path: string }>
> = {
  'jobs/:jobId': (siteId, made) => ({
    call: 'POST /v1/sites/:siteId/contacts/:contactId/export',
    path: `/v1/sites/${siteId}/contacts/${made['contacts/:contactId'] ?? ''}/export`,
  }),
};

/** Bodies that a golden example does not suit: it names what these sites do not have. */
const BODIES: Readonly<Record<string, object>> = {
  'POST /v1/sites/:siteId/identity-keys': {},
  'POST /v1/sites/:siteId/articles': { slug: 'returns' },
  'PUT /v1/sites/:siteId/flows/:flowId/draft': { expectedRevision: 0 },
};

/** Parts of a path that name nothing that belongs to anybody. */
const WORDS: Readonly<Record<string, string>> = {
  'translations/:language': 'en',
  'assistants/:task': 'translate',
  // Each site names its own.
  'flows/:flowId': 'callback',
};

const golden = JSON.parse(
  readFileSync(new URL('../../../protocol/test/golden/rest.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, { readonly body: object | null }>>;

/** A well-formed body of a call: its golden example, with addresses that can be reached from here. */
export function bodyOf(name: string, { url }: Pick<TestApp, 'url'>): unknown {
  const example = golden[name]?.body ?? undefined;
  const body = BODIES[name] ? { ...example, ...BODIES[name] } : example;
  return typeof body === 'object' && 'url' in body ? { ...body, url: `${url}/healthz` } : body;
}

/** The parameters of a path but the site, each with what stands before it. */
export function parametersOf(path: string): string[] {
  return [...path.matchAll(/([\w-]+)\/:(\w+)/g)]
    .map(([, before = '', name = '']) => `${before}/:${name}`)
    .filter((key) => key !== 'sites/:siteId');
}

/** The same but for words, which everybody may use. */
export function idsIn(path: string): string[] {
  return parametersOf(path).filter((key) => WORDS[key] === undefined);
}

export function pathOf(path: string, siteId: string, ids: Readonly<Record<string, string>>): string {
  return path
    .replace(':siteId', siteId)
    .replaceAll(/([\w-]+)\/:(\w+)/g, (_, before: string, name: string) => {
      const id = ids[`${before}/:${name}`];
      if (id === undefined) throw new Error(`${before}/:${name} has no sample: make one in createSamples`);
      return `${before}/${id}`;
    });
}

/** Makes one of everything on both sites. Whatever is made by a `POST` to its list makes itself, from its golden example. */
export async function createSamples(app: TestApp, ownerToken: string): Promise<Samples> {
  const [own, foreign] = [
    await samplesOf(app, 'shop', ownerToken),
    await samplesOf(app, 'other', ownerToken),
  ];
  const keys = new Set(Object.keys(restRoutes).flatMap((name) => parametersOf(name.split(' ')[1] ?? '')));
  const missing = Object.fromEntries([...keys].map((key) => [key, WORDS[key] ?? 'missing-000001']));
  const unmade = Object.fromEntries(Object.keys(UNMADE).map((key) => [key, 'missing-000001']));
  return { own: { ...unmade, ...own }, foreign: { ...unmade, ...foreign }, missing };
}

async function samplesOf(app: TestApp, siteId: string, token: string): Promise<Record<string, string>> {
  const made: Record<string, string> = { ...WORDS };
  const agent = await app.addAgent({ memberships: [{ siteId, role: 'agent' }] });
  made['people/:agentId'] = agent.id;
  const { session } = await app.authenticator.begin(agent.id, 'password');
  made['sessions/:sessionId'] = session.tokenHash;
  const ids = new CountingIds(`${siteId}-sample-`);
  const build = createBuilders({ clock: app.clock, ids });
  const started = await app.store.conversations.start(build.start({ siteId }));
  if (started.result !== 'appended') throw new Error('no conversation was started');
  made['conversations/:conversationId'] = started.record.conversation.id;
  made['contacts/:contactId'] = started.record.contact.id;
  for (const name of Object.keys(restRoutes)) {
    const path = name.split(' ')[1] ?? '';
    const [key] = parametersOf(path).slice(-1);
    if (key === undefined || made[key] !== undefined || UNMADE[key] !== undefined) continue;
    // `…/tags/:tagId` is made by `POST …/tags`.
    const list = path.slice(0, path.indexOf(key) + key.indexOf('/'));
    const maker = MAKERS[key]?.(siteId, made) ?? { call: `POST ${list}`, path: pathOf(list, siteId, made) };
    if (!(maker.call in restRoutes)) continue;
    const body = bodyOf(maker.call, app);
    const response = await app.call(maker.call.split(' ')[0] ?? '', maker.path, {
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`no sample of ${key}: ${maker.call} answered ${text}`);
    const answer = JSON.parse(text) as Record<string, unknown>;
    made[key] = idIn(answer) ?? '';
    const { slug } = answer as { slug?: string };
    if (slug !== undefined) made['articles/:slug'] = slug;
  }
  return made;
}

/** The id of what was made, which may stand beside a secret: `{ bot: { id }, token }`. */
function idIn(answer: Readonly<Record<string, unknown>>): string | undefined {
  const inner = Object.values(answer).find(
    (value) => typeof value === 'object' && value !== null && 'id' in value,
  );
  return (answer['id'] ?? (inner as { id?: unknown } | undefined)?.id) as string | undefined;
}
