import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enormousPng, photo, picture } from './lib/sample-files.ts';
import { type TestApp, startApp } from './lib/start-app.ts';
import { startTestServer } from './lib/start-test-server.ts';

const password = 'correct horse battery';
const email = 'eva@shop.example';

describe('the own picture', () => {
  let app: TestApp;
  let cookie: string;
  beforeEach(async () => {
    app = await startApp();
    await app.addAgent({ email }, password);
    cookie = await app.signIn(email, password);
  });
  afterEach(() => app[Symbol.asyncDispose]());

  const put = (bytes: Uint8Array) =>
    app.call('PUT', '/v1/people/me/picture', {
      cookie,
      body: { data: Buffer.from(bytes).toString('base64') },
    });
  const set = async (bytes: Uint8Array): Promise<string> =>
    ((await (await put(bytes)).json()) as { picture: string }).picture;

  it('is cut to a square, drawn anew, and lies where every page may load it and keep it', async () => {
    const path = await set(await photo(1_600, 900));
    const answer = await app.call('GET', path, { headers: { origin: 'https://any.example' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/webp');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const { width, height, exif } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect({ width, height, exif }).toEqual({ width: 256, height: 256, exif: undefined });
  });

  it.each(['png', 'webp'] as const)('may be a %s, and is made no larger than it is', async (format) => {
    const answer = await app.call('GET', await set(await picture(format)));
    expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject({
      width: 30,
      height: 30,
    });
  });

  it('gets another address with each change; the one before and one that was taken away are gone', async () => {
    const first = await set(await picture('png'));
    expect(await set(await picture('png'))).toBe(first);
    const second = await set(await photo());
    expect(second).not.toBe(first);
    expect((await app.call('GET', first)).status).toBe(404);
    const removed = await app.call('DELETE', '/v1/people/me/picture', { cookie });
    expect(removed.status).toBe(204);
    expect((await app.call('GET', second)).status).toBe(404);
    const { items } = await app.store.audit.list({}, { cursor: undefined, limit: 10 });
    expect(items.filter(({ after }) => after?.includes('picture'))).toHaveLength(3);
  });

  it.each([
    ['a gif', () => picture('gif')],
    ['a drawing', () => Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))],
    ['a picture of an enormous size', () => Promise.resolve(enormousPng(20_000, 20_000))],
    ['half a picture', async () => (await photo()).subarray(0, 500)],
  ])('[A3] is not %s', async (_, make) => {
    const answer = await put(await make());
    expect(await answer.json()).toMatchObject({ code: 'unsupported_type' });
  });

  it('[A3] has 262,144 bytes at most, and is nobody’s who is not signed in', async () => {
    const { status } = await put(Buffer.alloc(262_144 + 3));
    expect([400, 413]).toContain(status);
    const body = { data: (await picture('png')).toString('base64') };
    expect((await app.call('PUT', '/v1/people/me/picture', { body })).status).toBe(401);
  });

  it.each(['none', `${'x'.repeat(32)}.webp`, '..%2F..%2Fetc%2Fpasswd'])(
    'there is none at %s',
    async (name) => {
      expect((await app.call('GET', `/pictures/${name}`)).status).toBe(404);
    },
  );
});

describe('a picture of an agent', () => {
  const change = async (
    server: Awaited<ReturnType<typeof startTestServer>>,
    agentId: string,
    key: string | null,
  ): Promise<void> => {
    await server.store.agents.setPicture(
      agentId,
      key === null ? null : { key, bytes: Buffer.from('picture') },
    );
    await server.desk.agentChanged(agentId);
  };
  const key = 'k'.repeat(32);
  const path = `/pictures/${key}.webp`;

  it('is told to visitors and colleagues, and taken back', async () => {
    await using server = await startTestServer();
    const ada = await server.addAgent({ name: 'Ada' });
    const agent = await server.agent(ada);
    const visitor = await server.visitor();
    await change(server, ada.id, key);
    await agent.fact('agent:changed', ({ picture }) => picture === path);
    await visitor.fact('desk:changed', ({ people }) => people?.[0]?.picture === path);
    await change(server, ada.id, null);
    expect(await agent.fact('agent:changed', ({ picture }) => picture === undefined)).toMatchObject({
      id: ada.id,
    });
    const { people } = await visitor.fact(
      'desk:changed',
      ({ people: here }) => here?.[0]?.picture === undefined && here !== undefined,
    );
    expect(people).toEqual([{ name: 'Ada' }]);
  });

  it('goes with the conversation in which they answer, unless the site shows nobody', async () => {
    await using server = await startTestServer({ configuration: { queues: { main: { mode: 'assign' } } } });
    const ada = await server.addAgent({ name: 'Ada' });
    await server.agent(ada);
    await change(server, ada.id, key);
    const visitor = await server.visitor();
    await visitor.call('conversation:start', { id: 'first-message-of-all', text: 'Hello?' });
    await visitor.fact('conversation:changed', ({ conversation }) => conversation.agent?.picture === path);
    await change(server, ada.id, null);
    await visitor.fact(
      'conversation:changed',
      ({ conversation }) => conversation.agent !== null && conversation.agent.picture === undefined,
    );
    await change(server, ada.id, key);
    await server.configure({ widget: { look: { faces: false } } });
    const { conversations } = await visitor.call('session:sync', { epoch: null, conversations: [] });
    expect(conversations[0]?.conversation.agent).toEqual({ name: 'Ada' });
  });
});
