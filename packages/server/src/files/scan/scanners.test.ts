import { temporaryDirectory } from '@deskbell/testkit/node';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createGuardedFetch } from '../../outgoing/guarded-fetch.ts';
import { clamdScanner } from './clamd-scanner.ts';
import { httpScanner } from './http-scanner.ts';

const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
const servers: Server[] = [];

beforeEach(async () => {
  directory = await temporaryDirectory();
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.close();
    await once(server, 'close');
  }
  await directory[Symbol.asyncDispose]();
});

async function listen(server: Server): Promise<number> {
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function fileOf(content: string): Promise<string> {
  const path = directory.file('file');
  await writeFile(path, content);
  return path;
}

/** ClamAV's daemon, as far as `zINSTREAM` goes. */
function clamd(answer?: string): Server {
  return createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (!received.subarray(0, 10).equals(Buffer.from('zINSTREAM\0'))) return socket.destroy();
      let content = '';
      for (let at = 10; at + 4 <= received.length;) {
        const length = received.readUInt32BE(at);
        if (length === 0) {
          const found = content.includes('EICAR') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0';
          return socket.end(answer ?? found);
        }
        content += received.toString('latin1', at + 4, at + 4 + length);
        at += 4 + length;
      }
      return undefined;
    });
  });
}

it('ClamAV says what is clean and what is not', async () => {
  const scan = clamdScanner({ host: '127.0.0.1', port: await listen(clamd()) });
  expect(await scan(await fileOf('x'.repeat(300_000)))).toBe('clean');
  expect(await scan(await fileOf(EICAR))).toBe('infected');
});

it('what is no answer is none', async () => {
  const path = await fileOf('x');
  const confused = clamdScanner({
    host: '127.0.0.1',
    port: await listen(clamd('INSTREAM size limit exceeded. ERROR\0')),
  });
  await expect(confused(path)).rejects.toMatchObject({ code: 'unavailable' });
  const silent = clamdScanner({ host: '127.0.0.1', port: await listen(clamd('')) });
  await expect(silent(path)).rejects.toMatchObject({ code: 'unavailable' });
  await expect(clamdScanner({ host: '127.0.0.1', port: 1 })(path)).rejects.toMatchObject({
    code: 'unavailable',
  });
});

it('a service is posted the file and answers whether it is clean', async () => {
  let answer = '{"clean":true}';
  const bodies: string[] = [];
  const server = createHttpServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      bodies.push(body);
      response.end(answer);
    });
  });
  const port = await listen(server);
  const fetch = createGuardedFetch({ allowPrivateTargets: true, targetPorts: '1-65535' });
  const scan = httpScanner(fetch, `http://127.0.0.1:${String(port)}/scan`);
  const path = await fileOf('Hello');
  expect(await scan(path)).toBe('clean');
  expect(bodies).toEqual(['Hello']);
  answer = '{"clean":false}';
  expect(await scan(path)).toBe('infected');
  for (answer of ['', '{}', 'OK', '{"clean":"yes"}'])
    await expect(scan(path)).rejects.toMatchObject({ code: 'unavailable' });
  const guarded = createGuardedFetch({ allowPrivateTargets: false, targetPorts: '1-65535' });
  await expect(httpScanner(guarded, `http://127.0.0.1:${String(port)}/`)(path)).rejects.toMatchObject({
    code: 'unavailable',
  });
});
