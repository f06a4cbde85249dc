import type { AuditRecord } from '@deskbell/core';
import { restRoutes, type RestRoute } from '@deskbell/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { UNLIMITED } from '../../../../test/lib/unlimited.ts';
import { bodyOf, createSamples, pathOf, type Samples } from '../lib/rest-samples.ts';
import { startApp, type TestApp } from '../lib/start-app.ts';

/*
 * Every route that changes something writes down who did it, when, and what. A new route is here by itself: it writes a line of the
 * audit, or it stands below with where else that can be read.
 */

/** Entries of the timeline name their author, and are never changed. */
const ENTRY = 'is an entry, or several, of the conversation';
const OWN = 'is seen by its agent alone';
/** Somebody comes, goes, or asks to: what the log says, and their sessions. */
const SIGN_IN = 'is in the log, and in the list of their sessions';

const ELSEWHERE: Readonly<Record<string, string>> = {
  'POST /v1/session': SIGN_IN,
  'POST /v1/session/link': SIGN_IN,
  'POST /v1/session/reset': SIGN_IN,
  'DELETE /v1/session': SIGN_IN,
  'POST /v1/people/me/second-factor': 'changes nothing until it is confirmed',
  'POST /v1/people/me/second-factor/confirm': 'asks for a code; second-factor.test.ts looks for its line',
  'POST /v1/people/me/second-factor/recovery-codes':
    'asks for a code; second-factor.test.ts looks for its line',
  'POST /v1/people/me/second-factor/remove': 'asks for a code; second-factor.test.ts looks for its line',
  'POST /v1/keys': 'is for who owns every site, and written as a key of one is',
  'DELETE /v1/keys/:keyId': 'is for who owns every site, and written as a key of one is',
  'POST /v1/sites/:siteId/conversations/:conversationId/messages': ENTRY,
  'POST /v1/sites/:siteId/conversations/:conversationId/notes': ENTRY,
  'POST /v1/sites/:siteId/conversations/:conversationId/assign': ENTRY,
  'POST /v1/sites/:siteId/conversations/:conversationId/resolve': ENTRY,
  'POST /v1/sites/:siteId/conversations/:conversationId/transcript':
    'is a mail, and only to a verified address',
  'POST /v1/sites/:siteId/conversations/:conversationId/files': ENTRY,
  'POST /v1/sites/:siteId/conversations/:conversationId/files/links': 'changes nothing',
  'POST /v1/sites/:siteId/articles/preview': 'changes nothing',
  'POST /v1/sites/:siteId/contacts/:contactId/merge':
    'needs two contacts; contact-care.test.ts looks for its line',
  'POST /v1/sites/:siteId/flows/validate': 'changes nothing',
  'POST /v1/sites/:siteId/flows/try': 'changes nothing',
  'POST /v1/sites/:siteId/simulations': 'changes nothing',
  'POST /v1/sites/:siteId/conversations/:conversationId/translation':
    'needs a machine; assistance.test.ts looks for its line',
  'POST /v1/sites/:siteId/conversations/:conversationId/draft':
    'needs a machine; assistance.test.ts looks for its line',
  'POST /v1/sites/:siteId/assistants/:task/test': 'needs a machine; assistance.test.ts looks for its line',
  'POST /v1/sites/:siteId/webhooks/:webhookId/ping': 'is a delivery, and changes nothing else',
  'POST /v1/sites/:siteId/webhooks/:webhookId/deliveries/:eventId/replay':
    'needs a delivery; webhook-rest.test.ts looks for its line',
  'POST /v1/sites/:siteId/own-replies': OWN,
  'PUT /v1/sites/:siteId/own-replies/:ownReplyId': OWN,
  'DELETE /v1/sites/:siteId/own-replies/:ownReplyId': OWN,
  'PUT /v1/sites/:siteId/help/articles/:slug/feedback': 'is said by readers, whom nobody knows',
};

let app: TestApp;
let samples: Samples;
let ownerId: string;
let password = 'correct horse battery';
const plenty = { perSecond: 100_000, burst: 100_000 };

/** What golden examples cannot know: revisions as they are by then, ids of this site, names that are still free. */
const BODIES: Readonly<Record<string, () => object>> = {
  'PUT /v1/session/password': () => {
    const current = password;
    password = 'another horse, another battery';
    return { current, password };
  },
  'PUT /v1/sites/:siteId/conversations/:conversationId/tags': () => ({ tags: [idOf('tags/:tagId')] }),
  'PUT /v1/sites/:siteId/contacts/:contactId/tags': () => ({ tags: [idOf('tags/:tagId')] }),
  'POST /v1/sites/:siteId/tags': () => ({ name: 'another' }),
  'POST /v1/sites/:siteId/canned-replies': () => ({ shortcut: 'another' }),
  'POST /v1/sites/:siteId/bots': () => ({ key: 'another' }),
  'POST /v1/sites/:siteId/articles': () => ({ slug: 'another' }),
  'PATCH /v1/sites/:siteId/articles/:articleId': () => ({ slug: 'changed', expectedRevision: undefined }),
  'PUT /v1/sites/:siteId/articles/:articleId/translations/:language': () => ({ expectedVersion: 0 }),
  'PUT /v1/sites/:siteId/articles/:articleId/translations/:language/published': () => ({ version: 1 }),
  'POST /v1/sites/:siteId/articles/:articleId/translations/:language/revert': () => ({
    version: 1,
    expectedVersion: 1,
  }),
  'POST /v1/sites/:siteId/flows/:flowId/unpublish': () => ({ expectedRevision: 2 }),
};

/** What stands in the address behind the path. */
const QUERIES: Readonly<Record<string, string>> = {
  'DELETE /v1/sites/:siteId/flows/:flowId': '?expectedRevision=3',
};

/** What takes away what others are tried on comes last; of things, their parts first. */
const turnOf = (name: string): number => {
  if (name.endsWith('/erase')) return 1_000;
  return name.startsWith('DELETE ') ? 100 - name.split('/').length : 0;
};
const changing = Object.entries<RestRoute>(restRoutes)
  .filter(([name]) => !name.startsWith('GET ') && ELSEWHERE[name] === undefined)
  .toSorted(([one], [other]) => turnOf(one) - turnOf(other));

beforeAll(async () => {
  app = await startApp({
    config: {
      allowPrivateTargets: true,
      limits: { ...UNLIMITED, restCalls: plenty, restCallsPerAddress: plenty },
    },
  });
  await app.store.sites.create({ id: 'other', name: 'Other', origins: [], createdAt: 0 });
  const owner = await app.addAgent(
    {
      memberships: [
        { siteId: 'shop', role: 'admin' },
        { siteId: 'other', role: 'admin' },
      ],
    },
    password,
  );
  ownerId = owner.id;
  await app.clock.advanceAsync(2_000);
  samples = await createSamples(app, await token());
  // There must be one to be taken away.
  const factor = { agentId: idOf('people/:agentId'), secret: 'SECRET' };
  await app.store.secondFactors.begin(factor.agentId, factor.secret);
  await app.store.secondFactors.confirm({ ...factor, at: 5, step: 1, recoveryHashes: [] });
}, 60_000);
afterAll(() => app[Symbol.asyncDispose]());

const idOf = (key: string): string => samples.own[key] ?? '';
/** New for each call: some end the session they are made in. */
const token = async (): Promise<string> => (await app.authenticator.begin(ownerId, 'password')).token;

async function written(): Promise<readonly AuditRecord[]> {
  return (await app.store.audit.list({}, { cursor: undefined, limit: 1_000 })).items;
}

it.each(changing)('%s is written down', async (name) => {
  const [method = '', path = ''] = name.split(' ');
  const ids = { ...samples.own };
  // One's own session is one of the owner's; the sample is somebody else's.
  if (path.startsWith('/v1/people/me/')) {
    await token();
    const sessions = await app.call('GET', '/v1/people/me/sessions', {
      headers: { authorization: `Bearer ${await token()}` },
    });
    const { items } = (await sessions.json()) as { items: { id: string; current: boolean }[] };
    ids['sessions/:sessionId'] = items.find(({ current }) => !current)?.id ?? '';
  }
  const before = new Set((await written()).map(({ id }) => id));
  const golden = bodyOf(name, app);
  const body = BODIES[name] ? { ...(golden as object), ...BODIES[name]() } : golden;
  const response = await app.call(method, pathOf(path, 'shop', ids) + (QUERIES[name] ?? ''), {
    headers: { authorization: `Bearer ${await token()}` },
    ...(body === undefined ? {} : { body }),
  });
  expect(response.ok, `${String(response.status)} ${await response.text()}`).toBe(true);
  const lines = (await written()).filter(({ id }) => !before.has(id));
  expect(lines).not.toEqual([]);
  for (const { actor, outcome, siteId } of lines) {
    expect(actor).toMatchObject({ kind: 'agent', id: ownerId, name: expect.any(String) as string });
    expect(outcome).toBe('done');
    expect(siteId).toBe(path.includes(':siteId') ? 'shop' : siteId);
  }
});

it('names only calls that there are', () => {
  expect(
    Object.keys({ ...ELSEWHERE, ...BODIES, ...QUERIES }).filter((name) => !(name in restRoutes)),
  ).toEqual([]);
});

it('[A5] no line holds a secret', async () => {
  const text = JSON.stringify(await written());
  for (const prefix of ['dbk_', 'dbik_', 'dbb_', 'whsec_', '$argon2id$']) expect(text).not.toContain(prefix);
  expect(text).not.toContain(password);
});
