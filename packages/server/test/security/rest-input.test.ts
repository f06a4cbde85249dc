import { type Problem, restRoutes, type RestRoute } from '@deskbell/protocol';
import type { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UNLIMITED } from '../../../../test/lib/unlimited.ts';
import { bodyOf, createSamples, pathOf, type Samples } from '../lib/rest-samples.ts';
import { type TestApp, startApp } from '../lib/start-app.ts';

/*
 * Every route × everything it reads × what no honest client sends. A new route is here by itself.
 */

let app: TestApp;
let samples: Samples;
let authorization: string;

const routes = Object.entries<RestRoute>(restRoutes).map(([name, route]) => {
  const [method = '', path = ''] = name.split(' ');
  return { name, method, path, route };
});
/** These end the session in which everything here is tried, or read what cannot be sent in JSON. */
const withBody = routes.filter(({ name, route }) => route.body && !name.includes(' /v1/session'));
const withQuery = routes.filter(({ route }) => route.query);

beforeAll(async () => {
  app = await startApp({ config: { limits: UNLIMITED } });
  await app.store.sites.create({ id: 'other', name: 'Other', origins: [], createdAt: 0 });
  const memberships = ['shop', 'other'].map((siteId) => ({ siteId, role: 'admin' as const }));
  const owner = await app.addAgent({ memberships });
  await app.clock.advanceAsync(2_000);
  const { token } = await app.authenticator.begin(owner.id, 'password');
  authorization = `Bearer ${token}`;
  samples = await createSamples(app, token);
}, 60_000);
afterAll(() => app[Symbol.asyncDispose]());

/** What must never be in an answer: stacks, queries, places on the disk. */
const INNER = /node_modules|\.[jt]s:\d+|\bat \w+ \(|SQLITE|syntax error|deskbell\.sqlite/;

async function answerOf(method: string, path: string, body?: string) {
  const response = await app.call(method, path, {
    headers: { authorization },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const isProblem = response.headers.get('content-type')?.includes('problem') ?? false;
  const { code } = isProblem ? (JSON.parse(text) as Problem) : { code: undefined };
  return { status: response.status, code: code as string | undefined, text };
}

/** Each leaf of a body in turn replaced. */
function* mutated(value: unknown, by: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) {
    yield by;
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    for (const changed of mutated(item, by)) {
      if (Array.isArray(value))
        yield value.map((one, index) => (String(index) === key ? changed : (one as unknown)));
      else yield { ...value, [key]: changed };
    }
  }
}

const STRINGS = ['a\u0000b', '\ud800', 'x\udfffy'];
const SHAPES: readonly unknown[] = [null, [], {}, [[]], { $ne: null }, { toString: 'x' }, 1e308, -1];

describe.each(withBody)('$name', ({ name, method, path }) => {
  it('[A3] A22 refuses text that cannot be stored, wherever it stands', async () => {
    const example = bodyOf(name, app);
    for (const string of STRINGS) {
      for (const body of mutated(example, string)) {
        const answer = await answerOf(method, pathOf(path, 'shop', samples.own), JSON.stringify(body));
        expect(answer.text).not.toMatch(INNER);
        expect([answer.status, answer.code], JSON.stringify(body)).toEqual([400, 'invalid']);
      }
    }
  });

  it('[A3] A23 A25 refuses values of other kinds and fields of its own invention', async () => {
    const example = bodyOf(name, app);
    const whole = ['text', 7, [], [example]];
    const extra = {
      siteId: 'other',
      createdAt: 1,
      internal: true,
      senderType: 'agent',
      seq: 1,
      isOwner: true,
    };
    const nested = `{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}`;
    const bodies = [
      ...whole,
      ...Object.entries(extra).map(([key, value]) => ({ ...(example as object), [key]: value })),
    ].map((body) => JSON.stringify(body));
    for (const body of [...bodies, nested, `${'['.repeat(5_000)}${']'.repeat(5_000)}`]) {
      const answer = await answerOf(method, pathOf(path, 'shop', samples.own), body);
      expect([answer.status, answer.code], body.slice(0, 200)).toEqual([400, 'invalid']);
      expect(answer.text).not.toMatch(INNER);
    }
    for (const shape of SHAPES) {
      for (const body of mutated(example, shape)) {
        const answer = await answerOf(method, pathOf(path, 'shop', samples.missing), JSON.stringify(body));
        expect(answer.status, JSON.stringify(body)).toBeLessThan(500);
        expect(answer.text).not.toMatch(INNER);
      }
    }
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });
});

const INJECTIONS = [
  "' OR 1=1 --",
  "x'; DROP TABLE conversations; --",
  '") UNION SELECT name FROM sqlite_master --',
  '" NEAR/0 *',
  'NULL) OR (1=1',
  '$.email',
  '[$ne]=1',
  '%',
  '_',
  '{{7*7}}',
  '../../etc/passwd',
  'a\u0000b',
  '-1',
  '9'.repeat(400),
];

describe.each(withQuery)('$name', ({ method, path, route }) => {
  it('[A3] A61 takes no query for more than a value', async () => {
    const keys = Object.keys((route.query as z.ZodObject).shape);
    const address = pathOf(path, 'shop', samples.own);
    const before = await answerOf(method, address);
    for (const key of [...keys, 'filter', 'sort', 'order', 'where', 'fields']) {
      for (const value of INJECTIONS) {
        const answer = await answerOf(method, `${address}?${key}=${encodeURIComponent(value)}`);
        expect(answer.status, `${key}=${value}`).toBeLessThan(500);
        expect(answer.text).not.toMatch(INNER);
        // Identity providers add to their answers what they like.
        const isKnown = keys.includes(key) || keys.length === 0;
        expect(isKnown || (answer.status === 400 && answer.code === 'invalid'), key).toBe(true);
        if (answer.status !== 200) continue;
        // A filter may find less, and never more or other things than without it.
        expect(countOf(answer.text), `${key}=${value}`).toBeLessThanOrEqual(countOf(before.text));
      }
    }
    expect(await answerOf(method, address)).toEqual(before);
  });
});

function countOf(text: string): number {
  const { items } = JSON.parse(text) as { items?: readonly unknown[] };
  return items?.length ?? Number.POSITIVE_INFINITY;
}

it('[A3] A54 nothing that a page can make a browser fetch changes anything', () => {
  const changing = routes
    .filter(({ method, route }) => method === 'GET' && !/:(read|list|history|search)$/.test(route.action))
    .map(({ name }) => name);
  expect(changing).toEqual([
    'GET /v1/session/ways',
    // The way to an identity provider and back, with a state that only the browser that began has.
    'GET /v1/session/sign-on',
    'GET /v1/session/sign-on/callback',
    // A list: whoever may have replies of their own reads and changes them.
    'GET /v1/sites/:siteId/own-replies',
    // An export is fetched by whoever may order one.
    'GET /v1/sites/:siteId/privacy/jobs/:jobId/file',
  ]);
});
