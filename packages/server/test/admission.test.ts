import { AGENT_NAMESPACE, PROTOCOL_VERSION } from '@deskbell/protocol';
import { nanoid } from 'nanoid';
import { request, type IncomingHttpHeaders } from 'node:http';
import { io } from 'socket.io-client';
import { describe, expect, it } from 'vitest';
import { ORIGIN, SITE, startTestServer, type TestServer } from './lib/start-test-server.ts';

const code = (wanted: string) => expect.objectContaining({ code: wanted }) as unknown;

interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One request as any program could send it. With `upgrade` it asks for a WebSocket. */
function ask(
  server: TestServer,
  query: string,
  headers: Record<string, string> = {},
  { method = 'GET', upgrade = false } = {},
): Promise<HttpAnswer> {
  const handshake = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': Buffer.alloc(16).toString('base64'),
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}/socket/?EIO=4&${query}`, {
      method,
      agent: false,
      headers: upgrade ? { ...handshake, ...headers } : headers,
    });
    sent.on('upgrade', ({ headers: got }, socket) => {
      socket.destroy();
      resolve({ status: 101, headers: got, body: '' });
    });
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

const visitorPoll = `transport=polling&site=${SITE}`;
const visitorSocket = `transport=websocket&site=${SITE}`;

describe('admission', () => {
  const foreign = [
    'https://good.example.evil.com',
    'https://shopXexample',
    'http://shop.example',
    'https://shop.example:444',
    'https://shop.example.',
    'https://shop.example/',
    'https://sub.shop.example',
    'https://SHOP.example',
    'null',
    '',
  ];

  it.each(foreign)('[A6] refuses the page %j before a session begins', async (origin) => {
    await using server = await startTestServer();
    for (const [query, options] of [
      [visitorPoll, {}],
      [visitorSocket, { upgrade: true }],
    ] as const) {
      const answer = await ask(server, query, { origin }, options);
      expect(answer.status).toBe(403);
      expect(answer.headers['access-control-allow-origin']).toBe('*');
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
      expect(answer.body).not.toContain('sid');
      expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'origin_denied' } });
    }
  });

  it('[A6] refuses a visitor without an origin, and one of an unknown site alike', async () => {
    await using server = await startTestServer();
    const answers = await Promise.all([
      ask(server, visitorPoll),
      ask(server, visitorSocket, {}, { upgrade: true }),
      ask(server, 'transport=polling&site=unknown', { origin: ORIGIN }),
      ask(server, 'transport=websocket&site=unknown', { origin: ORIGIN }, { upgrade: true }),
      ask(server, visitorPoll, { origin: 'https://foreign.example' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect((await ask(server, `${visitorPoll}&site=other`, { origin: ORIGIN })).status).toBe(400);
  });

  it('[A6] lets the pages of a site in, and only them read the answers', async () => {
    await using server = await startTestServer();
    const answer = await ask(server, visitorPoll, { origin: ORIGIN });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': ORIGIN, vary: 'Origin' });
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    expect((await ask(server, visitorSocket, { origin: ORIGIN }, { upgrade: true })).status).toBe(101);
    const preflight = await ask(server, visitorPoll, { origin: ORIGIN }, { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
    expect(
      (await ask(server, visitorPoll, { origin: 'https://x.example' }, { method: 'OPTIONS' })).status,
    ).toBe(403);
  });

  it('[A6] judges every request of a polling session, and its upgrade', async () => {
    await using server = await startTestServer();
    await server.addSite({ id: 'second', origins: ['https://second.example'] });
    const { body } = await ask(server, visitorPoll, { origin: ORIGIN });
    const { sid } = JSON.parse(body.slice(1)) as { sid: string };
    const foreignPage = { origin: 'https://foreign.example' };
    const secondPage = { origin: 'https://second.example' };
    const statuses = [
      await ask(server, `${visitorPoll}&sid=${sid}`, foreignPage),
      await ask(server, `${visitorPoll}&sid=${sid}`, foreignPage, { method: 'POST' }),
      await ask(server, `${visitorSocket}&sid=${sid}`, foreignPage, { upgrade: true }),
      await ask(server, `transport=websocket&site=second&sid=${sid}`, secondPage, { upgrade: true }),
      await ask(server, `transport=websocket&sid=${sid}`, {}, { upgrade: true }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([403, 403, 403, 403, 403]);
    expect(
      (await ask(server, `${visitorSocket}&sid=${sid}`, { origin: ORIGIN }, { upgrade: true })).status,
    ).toBe(101);
  });

  it('[A6] works over polling and through its upgrade', async () => {
    await using server = await startTestServer();
    for (const transports of [['polling'], ['polling', 'websocket']]) {
      const visitor = await server.visitor({ transports });
      const { entry } = await visitor.call('conversation:start', { id: nanoid(), text: 'over polling' });
      expect(entry.seq).toBe(2);
    }
  });

  it('[A6] believes a cookie from the console alone', async () => {
    await using server = await startTestServer();
    const record = await server.addAgent();
    const cookie = `session=${server.authenticator.signIn(record)}`;
    const auth = { versions: [PROTOCOL_VERSION] };
    const origin = new URL(server.config.publicUrl).origin;
    const foreignPage = { origin: 'https://foreign.example', cookie };
    expect((await ask(server, 'transport=websocket', foreignPage, { upgrade: true })).status).toBe(403);
    expect((await ask(server, 'transport=polling', { origin: ORIGIN, cookie })).status).toBe(403);
    await expect(server.agent(record, { auth, extraHeaders: { cookie } })).rejects.toEqual(
      code('unauthenticated'),
    );
    await server.agent(record, { auth, extraHeaders: { cookie, origin } });
    // A same-origin GET has no origin, but says so in a header that no script can set.
    await server.agent(record, {
      auth,
      transports: ['polling'],
      extraHeaders: { cookie, 'sec-fetch-site': 'same-origin' },
    });
    expect(server.logged.join('\n')).not.toContain(cookie);
    expect(server.logged.join('\n')).toContain('https://foreign.example');
  });

  it('[A5] refuses a secret in the address, and never logs it', async () => {
    await using server = await startTestServer();
    const secret = server.secret();
    for (const name of ['token', 'secret', 'auth', 'access_token']) {
      const answer = await ask(server, `${visitorPoll}&${name}=${secret}`, { origin: ORIGIN });
      expect(answer.status).toBe(401);
      expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'unauthenticated' } });
    }
    await server.visitor({ secret });
    expect(server.logged.join('\n')).not.toContain(secret);
  });

  it('[A1] knows a visitor by their secret, per site, and stores nothing before the first message', async () => {
    await using server = await startTestServer();
    await server.addSite({ id: 'second', origins: [ORIGIN] });
    const secret = server.secret();
    const visitor = await server.visitor({ secret });
    expect(await visitor.call('session:sync', { epoch: null, conversations: [] })).toMatchObject({
      conversations: [],
    });
    expect(await visitor.call('heads:get', {})).toMatchObject({ heads: [] });
    expect(await server.store.conversations.listOpen()).toEqual([]);
    await visitor.call('conversation:start', { id: nanoid(), text: 'Hello' });
    const list = async (client: typeof visitor) =>
      (await client.call('session:sync', { epoch: null, conversations: [] })).conversations.length;
    expect(await list(await server.visitor({ secret }))).toBe(1);
    expect(await list(await server.visitor({ secret, siteId: 'second' }))).toBe(0);
    expect(await list(await server.visitor())).toBe(0);
    const [record] = await server.store.conversations.listOpen();
    expect(record!.conversation.visitorId).toMatch(/^[\w-]{32}$/);
    expect(JSON.stringify(record)).not.toContain(secret);
  });

  it('refuses handshakes with a code', async () => {
    await using server = await startTestServer();
    const auth = { versions: [PROTOCOL_VERSION], siteId: SITE, secret: server.secret() };
    await server.addSite({ id: 'second', origins: [ORIGIN] });
    const cases: [unknown, string][] = [
      [{ ...auth, versions: [999] }, 'unsupported_version'],
      [{ ...auth, versions: [999], more: 1 }, 'unsupported_version'],
      [{ ...auth, versions: 'all' }, 'invalid'],
      [{ ...auth, secret: 'short' }, 'invalid'],
      [{ ...auth, role: 'admin' }, 'invalid'],
      [{ ...auth, siteId: 'second' }, 'origin_denied'],
      [{}, 'invalid'],
    ];
    for (const [given, wanted] of cases) {
      await expect(server.visitor({ auth: given as Record<string, unknown> })).rejects.toEqual(code(wanted));
    }
    const agent = await server.addAgent();
    await expect(server.agent(agent, { token: 'x'.repeat(24) })).rejects.toEqual(code('unauthenticated'));
    await expect(server.agent(agent, { token: 'x' })).rejects.toEqual(code('invalid'));
    // Each side in its own namespace.
    await expect(
      server.agent(agent, { query: { site: SITE }, extraHeaders: { origin: ORIGIN } }),
    ).rejects.toEqual(code('origin_denied'));
    expect((await server.visitor()).socket.connected).toBe(true);
  });

  it('lets nobody into the default namespace or one that does not exist', async () => {
    await using server = await startTestServer();
    for (const [namespace, message] of [
      ['/', 'unable to connect: nobody lives here'],
      ['/admin', 'Invalid namespace'],
    ] as const) {
      const socket = io(`${server.url}${namespace}`, {
        path: '/socket',
        forceNew: true,
        reconnection: false,
        transports: ['websocket'],
      });
      const error = await new Promise<Error>((resolve) => socket.once('connect_error', resolve));
      socket.disconnect();
      expect(error.message).toBe(message);
    }
    expect((await ask(server, 'transport=polling&EIO=3')).status).toBe(400);
  });

  it('[D11] closes the sockets of a session that ends, and no others', async () => {
    await using server = await startTestServer();
    const record = await server.addAgent();
    const token = server.authenticator.signIn(record);
    const mine = await Promise.all([server.agent(record, { token }), server.agent(record, { token })]);
    const other = await server.agent(record);
    server.authenticator.signOut(token);
    for (const client of mine) {
      expect(await client.fact('session:ended')).toEqual({ code: 'unauthenticated' });
      await client.disconnected();
    }
    expect(other.socket.connected).toBe(true);
    await expect(server.agent(record, { token })).rejects.toEqual(code('unauthenticated'));
  });

  it('limits connections of a visitor, an agent and an address, with the time to wait', async () => {
    await using server = await startTestServer({
      limits: {
        connectionsPerVisitor: 2,
        connectionsPerAgent: 2,
        connectionsPerAddress: 7,
        connections: { perSecond: 1, burst: 12 },
      },
    });
    const secret = server.secret();
    const limited = expect.objectContaining({
      code: 'rate_limited',
      retryAfterMs: expect.any(Number) as unknown,
    }) as unknown;
    const first = await server.visitor({ secret });
    await server.visitor({ secret });
    await expect(server.visitor({ secret })).rejects.toEqual(limited);
    const record = await server.addAgent();
    await server.agent(record);
    await server.agent(record);
    await expect(server.agent(record)).rejects.toEqual(limited);
    await server.visitor();
    await server.visitor();
    await server.visitor();
    // The eighth of this address, and then more than twelve in a moment.
    await expect(server.visitor()).rejects.toEqual(limited);
    first.close();
    for (let count = 0; count < 3; count += 1) await server.visitor().catch(() => undefined);
    await expect(server.visitor()).rejects.toEqual(limited);
  });

  it('knows addresses behind proxies that are trusted, and behind no others', async () => {
    const limits = { connectionsPerAddress: 1 };
    const from = (address: string) => ({ extraHeaders: { origin: ORIGIN, 'x-forwarded-for': address } });
    await using behind = await startTestServer({ limits, config: { trustedProxies: 1 } });
    await behind.visitor(from('192.0.2.1'));
    await behind.visitor(from('192.0.2.2'));
    await expect(behind.visitor(from('6.6.6.6, 192.0.2.2'))).rejects.toEqual(code('rate_limited'));
    await using direct = await startTestServer({ limits });
    await direct.visitor(from('192.0.2.1'));
    await expect(direct.visitor(from('192.0.2.2'))).rejects.toEqual(code('rate_limited'));
  });

  it('closes a connection that keeps failing its handshake', async () => {
    await using server = await startTestServer();
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/socket/?EIO=4&transport=websocket`);
    const refusals: string[] = [];
    socket.addEventListener('message', ({ data }) => {
      const frame = String(data);
      if (frame.startsWith('44')) refusals.push(frame);
      if (frame.startsWith('0') || frame.startsWith('44')) socket.send(`40${AGENT_NAMESPACE},{}`);
    });
    await new Promise((resolve) => socket.addEventListener('close', resolve));
    expect(refusals.length).toBeLessThanOrEqual(5);
    expect(refusals[0]).toContain('"code":"invalid"');
  });
});
