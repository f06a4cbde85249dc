import { restRoutes, visitorCommands } from '@deskbell/protocol';
import { nanoid } from 'nanoid';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FullServer, SITE, type SignedIn, startFullServer } from './lib/full-server.ts';
import { type Named, inputOf } from './lib/command-samples.ts';

/*
 * A rich story around one visitor, in which everything that is none of their business has a word of its own; then everything they
 * can hear, ask and fetch is searched for these words.
 */

/** What no visitor may ever see. Each is really there, as agents and admins see. */
const CANARIES = {
  note: 'zqnotezq',
  editedNote: 'zqeditednotezq',
  transferNote: 'zqtransfernotezq',
  escalationWho: 'zqwhozq',
  escalationTried: 'zqtriedzq',
  botSummary: 'zqbotsummaryzq',
  learnedValue: 'zqlearnedzq',
  learnedTag: 'zqlearnedtagzq',
  wrapUpNote: 'zqwrapupnotezq',
  contactNote: 'zqcontactnotezq',
  contactName: 'zqcontactnamezq',
  tagName: 'zqtagnamezq',
  cannedReply: 'zqcannedreplyzq',
  internalArticle: 'zqinternalarticlezq',
  draft: 'zqdraftzq',
  teamName: 'zqteamnamezq',
  queueName: 'zqqueuenamezq',
  tierName: 'zqtiernamezq',
  skillName: 'zqskillnamezq',
  rootCauseName: 'zqrootcausenamezq',
  agentEmail: 'zqadazq@desk.example',
  colleagueEmail: 'zqbenzq@desk.example',
  webhookAddress: 'zqhookzq',
  keyName: 'zqkeynamezq',
  othersText: 'zqotherstextzq',
  othersPage: 'zqotherspagezq',
  othersFile: 'zqothersfilezq',
  othersContactBack: '+48600zq700',
} as const;

let server: FullServer;
/** What everybody on the other side, and REST for admins, has seen. */
let known = '';
/** All that reached the visitor, each with where it came from. */
const reached: { readonly from: string; readonly text: string }[] = [];
const articles: string[] = [];
/** Ids and secrets of others. */
const secrets: Record<string, string> = {};

beforeAll(async () => {
  server = await startFullServer([
    { role: 'admin', name: 'Ada', email: CANARIES.agentEmail },
    { role: 'supervisor', name: 'Ben', email: CANARIES.colleagueEmail },
  ]);
  await tellStory();
}, 60_000);
afterAll(() => server[Symbol.asyncDispose]());

const says = (text: string) => ({ id: nanoid(), text });

async function tellStory(): Promise<void> {
  const [ada, ben] = server.people as readonly [SignedIn, SignedIn];
  const asAda = (method: string, path: string, body?: unknown) => server.rest(ada.token, method, path, body);
  Object.assign(secrets, { adaId: ada.id, benId: ben.id, adaToken: ada.token, benToken: ben.token });

  const made = (await asAda('POST', '/bots', { key: 'faq', name: 'Bell' })) as {
    bot: { id: string };
    token: string;
  };
  await asAda('PUT', '/configuration', {
    expectedVersion: 0,
    configuration: {
      skills: { orders: { name: CANARIES.skillName } },
      teams: { first: { name: CANARIES.teamName, agents: [CANARIES.agentEmail, CANARIES.colleagueEmail] } },
      queues: { main: { name: CANARIES.queueName, teams: ['first'] }, experts: {} },
      tiers: [{ name: CANARIES.tierName, queue: 'experts' }],
      bots: [{ bot: 'faq' }],
      wrapUp: { rootCauses: { parcel: { name: CANARIES.rootCauseName } } },
      crisis: { banner: { en: 'Payments fail just now' } },
    },
  });
  const webhook = await asAda('POST', '/webhooks', {
    url: `${server.url}/healthz?${CANARIES.webhookAddress}`,
    types: ['*'],
  });
  const key = await asAda('POST', '/keys', {
    name: CANARIES.keyName,
    scopes: ['contacts:read'],
    expiresAt: null,
  });
  const identityKey = await asAda('POST', '/identity-keys', { algorithm: 'HS256' });
  Object.assign(secrets, { botId: made.bot.id, botToken: made.token, webhook, key, identityKey });
  const { id: tagId } = await asAda('POST', '/tags', { name: CANARIES.tagName });
  const reply = { team: null, shortcut: 'a', title: 'A', language: 'en', text: CANARIES.cannedReply };
  await asAda('POST', '/canned-replies', reply);
  const write = async (slug: string, visibility: string, body: string, publish: boolean) => {
    const { id } = await asAda('POST', '/articles', { slug, visibility });
    const text = { title: slug, summary: '', body, expectedVersion: 0, publish };
    await asAda('PUT', `/articles/${String(id)}/translations/en`, text);
    articles.push(String(id));
  };
  await write('returns', 'public', 'Send it back within thirty days.', true);
  await write('refunds', 'internal', CANARIES.internalArticle, true);
  await write('coming', 'public', CANARIES.draft, false);

  const bot = await server.bot(made.token);
  await bot.call('session:sync', { epoch: null, conversations: [] });
  const [first, second] = [await server.agent(ada.token), await server.agent(ben.token)];
  for (const agent of [first, second]) {
    await agent.call('session:sync', { epoch: null, conversations: [] });
    await agent.call('presence:set', { presence: 'away' });
    await agent.call('board:get', { siteId: SITE, follow: true });
  }

  // Somebody else, whom nothing of this visitor's story concerns.
  const othersSecret = randomBytes(32).toString('base64url');
  const other = await server.visitor(othersSecret);
  const page = { url: `https://shop.example/${CANARIES.othersPage}`, title: 'Cart', referrer: '' };
  const theirs = await other.call('conversation:start', { ...says(CANARIES.othersText), page });
  const othersId = theirs.conversation.id;
  Object.assign(secrets, { othersSecret, othersId, othersEntry: theirs.entry.id });
  const ticket = await other.call('file:upload', {
    conversationId: othersId,
    id: nanoid(),
    name: `${CANARIES.othersFile}.txt`,
    type: 'text/plain',
    size: 5,
  });
  const headers = { authorization: `Bearer ${ticket.token}` };
  await fetch(server.url + ticket.path, { method: 'PUT', headers, body: 'hello' });
  const files = [{ id: ticket.id }];
  await other.call('message:post', { conversationId: othersId, ...says(''), files });
  await other.call('person:request', { conversationId: othersId });

  const secret = randomBytes(32).toString('base64url');
  const vera = await server.visitor(secret);
  const { conversation, entry } = await vera.call('conversation:start', says('Where is my order?'));
  const conversationId = conversation.id;
  await bot.fact('conversation:given', (fact) => fact.conversationId === conversationId);
  const content = { type: 'message' as const, text: 'Let me see' };
  await bot.call('entry:say', { conversationId, id: nanoid(), content });
  await bot.call('conversation:learn', {
    conversationId,
    id: nanoid(),
    values: [{ id: 'order', label: 'Order', value: CANARIES.learnedValue }],
    tags: [CANARIES.learnedTag],
  });
  await bot.call('conversation:hand-over', { conversationId, id: nanoid(), summary: CANARIES.botSummary });
  await first.call('conversation:claim', { conversationId });
  const watched = await first.call('conversation:watch', { conversationId });
  await second.call('conversation:watch', { conversationId });
  const { entry: note } = await first.call('note:post', { conversationId, ...says(CANARIES.note) });
  await first.call('message:edit', {
    conversationId,
    entryId: note.id,
    ...says(CANARIES.editedNote),
  });
  const { id: contactId } = watched.conversation.contact;
  Object.assign(secrets, { contactId });
  await asAda('POST', `/contacts/${contactId}/notes`, { text: CANARIES.contactNote });
  await asAda('PATCH', `/contacts/${contactId}`, { name: CANARIES.contactName, vip: true });
  await asAda('PUT', `/contacts/${contactId}/tags`, { tags: [tagId] });
  await first.call('typing:set', { conversationId, typing: true });
  const { entry: hello } = await first.call('message:post', { conversationId, ...says('Hello, I am Ada') });
  await first.call('message:edit', { conversationId, entryId: hello.id, ...says('Hello, here is Ada') });
  await first.call('conversation:transfer', {
    conversationId,
    to: { kind: 'agent', agentId: ben.id },
    note: CANARIES.transferNote,
  });
  await second.call('offer:accept', { conversationId });
  await second.call('message:post', { conversationId, ...says('Hello, here is Ben') });
  await second.call('conversation:escalate', {
    conversationId,
    summary: { who: CANARIES.escalationWho, asked: 'x', tried: CANARIES.escalationTried, promised: '' },
  });
  await second.call('crisis:set', { siteId: SITE, on: true });
  await second.call('conversation:assign', { conversationId, agentId: ada.id });
  await first.call('read:mark', { conversationId, seq: 10 });
  await first.call('conversation:resolve', { conversationId });
  await first.call('wrap-up:note', {
    conversationId,
    id: nanoid(),
    wrapUp: { outcome: 'solved', rootCause: 'parcel', note: CANARIES.wrapUpNote },
  });
  await vera.call('message:post', { conversationId, ...says('Thank you') });
  await other.call('message:post', { conversationId: othersId, ...says(CANARIES.othersContactBack) });

  // What there is to see for others: each of the words is really there.
  const rest = [
    'contacts',
    `contacts/${contactId}/notes`,
    'tags',
    'canned-replies',
    'configuration',
    'articles',
  ]
    .concat(['webhooks', 'keys', 'bots', 'people', `conversations/${othersId}/files`])
    .concat(articles.map((id) => `articles/${id}/translations/en`));
  const told = await Promise.all(
    rest.map((path) => fetch(`${server.url}/v1/sites/${SITE}/${path}`, { headers: bearer(ada.token) })),
  );
  const history = await first.call('timeline:catch-up', { conversationId, after: 0 });
  const othersHistory = await first.call('timeline:catch-up', { conversationId: othersId, after: 0 });
  known = JSON.stringify([history, othersHistory, first.frames, second.frames]);
  for (const answer of told) known += await answer.text();

  await collect(vera, secret, { conversation: conversationId, entry: entry.id });
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Everything that this visitor can hear, ask and fetch. */
async function collect(
  vera: Awaited<ReturnType<FullServer['visitor']>>,
  secret: string,
  own: Pick<Named, 'conversation' | 'entry'>,
): Promise<void> {
  const named = { ...own, file: 'no-file-1', agent: secrets['adaId']!, site: SITE, article: 'x' };
  const late = await server.visitor(secret);
  for (const name of Object.keys(visitorCommands).toSorted(byHarm)) {
    for (const conversation of [own.conversation, secrets['othersId']!]) {
      const input = inputOf('visitor', name, (_, kind) => ({ ...named, conversation })[kind]);
      reached.push({ from: name, text: JSON.stringify(await late.send(name, input)) });
    }
  }
  const history = { conversationId: own.conversation, before: 0, limit: 100 };
  reached.push({ from: 'history', text: JSON.stringify(await vera.send('history:fetch', history)) });
  const whole = { epoch: null, conversations: [] };
  reached.push({ from: 'sync', text: JSON.stringify(await vera.send('session:sync', whole)) });
  for (const client of [vera, late]) reached.push({ from: 'frames', text: client.frames.join('\n') });

  const ids: Readonly<Record<string, string>> = {
    ':siteId': SITE,
    ':conversationId': own.conversation,
    ':contactId': secrets['contactId']!,
    ':agentId': secrets['adaId']!,
    ':botId': secrets['botId']!,
    ':slug': 'returns',
    ':language': 'en',
  };
  const paths = Object.keys(restRoutes)
    .filter((name) => name.startsWith('GET '))
    .map((name) => name.slice(4).replace(/:\w+/g, (part) => ids[part] ?? 'nothing-1'));
  const pages = ['', '/returns', '/refunds', '/coming', '/search?q=zq'].map(
    (path) => `/help/${SITE}/en${path}`,
  );
  const searches = ['zq', 'refunds', 'coming'].map(
    (word) => `/v1/sites/${SITE}/help/search?q=${word}&language=en`,
  );
  const others = ['/', '/healthz', '/readyz', '/metrics', '/docs/', '/console/', `/widget/${SITE}.js`];
  const hidden = ['refunds', 'coming', ...articles].map((slug) => `/v1/sites/${SITE}/help/articles/${slug}`);
  for (const path of [...paths, ...pages, ...searches, ...hidden, ...others]) {
    for (const headers of [{}, bearer(secret)]) {
      const response = await fetch(server.url + path, { headers, redirect: 'manual' });
      const told = JSON.stringify([...response.headers]);
      reached.push({ from: `GET ${path}`, text: `${told} ${await response.text()}` });
    }
  }
}

/** What ends or takes away comes last. */
function byHarm(one: string, other: string): number {
  const harm = (name: string) => Number(/end|delete/.test(name));
  return harm(one) - harm(other);
}

describe('everything that reaches a visitor', () => {
  it.each(Object.entries(CANARIES))('[A2] [C1] A48 has nothing of the %s, which is there', (_, canary) => {
    expect(known.includes(canary), 'it is there').toBe(true);
    const found = reached.filter(({ text }) => text.toLowerCase().includes(canary.toLowerCase()));
    expect(found.map(({ from }) => from)).toEqual([]);
  });

  it('[A2] [A5] A48 has no secret and no id of anybody else', () => {
    const every = leaves(secrets).filter(({ value }) => value.length >= 16);
    expect(every.length).toBeGreaterThan(10);
    const leaked = every.flatMap(({ path, value }) =>
      // Where the visitor's own question is repeated, the id in it comes from them.
      reached.filter(({ text }) => text.includes(value)).map(({ from }) => `${path} in ${from}`),
    );
    expect(leaked).toEqual([]);
  });

  it('[C1] A48 was the whole story, as a visitor may know it', () => {
    const all = reached.map(({ text }) => text).join('\n');
    for (const text of ['Let me see', 'Hello, here is Ada', 'Hello, here is Ben', 'thirty days'])
      expect(all.includes(text), text).toBe(true);
    const inner = /node_modules|\.[jt]s:\d+|\bselect .* from\b|deskbell\.sqlite|at Object\./gi;
    const found = reached.flatMap(({ from, text }) =>
      [...text.matchAll(inner)].map(([word]) => `${word} in ${from}`),
    );
    expect(found).toEqual([]);
  });
});

function leaves(value: unknown, path = ''): { path: string; value: string }[] {
  if (typeof value === 'string') return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, `${path}.${key}`));
}
