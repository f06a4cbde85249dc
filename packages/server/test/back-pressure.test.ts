import { nanoid } from 'nanoid';
import { connect, type Socket as NetSocket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { AGENT_NAMESPACE, PROTOCOL_VERSION } from '@deskbell/protocol';
import { waitFor } from '@deskbell/testkit';
import { systemClock } from '../src/system/system-clock.ts';
import { startTestServer, type TestServer } from './lib/start-test-server.ts';
import { eachTurn, waitForLog } from './lib/wait-for-server.ts';

const message = (text = 'Where is my order?') => ({ id: nanoid(), text });

/** An agent's socket in which the reader can be stopped for good, as on a phone in a tunnel. */
async function openStuckReader(server: TestServer, conversationId: string): Promise<NetSocket> {
  const agent = await server.addAgent({ presence: 'away' });
  const token = server.authenticator.signIn(agent);
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  let received = '';
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString('latin1');
  });
  const until = (text: string) => waitFor(eachTurn, () => received.includes(text), { what: text });
  socket.write(
    [
      'GET /socket/?EIO=4&transport=websocket HTTP/1.1',
      'host: relay',
      'connection: upgrade',
      'upgrade: websocket',
      'sec-websocket-version: 13',
      `sec-websocket-key: ${Buffer.alloc(16).toString('base64')}`,
      '',
      '',
    ].join('\r\n'),
  );
  await until('"sid"');
  socket.write(frame(`40${AGENT_NAMESPACE},${JSON.stringify({ versions: [PROTOCOL_VERSION], token })}`));
  await until(`40${AGENT_NAMESPACE}`);
  socket.write(frame(`42${AGENT_NAMESPACE},1["conversation:watch",{"conversationId":"${conversationId}"}]`));
  await until(`43${AGENT_NAMESPACE},1`);
  socket.pause();
  return socket;
}

/** A masked WebSocket text frame; the mask of zeros leaves the text as it is. */
function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  const head =
    payload.length < 126
      ? Buffer.from([0x81, 0x80 | payload.length])
      : Buffer.from([0x81, 0x80 | 126, payload.length >> 8, payload.length & 255]);
  return Buffer.concat([head, Buffer.alloc(4), payload]);
}

describe('back-pressure', () => {
  it('[D6] cuts off a reader that has stopped, and delays nobody else', async () => {
    await using server = await startTestServer({ limits: { outgoingBytes: 256 * 1024 } });
    const visitor = await server.visitor();
    const { conversation } = await visitor.call('conversation:start', message());
    const conversationId = conversation.id;
    const stuck = await openStuckReader(server, conversationId);
    const reader = await server.agent(await server.addAgent({ presence: 'away' }));
    await reader.call('conversation:watch', { conversationId });
    expect(server.sockets.connections()).toBe(3);
    const long = 'x'.repeat(8_000);
    let sent = 0;
    // What the system's own buffers take comes on top of the limit: some megabytes on loopback.
    while (server.sockets.connections() === 3 && sent < 5_000) {
      await Promise.all(
        Array.from({ length: 20 }, () => visitor.call('message:post', { conversationId, ...message(long) })),
      );
      sent += 20;
    }
    await waitForLog(server, 'slow_consumer');
    expect(server.sockets.connections()).toBe(2);
    expect(sent).toBeLessThan(5_000);
    await reader.fact('entry:added', ({ entry }) => entry.seq === sent + 2);
    expect(reader.factsNamed('entry:added')).toHaveLength(sent);
    stuck.destroy();
  });

  it('[D12] drains: tells everybody when to move, finishes commands, and lets clients connect again', async () => {
    await using server = await startTestServer({ clock: systemClock });
    const visitors = await Promise.all(Array.from({ length: 8 }, () => server.visitor()));
    const polling = await server.visitor({ transports: ['polling'] });
    const agent = await server.agent(await server.addAgent());
    const reasons: string[] = [];
    for (const client of [...visitors, polling, agent]) {
      client.socket.on('disconnect', (reason) => void reasons.push(reason));
    }
    const posts = visitors.map((visitor) =>
      visitor.call('conversation:start', message('just before the end')),
    );
    const drained = server.sockets.drain(1_000);
    const moments = await Promise.all(
      visitors.map(async (visitor) => (await visitor.fact('server:draining')).afterMs),
    );
    await agent.fact('server:draining');
    expect(new Set(moments).size).toBe(8);
    expect(Math.max(...moments)).toBeLessThan(1_000);
    await expect(server.visitor()).rejects.toBeInstanceOf(Error);
    const stored = await Promise.all(posts);
    await drained;
    expect(server.sockets.connections()).toBe(0);
    await Promise.all([...visitors, polling, agent].map((client) => client.disconnected()));
    // "io server disconnect" would keep clients from connecting again by themselves.
    expect(new Set(reasons)).toEqual(new Set(['transport close']));
    for (const { conversation } of stored) {
      expect(await server.store.conversations.find(conversation.id)).toBeDefined();
    }
    await server.sockets.drain(1_000);
  });

  it('[D12] alone it finishes commands, closes, and says when to return', async () => {
    await using server = await startTestServer({ clock: systemClock });
    const visitors = await Promise.all(Array.from({ length: 8 }, () => server.visitor()));
    const agent = await server.agent(await server.addAgent());
    const posts = visitors.map((visitor) => visitor.call('conversation:start', message('at the end')));
    // By then all posts have come.
    await Promise.all(visitors.map((visitor) => visitor.call('heads:get', {})));
    const start = performance.now();
    await server.sockets.drain(60_000, { isAlone: true });
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(server.sockets.connections()).toBe(0);
    await Promise.all(posts);
    await Promise.all([agent, ...visitors].map((client) => client.disconnected()));
    const moments = [
      ...agent.factsNamed('server:draining'),
      ...visitors.flatMap((visitor) => visitor.factsNamed('server:draining')),
    ].map(({ afterMs }) => afterMs);
    expect(new Set(moments).size).toBe(9);
    // Who answers is back before those who ask.
    expect(Math.min(...moments)).toBe(moments[0]);
    expect(moments[0]).toBeGreaterThan(0);
  });

  it('[D12] drains at once when everybody has left', async () => {
    await using server = await startTestServer({ clock: systemClock });
    const visitor = await server.visitor();
    const drained = server.sockets.drain(60_000);
    await visitor.fact('server:draining');
    visitor.close();
    await drained;
    expect(server.sockets.connections()).toBe(0);
  });
});
