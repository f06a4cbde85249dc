import { describe, expect, it } from 'vitest';
import { gatherPacket, keepOrder, writePacket, type PacketConnection } from './write-packet.ts';

/** A connection that writes down what reaches the stream, and what is left to Engine.IO. */
class FakeConnection implements PacketConnection {
  readonly streamed: string[] = [];
  readonly engine: string[] = [];
  readonly writeBuffer: unknown[] = [];
  readyState = 'open';
  readonly stream = {
    writableLength: 0,
    write: (bytes: string): boolean => {
      this.streamed.push(bytes);
      return true;
    },
  };
  transport: { writable: boolean; socket?: { readyState: number; _socket: unknown } } = {
    writable: true,
    socket: { readyState: 1, _socket: this.stream },
  };
  #listener: ((this: PacketConnection) => void) | undefined;

  write(packet: string): void {
    this.#listener?.call(this);
    this.engine.push(packet);
    this.streamed.push(packet);
  }

  on(_event: 'packetCreate', listener: (this: PacketConnection) => void): void {
    this.#listener = listener;
  }
}

/** The payload of the frames in a run of bytes. */
function payloads(bytes: string): string[] {
  const data = Buffer.from(bytes, 'latin1');
  const found: string[] = [];
  for (let offset = 0; offset < data.length;) {
    expect(data[offset]).toBe(0x81);
    const short = data[offset + 1] ?? 0;
    const head = short === 126 ? 4 : 2;
    const size = short === 126 ? data.readUInt16BE(offset + 2) : short;
    found.push(data.toString('utf8', offset + head, offset + head + size));
    offset += head + size;
  }
  return found;
}

const nextTick = () => new Promise<void>((resolve) => process.nextTick(resolve));

describe('writePacket', () => {
  it.each([
    'x',
    'x'.repeat(114),
    'x'.repeat(115),
    'x'.repeat(1_013),
    'x'.repeat(65_524),
    'Dzień dobry 🔔',
    'ÿ'.repeat(100),
  ])('makes the frame of a text: %#', (text) => {
    const connection = new FakeConnection();
    writePacket(connection, '2/visitor,', text);
    expect(connection.engine).toEqual([]);
    expect(payloads(connection.streamed.join(''))).toEqual([`42/visitor,${text}`]);
  });

  it('leaves very long packets to Engine.IO', () => {
    const connection = new FakeConnection();
    writePacket(connection, '', 'ÿ'.repeat(32_768));
    expect(connection.engine).toHaveLength(1);
  });

  it.each<[string, (connection: FakeConnection) => void]>([
    ['packets wait in it', ({ writeBuffer }) => void writeBuffer.push('before')],
    ['its transport is busy', ({ transport }) => void (transport.writable = false)],
    ['bytes wait in the stream', ({ stream }) => void (stream.writableLength = 1)],
    ['it is polling', (connection) => void (connection.transport = { writable: true })],
    ['it is closing', (connection) => void (connection.readyState = 'closing')],
    [
      'its WebSocket is closing',
      (connection) =>
        void (connection.transport = {
          writable: true,
          socket: { readyState: 2, _socket: connection.stream },
        }),
    ],
  ])('[D6] leaves to Engine.IO what is for a connection when %s', (_, change) => {
    const connection = new FakeConnection();
    change(connection);
    writePacket(connection, '', 'one');
    gatherPacket(connection, '', 'two');
    expect(connection.engine).toEqual(['one', 'two']);
  });
});

describe('gatherPacket', () => {
  it('writes all that a turn brings in one go', async () => {
    const [one, another] = [new FakeConnection(), new FakeConnection()];
    for (const text of ['a', 'b', 'c']) gatherPacket(one, '', text);
    gatherPacket(another, '', 'd');
    expect(one.streamed).toEqual([]);
    await nextTick();
    expect(one.streamed).toHaveLength(1);
    expect(payloads(one.streamed.join(''))).toEqual(['4a', '4b', '4c']);
    expect(payloads(another.streamed.join(''))).toEqual(['4d']);
  });

  it('[D4] keeps the order among packets that Engine.IO is given in between', async () => {
    const connection = new FakeConnection();
    keepOrder(connection);
    gatherPacket(connection, '', 'a');
    connection.write('b');
    await nextTick();
    const [first = '', ...rest] = connection.streamed;
    expect(payloads(first)).toEqual(['4a']);
    expect(rest).toEqual(['b']);
  });

  it('tells nothing to whoever has left meanwhile', async () => {
    const connection = new FakeConnection();
    gatherPacket(connection, '', 'a');
    connection.readyState = 'closed';
    await nextTick();
    expect(connection.streamed).toEqual([]);
  });
});
