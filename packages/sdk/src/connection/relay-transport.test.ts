import { DeskbellError } from '@deskbell/protocol/plain';
import { FakeClock, FakeDevice, SeededRandom } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { FakeWebSocket } from '../../test/lib/fake-web-socket.ts';
import { relayTransport, type Ways } from './relay-transport.ts';
import type { LinkEvents } from './transport.ts';

const ADDRESS = { url: 'https://chat.example/', namespace: '/visitor', query: { site: 'a&b' } };
const GREETING = '0{"sid":"s","upgrades":[],"pingInterval":15000,"pingTimeout":10000,"maxPayload":65536}';

function setUp(changed: Partial<Ways> = {}) {
  const clock = new FakeClock();
  const { platform } = new FakeDevice(clock, new SeededRandom(1)).openTab();
  const addresses: string[] = [];
  const sockets: FakeWebSocket[] = [];
  const library: { events: LinkEvents; sent: string[]; closed: boolean }[] = [];
  const transport = relayTransport(ADDRESS, platform, {
    openSocket: (address) => {
      addresses.push(address);
      sockets.push(new FakeWebSocket());
      return sockets.at(-1)!.asWebSocket();
    },
    library: () =>
      Promise.resolve((_, events) => {
        const link = { events, sent: [] as string[], closed: false };
        library.push(link);
        return { send: (name) => void link.sent.push(name), close: () => void (link.closed = true) };
      }),
    ...changed,
  });
  const told: string[] = [];
  const dial = () =>
    transport(
      {},
      {
        connected: () => void told.push('connected'),
        lost: ({ code }) => void told.push(code),
        fact: (name) => void told.push(name),
      },
    );
  return { clock, addresses, sockets, library, told, dial };
}

describe('relayTransport', () => {
  it('speaks over a WebSocket where there is one', async () => {
    const { clock, addresses, sockets, library, told, dial } = setUp();
    const link = dial();
    expect(addresses).toEqual(['wss://chat.example/socket/?site=a%26b&EIO=4&transport=websocket']);
    sockets[0]!.receive(GREETING);
    sockets[0]!.receive('40/visitor,{"sid":"t"}');
    link.send('heads:get', {}, () => undefined);
    expect(sockets[0]!.sent.at(-1)).toBe('42/visitor,1["heads:get",{}]');
    link.close();
    await clock.advanceAsync(60_000);
    expect(sockets[0]!.isClosed).toBe(true);
    expect(library).toEqual([]);
    expect(told).toEqual(['connected']);
  });

  it('takes the library where no WebSocket gets through, and keeps to it for a while once it has connected', async () => {
    const { clock, sockets, library, told, dial } = setUp();
    const link = dial();
    sockets[0]!.fire('error');
    await clock.advanceAsync(0);
    library[0]!.events.connected();
    link.send('heads:get', {}, () => undefined);
    link.close();
    expect(library[0]).toMatchObject({ sent: ['heads:get'], closed: true });
    expect(told).toEqual(['connected']);

    dial();
    await clock.advanceAsync(599_999);
    expect(library).toHaveLength(2);
    dial();
    await clock.advanceAsync(1);
    expect([sockets.length, library.length]).toEqual([1, 3]);
    dial();
    expect(sockets).toHaveLength(2);
  });

  it('brings the refusal that the library was told, and tries a WebSocket next', async () => {
    const { clock, sockets, library, told, dial } = setUp();
    dial();
    sockets[0]!.fire('close');
    await clock.advanceAsync(0);
    library[0]!.events.lost(new DeskbellError('origin_denied', 'unable to connect: a test'));
    expect(told).toEqual(['origin_denied']);
    dial();
    expect(sockets).toHaveLength(2);
  });

  it('does nothing more once it is closed while the library loads', async () => {
    const { clock, sockets, library, told, dial } = setUp();
    const link = dial();
    sockets[0]!.fire('error');
    link.close();
    await clock.advanceAsync(60_000);
    expect(library).toEqual([]);
    expect(told).toEqual([]);
  });

  it('is lost when the library cannot be loaded either', async () => {
    const { clock, sockets, told, dial } = setUp({ library: () => Promise.reject(new Error('a test')) });
    dial();
    sockets[0]!.fire('error');
    await clock.advanceAsync(0);
    expect(told).toEqual(['disconnected']);
  });

  it('takes the library where a page’s policy makes WebSockets throw, and outside browsers', async () => {
    const throwing = () => {
      throw new Error('a test');
    };
    for (const openSocket of [throwing, null]) {
      const { clock, library, dial } = setUp({ openSocket });
      dial();
      await clock.advanceAsync(0);
      expect(library).toHaveLength(1);
    }
  });
});
