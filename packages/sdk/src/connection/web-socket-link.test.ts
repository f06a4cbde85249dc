import { FakeClock, FakeDevice, SeededRandom } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { WebSocketLink } from './web-socket-link.ts';
import { FakeWebSocket } from '../../test/lib/fake-web-socket.ts';

const GREETING = '0{"sid":"s","upgrades":[],"pingInterval":15000,"pingTimeout":10000,"maxPayload":65536}';
const CONNECTED = '40/visitor,{"sid":"t"}';

function setUp() {
  const clock = new FakeClock();
  const tab = new FakeDevice(clock, new SeededRandom(1)).openTab();
  const socket = new FakeWebSocket();
  const told: unknown[][] = [];
  const link = new WebSocketLink(
    socket.asWebSocket(),
    '/visitor',
    { secret: 's' },
    {
      connected: () => void told.push(['connected']),
      lost: ({ code }) => void told.push(['lost', code]),
      fact: (name, payload) => void told.push(['fact', name, payload]),
      unheard: () => void told.push(['unheard']),
    },
    tab.platform,
  );
  const connect = () => {
    socket.receive(GREETING);
    socket.receive(CONNECTED);
    told.length = 0;
    socket.sent.length = 0;
  };
  const answers: unknown[] = [];
  const ask = (input: unknown) => link.send('message:post', input, (answer) => void answers.push(answer));
  return { clock, tab, socket, told, link, connect, answers, ask };
}

describe('WebSocketLink', () => {
  it('greets, enters its namespace, asks, and is told', () => {
    const { socket, told, answers, ask } = setUp();
    socket.receive(GREETING);
    expect(socket.sent).toEqual(['40/visitor,{"secret":"s"}']);
    expect(told).toEqual([]);
    socket.receive(CONNECTED);
    ask({ text: 'a' });
    ask({ text: 'b' });
    expect(socket.sent.slice(1)).toEqual([
      '42/visitor,1["message:post",{"text":"a"}]',
      '42/visitor,2["message:post",{"text":"b"}]',
    ]);
    socket.receive('43/visitor,2[{"ok":true,"data":"second"}]');
    socket.receive('42/visitor,["entry:added",{"seq":1}]');
    socket.receive('43/visitor,1[{"ok":true,"data":"first, with\\n a line"}]');
    socket.receive('42/visitor,["server:draining"]');
    expect(answers).toEqual([
      { ok: true, data: 'second' },
      { ok: true, data: 'first, with\n a line' },
    ]);
    expect(told).toEqual([
      ['connected'],
      ['fact', 'entry:added', { seq: 1 }],
      ['fact', 'server:draining', undefined],
    ]);
  });

  it('brings the refusal of the handshake as it was said', () => {
    const { socket, told, clock } = setUp();
    socket.receive(GREETING);
    socket.receive(
      '44/visitor,{"message":"no","data":{"code":"unauthenticated","message":"no","retryable":false}}',
    );
    socket.fire('close');
    expect(told).toEqual([['lost', 'unauthenticated']]);
    expect(socket.isClosed).toBe(true);
    expect(clock.pending).toBe(0);
  });

  it('answers pings, and is lost once when they stay away', () => {
    const { clock, socket, told, connect } = setUp();
    connect();
    for (let ping = 0; ping < 4; ping += 1) {
      clock.advance(24_999);
      socket.receive('2');
    }
    expect(socket.sent).toEqual(['3', '3', '3', '3']);
    clock.advance(24_999);
    expect(told).toEqual([]);
    clock.advance(1);
    socket.fire('close');
    socket.fire('error');
    socket.receive('42/visitor,["entry:added",{}]');
    expect(told).toEqual([['lost', 'disconnected']]);
    expect(clock.pending).toBe(0);
  });

  it('is lost at the first word after a sleep that was longer than the silence may be', () => {
    const clock = new FakeClock();
    let now = 0;
    const socket = new FakeWebSocket();
    const told: string[] = [];
    const link = new WebSocketLink(
      socket.asWebSocket(),
      '/visitor',
      {},
      {
        connected: () => void told.push('connected'),
        lost: ({ code }) => void told.push(code),
        fact: () => undefined,
        unheard: () => undefined,
      },
      {
        now: () => now,
        after: (delayMs, callback) => clock.wakeAt(clock.now() + delayMs, callback),
        onOffline: () => () => undefined,
      },
    );
    socket.receive(GREETING);
    socket.receive(CONNECTED);
    now = 3_600_000;
    link.send('message:post', {}, () => undefined);
    expect(told).toEqual(['connected', 'disconnected']);
    expect(socket.sent).toHaveLength(1);
  });

  it.each([
    ['an error', (socket: FakeWebSocket) => socket.fire('error')],
    ['an early end', (socket: FakeWebSocket) => socket.fire('close')],
    ['words that are no greeting', (socket: FakeWebSocket) => socket.receive(CONNECTED)],
    ['a greeting without times', (socket: FakeWebSocket) => socket.receive('0{}')],
    ['a greeting that is none', (socket: FakeWebSocket) => socket.receive('0null')],
    ['the page of a proxy', (socket: FakeWebSocket) => socket.receive('<html>Blocked</html>')],
  ])('is unheard after %s', (_, happen) => {
    const { socket, told, clock } = setUp();
    happen(socket);
    socket.fire('close');
    expect(told).toEqual([['unheard']]);
    expect(socket.isClosed).toBe(true);
    expect(clock.pending).toBe(0);
  });

  it('is unheard when the server says nothing for five seconds', () => {
    const { clock, told } = setUp();
    clock.advance(4_999);
    expect(told).toEqual([]);
    clock.advance(1);
    expect(told).toEqual([['unheard']]);
  });

  it.each([
    ['without words', '44/visitor,'],
    ['with words that are no error', '44/visitor,{"message":"no","data":{"code":7}}'],
    ['with nothing', '44/visitor,null'],
  ])('is lost, and may come back, after a refusal %s', (_, text) => {
    const { socket, told } = setUp();
    socket.receive(GREETING);
    socket.receive(text);
    expect(told).toEqual([['lost', 'disconnected']]);
  });

  it.each([
    ['no packet', 'hello'],
    ['an unknown type', '49/visitor,[]'],
    ['a binary event', '451-/visitor,["entry:added",{"_placeholder":true,"num":0}]'],
    ['broken JSON', '42/visitor,["entry:added",{'],
    ['an event that is no list', '42/visitor,{"name":"entry:added"}'],
    ['an event without anything', '42/visitor,'],
    ['an event without a name', '42/visitor,[]'],
    ['an event whose name is none', '42/visitor,[{"seq":1}]'],
    ['an answer without anything', '43/visitor,1[]'],
    ['an answer that says nothing', '43/visitor,1[null]'],
    ['an answer that is no list', '43/visitor,1{"ok":true}'],
    ['nothing', ''],
    ['bytes', new ArrayBuffer(3)],
  ])('is lost when the server sends %s', (_, data) => {
    const { socket, told, connect, ask, answers } = setUp();
    connect();
    ask({});
    socket.receive(data);
    expect(told).toEqual([['lost', 'disconnected']]);
    expect(answers).toEqual([]);
    expect(socket.isClosed).toBe(true);
  });

  it('does not mind answers that nobody waits for, what says nothing, and what is for others', () => {
    const { socket, told, connect, ask, answers } = setUp();
    connect();
    ask({});
    for (const text of [
      '43/visitor,7[{"ok":true}]',
      '43/visitor,[{"ok":true}]',
      '43/visitor,1[{"ok":true}]',
      '43/visitor,1[{"ok":false}]',
      '6',
      CONNECTED,
      '42/agent,["entry:added",{}]',
      '42["entry:added",{}]',
      '41/agent,',
    ]) {
      socket.receive(text);
    }
    expect(answers).toEqual([{ ok: true }]);
    expect(told).toEqual([]);
  });

  it.each([
    ['by the namespace', '41/visitor,'],
    ['by the connection', '1'],
  ])('is lost when the server ends it %s', (_, text) => {
    const { socket, told, connect } = setUp();
    connect();
    socket.receive(text);
    expect(told).toEqual([['lost', 'disconnected']]);
  });

  it('takes leave when it is closed, and tells nothing more', () => {
    const { clock, socket, told, link, connect } = setUp();
    connect();
    link.close();
    link.close();
    socket.fire('close');
    socket.receive('42/visitor,["entry:added",{}]');
    expect(socket.sent).toEqual(['41/visitor,']);
    expect(socket.isClosed).toBe(true);
    expect(told).toEqual([]);
    expect(clock.pending).toBe(0);
  });

  it('closes in silence what was never connected', () => {
    const { socket, told, link } = setUp();
    link.close();
    socket.fire('error');
    expect(socket.sent).toEqual([]);
    expect(told).toEqual([]);
  });

  it('[D6] is lost when a megabyte waits to be sent', () => {
    const { socket, told, connect, ask } = setUp();
    connect();
    socket.bufferedAmount = 1024 * 1024;
    ask({});
    expect(socket.sent).toHaveLength(1);
    socket.bufferedAmount += 1;
    ask({});
    expect(socket.sent).toHaveLength(1);
    expect(told).toEqual([['lost', 'disconnected']]);
  });

  it('refuses what is longer than the server takes, and stays', () => {
    const { socket, told, connect, ask, answers } = setUp();
    connect();
    ask({ text: 'ü'.repeat(32_700) });
    expect(socket.sent).toHaveLength(1);
    ask({ text: 'ü'.repeat(32_800) });
    expect(socket.sent).toHaveLength(1);
    expect(answers).toMatchObject([{ ok: false, error: { code: 'too_large', retryable: false } }]);
    expect(told).toEqual([]);
  });

  it('is lost at once when the device leaves the network', () => {
    const { tab, told, connect } = setUp();
    connect();
    tab.setOnline(false);
    tab.setOnline(false);
    expect(told).toEqual([['lost', 'disconnected']]);
  });
});
