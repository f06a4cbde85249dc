import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SOCKET_PATH } from '@deskbell/protocol';
import { expect, test } from 'vitest';
import { UNLIMITED } from '../lib/unlimited.ts';
import { openFiles, residentMib } from './lib/process-figures.ts';
import { RawSocket, frame } from './lib/raw-socket.ts';
import { ORIGIN, SITE, latenciesUntil, startRelay, visitorOf } from './lib/relay.ts';

/** Nobody's limits are met: what ends these connections is that they lead nowhere. */
const config = { limits: UNLIMITED };

function times<T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => make(index)));
}

/** Until a process has no more files open than `count`; how long it took, in seconds. */
async function untilFiles(pid: number, count: number): Promise<number> {
  const start = performance.now();
  while ((await openFiles(pid)) > count) {
    if (performance.now() - start > 60_000) throw new Error('connections are left');
    await sleep(100);
  }
  return (performance.now() - start) / 1_000;
}

test.runIf(process.platform === 'linux')(
  '[A3] whoever connects and never says who they are is gone in ten seconds, and delays nobody',
  async () => {
    await using server = await startRelay({ config });
    const pid = server.pid ?? 0;
    const visitor = visitorOf(server.url);
    await visitor.conversations.current.value.messages.send('hello');
    const [files, memory] = [await openFiles(pid), await residentMib(pid)];
    const silent = await times(2_000, () =>
      RawSocket.open({ port: server.port, siteId: SITE, origin: ORIGIN }),
    );
    const openedAt = performance.now();
    // And some who do not even finish asking.
    const slow = await times(1_000, async () => {
      const socket = connect(server.port, '127.0.0.1');
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      socket.write(`GET ${SOCKET_PATH}/ HTTP/1.1\r\nhost: relay\r\nx-slow: `);
      return socket;
    });
    const more = (await residentMib(pid)) - memory;
    const start = performance.now();
    const newcomer = visitorOf(server.url);
    await newcomer.conversations.current.value.messages.send('let me in');
    const newcomerMs = performance.now() - start;
    const latencies = latenciesUntil(visitor, Promise.all(silent.map(({ closed }) => closed)), {
      serverPid: pid,
    });
    await Promise.all(silent.map(({ closed }) => closed));
    const goneMs = performance.now() - openedAt;
    const { p50Ms, p99Ms, workP99Ms, count } = await latencies;
    const slowSeconds = await untilFiles(pid, files + 5);
    console.log(
      `2000 silent and 1000 slow connections: ${more.toFixed(0)} MiB more, a newcomer's first message after ${newcomerMs.toFixed(0)} ms, ` +
        `silent ones gone after ${(goneMs / 1_000).toFixed(1)} s, slow ones ${slowSeconds.toFixed(1)} s later; ` +
        `${String(count)} messages meanwhile, p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms, of the server's work ${workP99Ms.toFixed(1)} ms`,
    );
    expect(goneMs).toBeLessThan(10_500);
    expect(more).toBeLessThan(150);
    expect(newcomerMs).toBeLessThan(1_000);
    expect(workP99Ms).toBeLessThan(500);
    for (const socket of slow) socket.destroy();
    await newcomer.close();
    await visitor.close();
  },
);

test.runIf(process.platform === 'linux')(
  '[A3] attachments that are announced, bodies that are no text and namespaces that do not exist leave nothing behind',
  async () => {
    await using server = await startRelay({ config });
    const pid = server.pid ?? 0;
    // What a server needs for work of this kind at all.
    await times(100, async () => {
      const visitor = visitorOf(server.url);
      for (let sent = 0; sent < 9; sent += 1) {
        await visitor.conversations.current.value.messages.send('x'.repeat(8_000));
      }
      await visitor.close();
    });
    const [files, memory] = [await openFiles(pid), await residentMib(pid)];
    await times(100, async () => {
      const socket = await RawSocket.open({ port: server.port, siteId: SITE, origin: ORIGIN });
      const placeholders = Array.from({ length: 10 }, (_, num) => ({ _placeholder: true, num }));
      socket.send(`4510-/visitor,${JSON.stringify(['message:post', ...placeholders])}`);
      for (let sent = 0; sent < 9; sent += 1) socket.socket.write(frame(Buffer.alloc(990_000)));
      await socket.closed;
    });
    const afterAttachments = (await residentMib(pid)) - memory;
    const statuses = await times(500, async () => {
      const sent = request(`${server.url}${SOCKET_PATH}/?EIO=4&transport=polling&site=${SITE}`, {
        headers: { origin: ORIGIN },
        agent: false,
      });
      sent.end();
      const [opened] = (await once(sent, 'response')) as [AsyncIterable<Buffer>];
      let body = '';
      for await (const chunk of opened) body += chunk.toString();
      const { sid } = JSON.parse(body.slice(1)) as { sid: string };
      const garbage = request(
        `${server.url}${SOCKET_PATH}/?EIO=4&transport=polling&site=${SITE}&sid=${sid}`,
        {
          method: 'POST',
          headers: { origin: ORIGIN, 'content-type': 'application/octet-stream' },
          agent: false,
        },
      );
      garbage.end(Buffer.alloc(1_000, 7));
      const [answer] = (await once(garbage, 'response')) as [{ statusCode: number; resume(): void }];
      answer.resume();
      return answer.statusCode;
    });
    expect(new Set(statuses)).toEqual(new Set([400]));
    const flooding = await RawSocket.open({ port: server.port, siteId: SITE, origin: ORIGIN });
    for (let index = 0; index < 10_000; index += 1) flooding.send(`40/room-${String(index)},`);
    await flooding.closed;
    expect(flooding.received.match(/Invalid namespace/g)?.length ?? 0).toBeLessThan(50);
    const backSeconds = await untilFiles(pid, files + 5);
    const more = (await residentMib(pid)) - memory;
    console.log(
      `100 sockets with attachments: ${afterAttachments.toFixed(0)} MiB more; after 500 garbage bodies and 10000 namespaces ` +
        `${more.toFixed(0)} MiB more, all connections closed after ${backSeconds.toFixed(1)} s`,
    );
    expect(afterAttachments).toBeLessThan(50);
    expect(backSeconds).toBeLessThan(5);
  },
);

test('[A3] compression is not agreed to, so that nothing small can become large', async () => {
  await using server = await startRelay({ config });
  const socket = await RawSocket.open({
    port: server.port,
    siteId: SITE,
    origin: ORIGIN,
    headers: ['sec-websocket-extensions: permessage-deflate; client_max_window_bits'],
  });
  expect(socket.received.toLowerCase()).not.toContain('sec-websocket-extensions');
  socket.send(`40/visitor,${JSON.stringify({ versions: [1], siteId: SITE, secret: 's'.repeat(43) })}`);
  await socket.until('40/visitor');
  // A frame that says it is compressed ends the connection, whatever is in it.
  const compressed = frame(Buffer.alloc(1_000));
  compressed[0] = 0xc1;
  socket.socket.write(compressed);
  await socket.closed;
});
