import { ACTIONS, authorize, type Access, type Action, type Subject, type Target } from '@deskbell/core';
import { DeskbellError, SCOPES, restRoutes, type Problem, type RestRoute } from '@deskbell/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agentSubject } from '../src/access/agent-subject.ts';
import { hashToken } from '../src/auth/secret-token.ts';
import { UNLIMITED } from '../../../test/lib/unlimited.ts';
import { bodyOf, createSamples, idsIn, pathOf, type Samples } from './lib/rest-samples.ts';
import { type TestApp, startApp } from './lib/start-app.ts';

/*
 * Every route × everybody who might call it × what is theirs, somebody else's and nobody's. What must come out follows from
 * the table of actions alone; a new route is here by itself, or this fails.
 */

interface Caller {
  readonly name: string;
  readonly subject: Subject;
  /** New for each route: some routes end the session they are called in. */
  readonly headers: () => Promise<Record<string, string>>;
}

let app: TestApp;
let samples: Samples;
const callers: Caller[] = [];
const plenty = { perSecond: 100_000, burst: 100_000 };

/** Where a route asks for something else than the site in its path. */
const TARGETS: Readonly<Record<string, (subject: Subject) => Target>> = {
  'GET /v1/sites': (subject) => ({ siteId: subject.kind === 'key' ? subject.siteId : null }),
};

beforeAll(async () => {
  app = await startApp({
    config: { limits: { ...UNLIMITED, restCalls: plenty, restCallsPerAddress: plenty } },
  });
  await app.store.sites.create({ id: 'other', name: 'Other', origins: [], createdAt: 0 });
  const owner = await app.addAgent({
    memberships: [
      { siteId: 'shop', role: 'admin' },
      { siteId: 'other', role: 'admin' },
    ],
  });
  await app.clock.advanceAsync(2_000);
  samples = await createSamples(app, (await app.authenticator.begin(owner.id, 'password')).token);
  callers.push({ name: 'nobody', subject: { kind: 'nobody' }, headers: () => Promise.resolve({}) });
  callers.push({
    name: 'a visitor, whose secret opens no route',
    subject: { kind: 'nobody' },
    headers: () => Promise.resolve({ authorization: `Bearer ${'v'.repeat(43)}` }),
  });
  for (const role of ['agent', 'supervisor', 'admin'] as const) await addAgentCaller(role, 'shop');
  await addAgentCaller('admin', 'other');
  await addKeyCaller('without a scope', 'shop', []);
  await addKeyCaller('with every scope', 'shop', SCOPES);
  await addKeyCaller('with every scope', 'other', SCOPES);
  await app.clock.advanceAsync(2_000);
}, 60_000);
afterAll(() => app[Symbol.asyncDispose]());

async function addAgentCaller(role: 'agent' | 'supervisor' | 'admin', siteId: string): Promise<void> {
  const agent = await app.addAgent({ memberships: [{ siteId, role }] });
  callers.push({
    name: `${role} of ${siteId}`,
    subject: await agentSubject(app.store.sites, agent),
    headers: async () => ({
      authorization: `Bearer ${(await app.authenticator.begin(agent.id, 'password')).token}`,
    }),
  });
}

async function addKeyCaller(
  what: string,
  siteId: string,
  scopes: readonly (typeof SCOPES)[number][],
): Promise<void> {
  const id = `key-${siteId}-${String(scopes.length)}`;
  const secret = `dbk_${id.padEnd(43, 'x')}`;
  await app.store.apiKeys.create({
    id,
    siteId,
    name: what,
    hint: '',
    hash: hashToken(secret),
    scopes,
    createdAt: 0,
    createdBy: '',
    expiresAt: null,
    lastUsedAt: null,
    revokedAt: null,
  });
  callers.push({
    name: `a key of ${siteId} ${what}`,
    subject: { kind: 'key', keyId: id, siteId, scopes: new Set(scopes) },
    headers: () => Promise.resolve({ authorization: `Bearer ${secret}` }),
  });
}

/** What the table of actions says; `undefined`: they may. */
function refusalOf(subject: Subject, action: Action, target: Target): string | undefined {
  try {
    authorize(subject, action, target);
    return undefined;
  } catch (error) {
    return error instanceof DeskbellError ? error.code : 'threw';
  }
}

interface Answered {
  readonly status: number;
  readonly code: string | undefined;
  readonly text: string;
  /** Refused for who they are, and not for something they sent. */
  readonly isRefused: boolean;
}

async function ask(
  caller: Caller,
  name: string,
  siteId: string,
  ids: Record<string, string>,
): Promise<Answered> {
  const [method = '', path = ''] = name.split(' ');
  const body = bodyOf(name, app);
  const response = await app.call(method, pathOf(path, siteId, ids), {
    headers: await caller.headers(),
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const isProblem = response.headers.get('content-type')?.includes('problem') ?? false;
  const { code, path: field } = isProblem ? (JSON.parse(text) as Partial<Problem>) : {};
  const isRefused = code !== undefined && REFUSALS.has(code) && field === undefined;
  return { status: response.status, code, text, isRefused };
}

const REFUSALS = new Set(['unauthenticated', 'forbidden']);
/** What takes away what others are tried on comes last. */
const isDestructive = (name: string): boolean => name.startsWith('DELETE ') || name.endsWith('/erase');
const routes = Object.entries<RestRoute>(restRoutes).toSorted(
  ([one], [other]) => Number(isDestructive(one)) - Number(isDestructive(other)),
);

describe.each(routes)('%s', (name, route) => {
  const action = route.action as Action;
  const path = name.split(' ')[1] ?? '';
  const isOfSite = path.includes(':siteId');
  const access: Access = ACTIONS[action];

  it('[A2] lets through whom the table of actions lets through, and nobody else', async () => {
    expect(access).toBeDefined();
    for (const caller of callers) {
      const target = TARGETS[name]?.(caller.subject) ?? { siteId: isOfSite ? 'shop' : null };
      const refusal = refusalOf(caller.subject, action, target);
      const answer = await ask(caller, name, 'shop', samples.own);
      const about = { name: caller.name, answer };
      expect(answer.status, JSON.stringify(about)).toBeLessThan(500);
      expect(answer.code, `${caller.name}: is the route served?`).not.toBe('unknown_command');
      const isAllowed = !answer.isRefused || access.nobody === true;
      expect(refusal === undefined ? isAllowed : answer.code, JSON.stringify(about)).toBe(refusal ?? true);
    }
  }, 20_000);

  it.runIf(isOfSite)(
    '[A2] tells nobody from elsewhere whether a site, or anything on it, is there',
    async () => {
      for (const caller of callers) {
        // Whose site it is may know that it is there.
        const refusal = refusalOf(caller.subject, action, { siteId: 'other' });
        if (refusal !== 'not_found' && refusal !== 'unauthenticated') continue;
        const foreign = await ask(caller, name, 'other', samples.foreign);
        const missing = await ask(caller, name, 'no-such-site', samples.missing);
        expect({ caller: caller.name, ...foreign }).toEqual({ caller: caller.name, ...missing });
      }
    },
    20_000,
  );

  it.runIf(idsIn(path).length > 0)(
    '[A2] treats what belongs to another site or person like what does not exist',
    async () => {
      for (const caller of callers) {
        const foreign = await ask(caller, name, 'shop', samples.foreign);
        const missing = await ask(caller, name, 'shop', samples.missing);
        expect({ caller: caller.name, ...foreign }).toEqual({ caller: caller.name, ...missing });
      }
    },
    20_000,
  );
});
