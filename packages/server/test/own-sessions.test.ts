import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestApp, startApp } from './lib/start-app.ts';

const password = 'correct horse battery';
const email = 'eva@shop.example';

interface Listed {
  readonly items: readonly {
    readonly id: string;
    readonly current: boolean;
    readonly method: string;
    readonly device: string | null;
  }[];
}

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
  await app.addAgent({ email }, password);
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

const status = async (cookie: string): Promise<number> =>
  (await app.call('GET', '/v1/session', { cookie })).status;

async function sessions(cookie: string): Promise<Listed['items']> {
  const response = await app.call('GET', '/v1/people/me/sessions', { cookie });
  return ((await response.json()) as Listed).items;
}

test('[D11] lists where one is signed in, and ends one of them', async () => {
  const first = await app.signIn(email, password);
  app.clock.advance(1_000);
  const second = await app.signIn(email, password);
  const listed = await sessions(first);
  expect(listed.map(({ current }) => current)).toEqual([false, true]);
  expect(listed[0]?.method).toBe('password');
  const token = second.split('=')[1] ?? '';
  expect(JSON.stringify(listed)).not.toContain(token);

  const ended = await app.call('DELETE', `/v1/people/me/sessions/${listed[0]?.id ?? ''}`, { cookie: first });
  expect(ended.status).toBe(204);
  expect([await status(first), await status(second)]).toEqual([200, 401]);
});

test('tells with what each began, as far as it says so', async () => {
  const response = await app.call('POST', '/v1/session', {
    headers: { 'user-agent': `Browser/1.0 ${'x'.repeat(1_000)}` },
    body: { email, password },
  });
  const { headers } = response;
  const [listed] = await sessions(headers.get('set-cookie')?.split(';')[0] ?? '');
  expect(listed?.device).toMatch(/^Browser\/1\.0 x{288}$/);
});

test('changes the own name, which is seen at once and written down', async () => {
  const cookie = await app.signIn(email, password);
  const change = (name: string) => app.call('PATCH', '/v1/people/me', { cookie, body: { name } });
  expect((await change('')).status).toBe(400);
  expect(await (await change('Ada L.')).json()).toMatchObject({ name: 'Ada L.', email });
  const session = (await (await app.call('GET', '/v1/session', { cookie })).json()) as {
    me: { name: string };
  };
  expect(session.me.name).toBe('Ada L.');
  const { items } = await app.store.audit.list({}, { cursor: undefined, limit: 10 });
  expect(items.map(({ after }) => after)).toContain('{"name":"Ada L."}');
});

test('[D11] ends all others at once', async () => {
  const first = await app.signIn(email, password);
  const second = await app.signIn(email, password);
  const third = await app.signIn(email, password);
  const ended = await app.call('DELETE', '/v1/session/others', { cookie: second });
  expect(ended.status).toBe(204);
  expect([await status(first), await status(second), await status(third)]).toEqual([401, 200, 401]);
});

test('[A2] somebody else’s session is like none', async () => {
  const own = await app.signIn(email, password);
  await app.addAgent({ email: 'bo@shop.example' }, password);
  const other = await app.signIn('bo@shop.example', password);
  const [theirs] = await sessions(other);
  const answers = await Promise.all(
    [theirs?.id ?? '', 'none-of-this-name-at-all'].map(async (id) => {
      const response = await app.call('DELETE', `/v1/people/me/sessions/${id}`, { cookie: own });
      return { status: response.status, text: await response.text() };
    }),
  );
  expect(answers[0]?.status).toBe(404);
  expect(answers[1]).toEqual(answers[0]);
  expect(await status(other)).toBe(200);
});

test('who is not signed in has none', async () => {
  expect((await app.call('GET', '/v1/people/me/sessions')).status).toBe(401);
  expect((await app.call('DELETE', '/v1/session/others')).status).toBe(401);
});
