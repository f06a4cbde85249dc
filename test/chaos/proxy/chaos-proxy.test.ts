import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { SeededRandom, waitFor } from '@deskbell/testkit';
import { afterEach, describe, expect, it } from 'vitest';
import { ChaosProxy } from './chaos-proxy.ts';
import { clientFrame, readFrame, textOf } from './web-socket-frame.ts';

/** A server that takes every upgrade and says every text again, as its own frames. */
class Echo implements AsyncDisposable {
  readonly heard: string[] = [];
  readonly addresses: (string | undefined)[] = [];
  readonly sockets = new Set<Socket>();
  readonly server = createServer((socket) => {
    this.sockets.add(socket);
    this.addresses.push(socket.remoteAddress);
    let isOpen = false;
    let rest: Buffer = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      if (!isOpen && rest.includes('\r\n\r\n')) {
        const isUpgrade = rest.includes('Upgrade');
        rest = rest.subarray(rest.indexOf('\r\n\r\n') + 4);
        isOpen = isUpgrade;
        socket.write(isUpgrade ? 'HTTP/1.1 101 Switching Protocols\r\n\r\n' : 'HTTP/1.1 200 OK\r\n\r\nplain');
      }
      for (let frame = isOpen ? readFrame(rest, 0) : undefined; frame; frame = readFrame(rest, 0)) {
        const text = textOf(frame);
        this.heard.push(text);
        rest = rest.subarray(frame.bytes.length);
        socket.write(Buffer.concat([Buffer.from([0x81, text.length]), Buffer.from(text)]));
      }
    });
  });

  async start(): Promise<number> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

describe('ChaosProxy', () => {
  const stack = new AsyncDisposableStack();
  let things = stack;
  afterEach(async () => {
    await things.disposeAsync();
    things = new AsyncDisposableStack();
  });

  async function open(seed = 1, address?: string) {
    const echo = things.use(new Echo());
    const port = await echo.start();
    const random = new SeededRandom(seed);
    const proxy = things.use(await ChaosProxy.start({ port, random, address }));
    return { echo, proxy };
  }

  /** A client with the frames it got. */
  async function connectTo(proxy: ChaosProxy) {
    const { connect } = await import('node:net');
    const socket = connect(proxy.port, '127.0.0.1');
    things.defer(() => void socket.destroy());
    const heard: string[] = [];
    let rest: Buffer = Buffer.alloc(0);
    let isOpen = false;
    let ended = '';
    socket.on('error', ({ message }) => (ended = message));
    socket.on('close', () => (ended ||= 'closed'));
    socket.on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      if (!isOpen && rest.includes('\r\n\r\n')) {
        isOpen = true;
        rest = rest.subarray(rest.indexOf('\r\n\r\n') + 4);
      }
      for (let frame = isOpen ? readFrame(rest, 0) : undefined; frame; frame = readFrame(rest, 0)) {
        heard.push(textOf(frame));
        rest = rest.subarray(frame.bytes.length);
      }
    });
    socket.write('GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n');
    await until(() => isOpen || ended !== '');
    return {
      socket,
      heard,
      ended: () => ended,
      say: (...texts: readonly string[]) => socket.write(Buffer.concat(texts.map(clientFrame))),
    };
  }

  const until = (read: () => boolean) =>
    waitFor((changed) => {
      const timer = setInterval(changed, 2);
      return () => clearInterval(timer);
    }, read);
  const commands = (count: number) => Array.from({ length: count }, (_, index) => `42["${String(index)}"]`);

  it('lets everything pass in fair weather, whole or in bits', async () => {
    const { echo, proxy } = await open();
    const client = await connectTo(proxy);
    client.say(...commands(50));
    const long = `42["${'x'.repeat(90)}"]`;
    for (const byte of clientFrame(long)) client.socket.write(Buffer.from([byte]));
    await until(() => client.heard.length === 51);
    expect(client.heard).toEqual([...commands(50), long]);
    expect(echo.heard).toEqual(client.heard);
    expect(proxy.counts.all).toEqual({});
  });

  it('loses, doubles and swaps messages and nothing else, the same ones for the same seed', async () => {
    const play = async (seed: number) => {
      const { echo, proxy } = await open(seed);
      proxy.setWeather({ drop: 0.2, duplicate: 0.2, reorder: 0.2 }, {});
      const client = await connectTo(proxy);
      client.say('2probe', ...commands(100), '2end');
      await until(() => echo.heard.includes('2end') && echo.heard.length > 60);
      const { counts } = proxy;
      expect(counts.of('drop')).toBeGreaterThan(5);
      expect(counts.of('duplicate')).toBeGreaterThan(5);
      expect(counts.of('reorder')).toBeGreaterThan(5);
      expect(echo.heard[0]).toBe('2probe');
      expect(echo.heard.filter((text) => text.startsWith('42'))).toHaveLength(
        100 - counts.of('drop') + counts.of('duplicate'),
      );
      return echo.heard;
    };
    expect(await play(3)).toEqual(await play(3));
  });

  it('delays and throttles, and keeps the order', async () => {
    const { proxy } = await open();
    const client = await connectTo(proxy);
    proxy.setWeather({ latencyMs: 20, jitterMs: 30, bytesPerSecond: 20_000 });
    const began = performance.now();
    client.say(...commands(40));
    await until(() => client.heard.length === 40);
    expect(client.heard).toEqual(commands(40));
    expect(performance.now() - began).toBeGreaterThan(40);
    expect(proxy.counts.of('delay')).toBeGreaterThan(40);
    expect(proxy.counts.of('throttle')).toBeGreaterThan(40);
  });

  it('stalls and goes on without a loss', async () => {
    const { proxy } = await open();
    const client = await connectTo(proxy);
    proxy.setWeather({ stalled: true });
    client.say(...commands(20));
    proxy.heal();
    await until(() => client.heard.length === 20);
    expect(proxy.counts.of('stall')).toBe(2);
  });

  it('is silent in one direction', async () => {
    const { echo, proxy } = await open();
    const client = await connectTo(proxy);
    proxy.setWeather({}, { silent: true });
    client.say(...commands(3));
    await until(() => proxy.counts.of('silence') === 3);
    expect(echo.heard).toHaveLength(3);
    proxy.heal();
    client.say('42["after"]');
    await until(() => client.heard.length === 1);
    expect(client.heard).toEqual(['42["after"]']);
  });

  it('refuses and resets', async () => {
    const { proxy } = await open();
    const client = await connectTo(proxy);
    proxy.refuse();
    await until(() => client.ended() !== '');
    expect(client.ended()).toContain('ECONNRESET');
    const other = await connectTo(proxy);
    expect(other.ended()).not.toBe('');
    expect(proxy.counts.all).toMatchObject({ reset: 1, refuse: 1 });
  });

  it('leaves connections half open, and old ones dead when it heals', async () => {
    const { echo, proxy } = await open();
    const client = await connectTo(proxy);
    proxy.halfOpen();
    client.say(...commands(3));
    proxy.heal();
    const other = await connectTo(proxy);
    other.say('42["alive"]');
    await until(() => other.heard.length === 1);
    expect(echo.heard).toEqual(['42["alive"]']);
    expect(client.ended()).toBe('');
    // The server does not learn that the client has gone, either.
    client.socket.destroy();
    expect([...echo.sockets].filter(({ destroyed }) => !destroyed)).toHaveLength(2);
    expect(proxy.counts.of('half-open')).toBe(1);
  });

  it('sends the last commands of a client once more after it has come back, under numbers of their own', async () => {
    const { echo, proxy } = await open();
    proxy.replayAfterReconnect(2);
    const hello = '40/visitor,{"secret":"vera"}';
    const client = await connectTo(proxy);
    client.say(hello);
    await until(() => client.heard.length === 1);
    client.say('42/visitor,0["a"]', '42/visitor,1["b"]', '42/visitor,2["c"]');
    await until(() => client.heard.length === 4);
    client.socket.destroy();
    const stranger = await connectTo(proxy);
    stranger.say('40/visitor,{"secret":"paul"}');
    await until(() => stranger.heard.length === 1);
    expect(echo.heard).toHaveLength(5);
    const again = await connectTo(proxy);
    again.say(hello);
    await until(() => echo.heard.length === 8);
    expect(echo.heard.slice(6)).toEqual(['42/visitor,1000001["b"]', '42/visitor,1000002["c"]']);
    expect(proxy.counts.of('replay')).toBe(2);
  });

  it('lets somebody choose what vanishes', async () => {
    const { proxy } = await open();
    const client = await connectTo(proxy);
    proxy.allows = (direction, text) => direction === 'up' || !text.includes('"1"');
    client.say(...commands(3));
    await until(() => client.heard.length === 2);
    expect(client.heard).toEqual(['42["0"]', '42["2"]']);
    expect(proxy.counts.of('drop')).toBe(1);
  });

  it('shows the server another address, and can do without WebSockets', async () => {
    const { echo, proxy } = await open(1, '127.0.0.9');
    await connectTo(proxy);
    expect(echo.addresses).toEqual(['127.0.0.9']);
    proxy.allowsWebSockets = false;
    const client = await connectTo(proxy);
    expect(client.ended()).not.toBe('');
    expect(client.heard).toEqual([]);
  });
});
