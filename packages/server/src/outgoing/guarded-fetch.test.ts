import { DeskbellError } from '@deskbell/protocol/plain';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createGuardedFetch, type GuardedFetch } from './guarded-fetch.ts';
import type { TargetPolicy } from './target-policy.ts';
import { vetTarget } from './vetted-target.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function sink(answer: RequestListener): Promise<number> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

const strict: TargetPolicy = { allowPrivateTargets: false, targetPorts: '80,443,1024-65535' };
const intranet: TargetPolicy = { ...strict, allowPrivateTargets: true };

function withNames(policy: TargetPolicy, ...answers: (readonly string[])[]): TargetPolicy {
  const left = [...answers];
  return { ...policy, resolve: () => Promise.resolve(left.shift() ?? answers.at(-1) ?? []) };
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'ok',
    (error: unknown) => (error instanceof DeskbellError ? error.code : 'threw'),
  );
}

describe('vetTarget', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[::]/',
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.1/',
    'http://100.64.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://localhost./',
    'https://user:secret@shop.example/',
    'gopher://shop.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://shop.example:22/',
    'shop.example',
    '',
    `https://shop.example/${'x'.repeat(2_001)}`,
  ])('[A3] %j is refused', async (address) => {
    const localhost = address.includes('localhost') ? ['127.0.0.1'] : ['93.184.216.34'];
    expect(await codeOf(vetTarget(address, withNames(strict, localhost)))).toBe('invalid');
  });

  it.each([
    'https://shop.example/hook',
    'http://shop.example:8080/',
    'https://93.184.216.34/',
    'https://[2606:2800:220:1::1]/',
  ])('%j may be called', async (address) => {
    expect(await codeOf(vetTarget(address, withNames(strict, ['93.184.216.34'])))).toBe('ok');
  });

  it('[A3] a name with one private address among public ones is refused', async () => {
    const policy = withNames(strict, ['93.184.216.34', '10.0.0.1']);
    expect(await codeOf(vetTarget('https://shop.example/', policy))).toBe('invalid');
  });

  it('[A3] an intranet may be called where that is allowed; what hands out credentials never', async () => {
    expect(await codeOf(vetTarget('http://10.0.0.1/', intranet))).toBe('ok');
    expect(await codeOf(vetTarget('http://127.0.0.1:8080/', intranet))).toBe('ok');
    expect(await codeOf(vetTarget('http://169.254.169.254/', intranet))).toBe('invalid');
    expect(await codeOf(vetTarget('http://[fe80::1]/', intranet))).toBe('invalid');
    expect(await codeOf(vetTarget('http://0.0.0.0/', intranet))).toBe('invalid');
  });

  it('a name that cannot be looked up may be right later', async () => {
    const policy = { ...strict, resolve: () => Promise.reject(new Error('ENOTFOUND')) };
    expect(await codeOf(vetTarget('https://shop.example/', policy))).toBe('unavailable');
    expect(await codeOf(vetTarget('https://shop.example/', withNames(strict, [])))).toBe('unavailable');
  });
});

describe('guardedFetch', () => {
  it('sends what it is told, to the host it was told, and gives back the answer', async () => {
    const seen: { host?: string | undefined; method?: string | undefined; text: string }[] = [];
    const port = await sink((request, response) => {
      void (async () => {
        let text = '';
        for await (const part of request) text += String(part);
        seen.push({ host: request.headers.host, method: request.method, text });
        response.writeHead(201, { 'x-kind': 'made' }).end('fine');
      })();
    });
    const fetch = createGuardedFetch(withNames(intranet, ['127.0.0.1']));
    const answer = await fetch(`http://shop.example:${String(port)}/hook?a=1`, {
      method: 'POST',
      headers: { Host: 'evil.example', 'Content-Length': '1' },
      body: 'żółw',
    });
    expect(seen).toEqual([{ host: `shop.example:${String(port)}`, method: 'POST', text: 'żółw' }]);
    expect(answer).toMatchObject({ status: 201, headers: { 'x-kind': 'made' } });
    expect(answer.body.toString()).toBe('fine');
  });

  it('[A3] looks a name up once and connects to what it has seen: rebinding gains nothing', async () => {
    let calls = 0;
    const port = await sink((_request, response) => {
      calls += 1;
      response.end();
    });
    let lookups = 0;
    // Public when it is asked first, this machine from then on.
    const resolve = () => Promise.resolve([++lookups === 1 ? '192.0.2.1' : '127.0.0.1']);
    const fetch = createGuardedFetch({ ...strict, resolve });
    // The first address is one for documentation, which is refused like a private one.
    expect(await codeOf(fetch(`http://rebind.example:${String(port)}/`))).toBe('invalid');
    expect(await codeOf(fetch(`http://rebind.example:${String(port)}/`))).toBe('invalid');
    expect([calls, lookups]).toEqual([0, 2]);

    const pinned: string[][] = [['127.0.0.1'], ['10.255.255.1']];
    const once = createGuardedFetch({ ...intranet, resolve: () => Promise.resolve(pinned.shift() ?? []) });
    expect(await codeOf(once(`http://rebind.example:${String(port)}/`))).toBe('ok');
    expect([calls, pinned.length]).toEqual([1, 1]);
  });

  it('[A3] does not follow redirects', async () => {
    let calls = 0;
    const port = await sink((_request, response) => {
      calls += 1;
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    });
    const answer = await createGuardedFetch(intranet)(`http://127.0.0.1:${String(port)}/`);
    expect([answer.status, calls]).toEqual([302, 1]);
  });

  it('gives up on who does not answer, and on who never ends', async () => {
    const hanging = await sink(() => undefined);
    const dripping = await sink((_request, response) => {
      response.writeHead(200).write('a');
    });
    const fetch = createGuardedFetch(intranet);
    const get = (port: number, request: Parameters<GuardedFetch>[1]) =>
      fetch(`http://127.0.0.1:${String(port)}/`, request);
    expect(await codeOf(get(hanging, { timeoutMs: 50 }))).toBe('timeout');
    expect(await codeOf(get(dripping, { timeoutMs: 50 }))).toBe('timeout');
    // Who wants to know only whether it was taken does not wait for the rest.
    expect(await codeOf(get(dripping, { timeoutMs: 5_000, maxBytes: 0 }))).toBe('ok');
    const never = createGuardedFetch({ ...strict, resolve: () => new Promise(() => undefined) });
    expect(await codeOf(never('https://slow-dns.example/', { timeoutMs: 20 }))).toBe('timeout');
    expect(await codeOf(get(hanging, { signal: AbortSignal.abort() }))).toBe('aborted');
  });

  it('reads no more than it was told', async () => {
    const port = await sink((_request, response) => void response.end('x'.repeat(1_001)));
    const fetch = createGuardedFetch(intranet);
    expect(await codeOf(fetch(`http://127.0.0.1:${String(port)}/`, { maxBytes: 1_000 }))).toBe('too_large');
    expect(await codeOf(fetch(`http://127.0.0.1:${String(port)}/`, { maxBytes: 1_001 }))).toBe('ok');
  });

  it('tells who is not there, who hangs up, and who speaks something else, alike', async () => {
    const rude = createSocketServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    const odd = createSocketServer((socket) => socket.end('220 smtp.example ready\r\n')).listen(
      0,
      '127.0.0.1',
    );
    await Promise.all([once(rude, 'listening'), once(odd, 'listening')]);
    const ports = [rude, odd].map((server) => (server.address() as AddressInfo).port);
    const gone = createSocketServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    ports.push((gone.address() as AddressInfo).port);
    gone.close();
    stops.push(
      () => void rude.close(),
      () => void odd.close(),
    );
    const fetch = createGuardedFetch(intranet);
    for (const port of ports) {
      expect(await codeOf(fetch(`http://127.0.0.1:${String(port)}/`))).toBe('unavailable');
    }
  });
});
