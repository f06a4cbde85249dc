import { restRoutes, visitorCommands } from '@deskbell/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FullServer, SITE, startFullServer } from './lib/full-server.ts';
import { inputOf } from './lib/command-samples.ts';
import { CANARIES, type RichStory, tellRichStory } from './lib/rich-story.ts';

/*
 * A rich story around one visitor, in which everything that is none of their business has a word of its own; then everything they
 * can hear, ask and fetch is searched for these words.
 */

let server: FullServer;
let story: RichStory;
/** All that reached the visitor, each with where it came from. */
const reached: { readonly from: string; readonly text: string }[] = [];

beforeAll(async () => {
  server = await startFullServer([
    { role: 'admin', name: 'Ada', email: CANARIES.agentEmail },
    { role: 'supervisor', name: 'Ben', email: CANARIES.colleagueEmail },
  ]);
  story = await tellRichStory(server);
  await collect(story);
}, 60_000);
afterAll(() => server[Symbol.asyncDispose]());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Everything that this visitor can hear, ask and fetch. */
async function collect({ articles, others, own, secret, visitor }: RichStory): Promise<void> {
  const named = { ...own, file: 'no-file-1', agent: others.agent, site: SITE, article: 'x' };
  const late = await server.visitor(secret);
  for (const name of Object.keys(visitorCommands).toSorted(byHarm)) {
    for (const conversation of [own.conversation, others.conversation]) {
      const input = inputOf('visitor', name, (_, kind) => ({ ...named, conversation })[kind]);
      reached.push({ from: name, text: JSON.stringify(await late.send(name, input)) });
    }
  }
  const history = { conversationId: own.conversation, before: 0, limit: 100 };
  reached.push({ from: 'history', text: JSON.stringify(await visitor.send('history:fetch', history)) });
  const whole = { epoch: null, conversations: [] };
  reached.push({ from: 'sync', text: JSON.stringify(await visitor.send('session:sync', whole)) });
  for (const client of [visitor, late]) reached.push({ from: 'frames', text: client.frames.join('\n') });

  const ids: Readonly<Record<string, string>> = {
    ':siteId': SITE,
    ':conversationId': own.conversation,
    ':contactId': others.contact,
    ':agentId': others.agent,
    ':botId': others.bot,
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
  const elsewhere = ['/', '/healthz', '/readyz', '/metrics', '/docs/', '/console/', `/widget/${SITE}.js`];
  const hidden = ['refunds', 'coming', ...articles].map((slug) => `/v1/sites/${SITE}/help/articles/${slug}`);
  for (const path of [...paths, ...pages, ...searches, ...hidden, ...elsewhere]) {
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
    expect(story.known.includes(canary), 'it is there').toBe(true);
    const found = reached.filter(({ text }) => text.toLowerCase().includes(canary.toLowerCase()));
    expect(found.map(({ from }) => from)).toEqual([]);
  });

  it('[A2] [A5] A48 has no secret and no id of anybody else', () => {
    const every = leaves(story.secrets).filter(({ value }) => value.length >= 16);
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
