import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { sessionAnswer, sitesAnswer } from '@deskbell/protocol';
import { type TemporaryDirectory, temporaryDirectory } from '@deskbell/testkit/node';
import { beforeEach, expect, test } from 'vitest';
import { type RunningServer, runDeskbell, startDeskbell } from './lib/run-deskbell.ts';
import { cookieOf } from './lib/start-app.ts';

let directory: TemporaryDirectory;
beforeEach(async () => {
  directory = await temporaryDirectory();
  return () => directory[Symbol.asyncDispose]();
});

const linkToken = /\/console\/#token=([\w-]{43})/;

async function signInByLink({ url }: RunningServer, printed: string): Promise<string> {
  const response = await fetch(`${url}/v1/session/link`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ token: linkToken.exec(printed)?.[1] }),
  });
  expect(response.status).toBe(200);
  return cookieOf(response);
}

test('the first start makes a site and an admin, and prints where everything is', async () => {
  await using server = await startDeskbell(directory.path, { DESKBELL_DEMO_URL: 'http://localhost:8081' });
  expect(server.stdout).toMatch(/^ {2}Demo page {2}http:\/\/localhost:8081\/$/m);
  expect(server.stdout).toMatch(/^ {2}Docs {7}http:\/\/localhost:\d+\/docs\/$/m);
  expect((await fetch(`${server.url}/docs/`)).status).toBe(200);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);

  const cookie = await signInByLink(server, server.stdout);
  const session = await fetch(`${server.url}/v1/session`, { headers: { cookie } });
  expect(sessionAnswer.parse(await session.json())).toMatchObject({
    me: { email: 'admin@localhost', memberships: [{ siteId: 'demo', siteName: 'Demo shop', role: 'admin' }] },
    passwordSet: false,
  });
  const sites = await fetch(`${server.url}/v1/sites`, { headers: { cookie } });
  expect(sitesAnswer.parse(await sites.json()).sites).toMatchObject([
    { id: 'demo', origins: ['http://localhost:8081'] },
  ]);
});

test('later starts print a new link until the admin has a password; the demo shop may have moved', async () => {
  const first = await startDeskbell(directory.path, { DESKBELL_DEMO_URL: 'http://localhost:8081' });
  expect(await first.stop('SIGINT')).toMatchObject({ code: 0 });

  const second = await startDeskbell(directory.path, { DESKBELL_DEMO_URL: 'http://localhost:9081' });
  expect(linkToken.exec(second.stdout)?.[1]).not.toBe(linkToken.exec(first.stdout)?.[1]);
  const cookie = await signInByLink(second, second.stdout);
  const sites = await fetch(`${second.url}/v1/sites`, { headers: { cookie } });
  expect(sitesAnswer.parse(await sites.json()).sites[0]?.origins).toEqual([
    'http://localhost:8081',
    'http://localhost:9081',
  ]);
  const chosen = await fetch(`${second.url}/v1/session/password`, {
    method: 'PUT',
    headers: { origin: second.url, cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ password: 'correct horse battery' }),
  });
  expect(chosen.status).toBe(204);
  await second.stop('SIGTERM');

  await using third = await startDeskbell(directory.path);
  expect(third.stdout).not.toMatch(linkToken);
  // A session outlives the server.
  expect((await fetch(`${third.url}/v1/session`, { headers: { cookie } })).status).toBe(200);
});

test('[D11] what the command line ends is over in a running server within five seconds', async () => {
  await using server = await startDeskbell(directory.path);
  const cookie = await signInByLink(server, server.stdout);
  const ask = async (): Promise<number> =>
    (await fetch(`${server.url}/v1/session`, { headers: { cookie } })).status;
  expect(await ask()).toBe(200);
  expect(await runDeskbell(['user', 'reset', 'admin@localhost'], { cwd: directory.path })).toMatchObject({
    code: 0,
  });
  const ended = performance.now();
  while ((await ask()) === 200) expect(performance.now() - ended).toBeLessThan(5_000);
});

test('[D12] SIGTERM stops in good order: exit code 0, and the port is free again', async () => {
  const server = await startDeskbell(directory.path);
  const { code, stderr } = await server.stop('SIGTERM');
  expect(code).toBe(0);
  expect(stderr).toContain('"msg":"stopped"');
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow('fetch failed');
});

test('a taken port is told with what to do', async () => {
  await using server = await startDeskbell(directory.path);
  const environment = { PORT: new URL(server.url).port };
  const second = await runDeskbell(['start'], { cwd: directory.path, environment });
  expect(second.code).toBe(1);
  expect(second.stderr).toMatch(
    /^unable to start: port \d+ on 127\.0\.0\.1 is taken by another program; .+DESKBELL_PORT$/m,
  );
});

/** A client that began a request and says no more. */
async function openStuckRequest(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const begun =
    'POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{';
  await new Promise<void>((resolve) => socket.write(begun, () => resolve()));
  // The server answers the next client only after it has read this one.
  await fetch(`${url}/healthz`);
  return socket;
}

test('[D12] a stop waits for nobody longer than drainMs', async () => {
  const server = await startDeskbell(directory.path, { DESKBELL_DRAIN_MS: '200' });
  const socket = await openStuckRequest(server.url);
  expect((await server.stop('SIGTERM')).code).toBe(0);
  socket.destroy();
});

test('a second signal does not wait', async () => {
  const server = await startDeskbell(directory.path, { DESKBELL_DRAIN_MS: '60000' });
  const socket = await openStuckRequest(server.url);
  const stopping = server.logged('"msg":"stopping"');
  const ended = server.stop('SIGTERM');
  await stopping;
  expect((await server.stop('SIGTERM')).code).toBe(143);
  await ended;
  socket.destroy();
});
