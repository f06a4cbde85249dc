import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { Server } from 'socket.io';
import { io as connect, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFrames, type FrameConnection } from './read-frames.ts';

/** What the test looks at of a connection on the server's side. */
interface Connection extends FrameConnection {
  pingTimeoutTimer: unknown;
  readonly transport: {
    readonly socket: { readonly readyState: number; readonly _receiver: { write(bytes: Buffer): boolean } };
  };
  on(event: 'data', listener: (packet: unknown) => void): unknown;
  emit(event: 'data', packet: unknown): unknown;
}

interface Frame {
  readonly first: number;
  readonly isMasked: boolean;
  readonly mask: readonly number[];
  readonly payload: Buffer;
}

const http = createServer();
const io = new Server(http, { maxHttpBufferSize: 70_000 });
const clients: Socket[] = [];

beforeAll(() => new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve)));
afterAll(async () => {
  for (const client of clients) client.disconnect();
  await io.close();
});

/** The server's side of a new connection, with everything it brings that is not for itself. */
async function open(
  isFast: boolean,
): Promise<{ connection: Connection; packets: unknown[]; taken: string[] }> {
  const opened = new Promise<Connection>((resolve) => {
    io.once('connection', (socket) => resolve(socket.conn as unknown as Connection));
  });
  const { port } = http.address() as AddressInfo;
  const client = connect(`http://127.0.0.1:${String(port)}`, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
  });
  clients.push(client);
  const connection = await opened;
  const packets: unknown[] = [];
  const taken: string[] = [];
  connection.on('data', (packet) => packets.push(packet));
  if (isFast) {
    readFrames(connection, (packet) => {
      taken.push(packet);
      connection.emit('data', packet);
    });
  }
  return { connection, packets, taken };
}

function bytesOf({ first, isMasked, mask, payload }: Frame): Buffer {
  const { length } = payload;
  const bit = isMasked ? 0x80 : 0;
  const long = Buffer.alloc(8);
  long.writeBigUInt64BE(BigInt(length));
  const size =
    length < 126 ? [bit | length] : length < 65_536 ? [bit | 126, ...long.subarray(6)] : [bit | 127, ...long];
  const hidden = isMasked ? payload.map((byte, index) => byte ^ (mask[index & 3] ?? 0)) : payload;
  return Buffer.concat([Buffer.from([first, ...size]), Buffer.from(isMasked ? mask : []), hidden]);
}

const text = (payload: string, first = 0x81): Frame => ({
  first,
  isMasked: true,
  mask: [17, 200, 3, 91],
  payload: Buffer.from(payload),
});

const message = fc
  .oneof(
    fc.string({ maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 100 }),
    fc.constantFrom('', 'x'.repeat(124), 'x'.repeat(125), 'ź'.repeat(300), 'x'.repeat(66_000)),
  )
  .map((said) => Buffer.from(`42${JSON.stringify([said])}`));
const frame = fc.record({
  first: fc.oneof(
    { weight: 12, arbitrary: fc.constant(0x81) },
    { weight: 3, arbitrary: fc.constantFrom(0x01, 0x80, 0x00, 0x89, 0x8a) },
    { weight: 1, arbitrary: fc.constantFrom(0x82, 0x88, 0xc1, 0x91, 0x83) },
  ),
  isMasked: fc.oneof({ weight: 30, arbitrary: fc.constant(true) }, fc.constant(false)),
  mask: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 4, maxLength: 4 }),
  payload: fc.oneof(
    { weight: 10, arbitrary: message },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('', '4', '4x', '3', '2', '6', 'b', '1')
        .map((payload) => Buffer.from(payload)),
    },
    { weight: 1, arbitrary: fc.constant(Buffer.from([0x34, 0x66, 0xc3, 0x28])) },
  ),
});

describe('readFrames', () => {
  it('finds in any bytes what ws and Engine.IO find, however they come, and leaves it to them to refuse', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(frame, { minLength: 1, maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 20 }),
        async (frames, cuts) => {
          const whole = Buffer.concat(frames.map(bytesOf));
          const [fast, plain] = [await open(true), await open(false)];
          for (const { connection } of [fast, plain]) {
            let at = 0;
            for (const cut of [...cuts, whole.length]) {
              // Each its own, as what is read is unmasked where it lies.
              const bytes = Buffer.from(whole.subarray(at, at + cut));
              at += cut;
              if (bytes.length > 0) connection.transport.socket._receiver.write(bytes);
            }
          }
          expect(fast.packets).toEqual(plain.packets);
          expect(fast.connection.readyState).toBe(plain.connection.readyState);
          expect(fast.connection.transport.socket.readyState).toBe(
            plain.connection.transport.socket.readyState,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('takes all packets of one read at once', async () => {
    const { connection, taken } = await open(true);
    const said = ['a', 'Dzień dobry 🔔', 'x'.repeat(200)].map((each) => `42${JSON.stringify([each])}`);
    connection.transport.socket._receiver.write(Buffer.concat(said.map((each) => bytesOf(text(each)))));
    expect(taken).toEqual(said.map((each) => each.slice(1)));
  });

  it('leaves everything to Engine.IO while it waits for a sign of life', async () => {
    const { connection, packets, taken } = await open(true);
    const timer = setTimeout(() => undefined, 60_000);
    connection.pingTimeoutTimer = timer;
    connection.transport.socket._receiver.write(bytesOf(text('42["a"]')));
    clearTimeout(timer);
    expect(packets).toEqual(['2["a"]']);
    expect(taken).toEqual([]);
  });

  it('takes over when a connection that polls becomes a WebSocket', async () => {
    const { connection } = await open(false);
    let upgraded: (() => void) | undefined;
    const taken: string[] = [];
    const polling = {
      transport: {} as unknown,
      readyState: 'open',
      pingTimeoutTimer: null,
      once: (_: 'upgrade', listener: () => void) => (upgraded = listener),
    };
    readFrames(polling, (packet) => taken.push(packet));
    polling.transport = connection.transport;
    upgraded?.();
    connection.transport.socket._receiver.write(bytesOf(text('42["a"]')));
    expect(taken).toEqual(['2["a"]']);
  });
});
