import { DeskbellError } from '@deskbell/protocol/plain';
import { FakeClock, FakeDevice, SeededRandom } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { Connection } from './connection.ts';
import type { LinkEvents, Transport } from './transport.ts';

/** A connection whose every link is in the test's hand. */
function setUp() {
  const clock = new FakeClock();
  const tab = new FakeDevice(clock, new SeededRandom(1)).openTab();
  const links: { events: LinkEvents; closed: boolean; sent: string[]; answer: (answer: unknown) => void }[] =
    [];
  const transport: Transport = (_handshake, events) => {
    const link = {
      events,
      closed: false,
      sent: [] as string[],
      answer: (given: unknown): void => void given,
    };
    links.push(link);
    return {
      send: (name, _input, answer) => {
        link.sent.push(name);
        link.answer = answer;
      },
      close: () => void (link.closed = true),
    };
  };
  const seen: string[] = [];
  const hooks = {
    sync: () => Promise.resolve(),
    differ: false,
    beacons: 0,
  };
  const connection = new Connection(tab.platform, transport, {
    handshake: () => Promise.resolve({ hello: true }),
    sync: () => {
      seen.push('sync');
      return hooks.sync();
    },
    synced: () => void seen.push('synced'),
    headsDiffer: () => {
      hooks.beacons += 1;
      return Promise.resolve(hooks.differ);
    },
    fact: (name) => void seen.push(name),
  });
  const statuses: string[] = [];
  connection.state.subscribe(({ status }) => void statuses.push(status));
  const last = () => links.at(-1)!;
  const goOnline = async () => {
    await clock.advanceAsync(0);
    last().events.connected();
    await clock.advanceAsync(0);
  };
  return { clock, tab, links, last, connection, seen, hooks, statuses, goOnline };
}

const lost = (code: DeskbellError['code'] = 'disconnected', retryAfterMs?: number) =>
  new DeskbellError(
    code,
    'unable to stay connected: a test',
    retryAfterMs === undefined ? {} : { retryAfterMs },
  );

describe('Connection', () => {
  it('is idle until it is wanted, then connects, synchronises and is online', async () => {
    const { clock, connection, links, seen, statuses, goOnline } = setUp();
    await clock.advanceAsync(60_000);
    expect(links).toHaveLength(0);
    connection.open();
    await goOnline();
    expect(statuses).toEqual(['connecting', 'online']);
    expect(seen).toEqual(['sync', 'synced']);
  });

  it('[D4] waits longer after each failure, with jitter and at most 30 s, and begins anew after a success', async () => {
    const { clock, connection, last, goOnline } = setUp();
    connection.open();
    const waits: number[] = [];
    for (let failure = 0; failure < 12; failure += 1) {
      await clock.advanceAsync(0);
      last().events.lost(lost());
      const state = connection.state.value;
      if (state.status !== 'offline' || state.retryAt === null) throw new Error('it should wait');
      waits.push(state.retryAt - clock.now());
      await clock.advanceAsync(state.retryAt - clock.now());
    }
    waits.forEach((wait, failure) =>
      expect(wait).toBeLessThanOrEqual(Math.min(30_000, 1_000 * 2 ** failure)),
    );
    expect(Math.max(...waits)).toBeGreaterThan(5_000);
    await goOnline();
    last().events.lost(lost());
    expect(connection.state.value).toMatchObject({ status: 'offline' });
    await clock.advanceAsync(1_000);
    expect(connection.state.value).toEqual({ status: 'connecting', attempt: 2 });
  });

  it('tries at once when the device wakes, and says nothing of a time while it is offline', async () => {
    const { tab, clock, connection, links, last } = setUp();
    connection.open();
    await clock.advanceAsync(0);
    tab.setOnline(false);
    last().events.lost(lost());
    expect(connection.state.value).toMatchObject({ status: 'offline', retryAt: null });
    tab.setOnline(true);
    await clock.advanceAsync(0);
    expect(links).toHaveLength(2);
  });

  it('[D11] is closed for good by a refusal that no repetition mends, and by the end of the session', async () => {
    const refused = setUp();
    refused.connection.open();
    await refused.clock.advanceAsync(0);
    refused.last().events.lost(lost('unauthenticated'));
    expect(refused.connection.state.value).toMatchObject({
      status: 'closed',
      error: { code: 'unauthenticated' },
    });

    const ended = setUp();
    ended.connection.open();
    await ended.goOnline();
    ended.last().events.fact('session:ended', { code: 'unauthenticated' });
    expect(ended.connection.state.value).toMatchObject({
      status: 'closed',
      error: { code: 'unauthenticated' },
    });
    expect(ended.last().closed).toBe(true);
    await ended.clock.advanceAsync(120_000);
    expect(ended.links).toHaveLength(1);
    expect(ended.tab.pendingTimers).toBe(0);
  });

  it('[D5] comes back after a cut for sending too much', async () => {
    const { clock, connection, links, last, goOnline } = setUp();
    connection.open();
    await goOnline();
    last().events.fact('session:ended', { code: 'rate_limited' });
    expect(connection.state.value).toMatchObject({ status: 'offline', error: { code: 'rate_limited' } });
    await clock.advanceAsync(60_000);
    expect(links.length).toBeGreaterThan(1);
  });

  it('waits as long as a refusal says', async () => {
    const { clock, tab, connection, links, last } = setUp();
    connection.open();
    await clock.advanceAsync(0);
    last().events.lost(lost('rate_limited', 7_000));
    tab.wake();
    await clock.advanceAsync(6_999);
    expect(links).toHaveLength(1);
    await clock.advanceAsync(1);
    expect(links).toHaveLength(2);
  });

  it('[D12] moves when the node drains, at its own moment and without back-off', async () => {
    const { clock, connection, links, last, goOnline } = setUp();
    connection.open();
    await goOnline();
    last().events.fact('server:draining', { afterMs: 3_000 });
    await clock.advanceAsync(2_999);
    expect(connection.online).toBe(true);
    await clock.advanceAsync(1);
    expect(links).toHaveLength(2);
    expect(links[0]!.closed).toBe(true);
    expect(connection.state.value).toEqual({ status: 'connecting', attempt: 1 });
  });

  it('[D12] does not count as lost what a draining node closes, and returns at its moment', async () => {
    const { clock, connection, links, last, statuses, goOnline } = setUp();
    connection.open();
    await goOnline();
    last().events.fact('server:draining', { afterMs: 2_000 });
    last().events.lost(lost());
    const waiting = connection.request('heads:get', {});
    await clock.advanceAsync(1_999);
    expect(links).toHaveLength(1);
    await clock.advanceAsync(1);
    expect(links).toHaveLength(2);
    // The other one is not there yet, or drains as well.
    for (const code of ['disconnected', 'draining'] as const) {
      last().events.lost(lost(code));
      await clock.advanceAsync(1_000);
    }
    expect(links).toHaveLength(4);
    await goOnline();
    expect(new Set(statuses)).toEqual(new Set(['connecting', 'online']));
    last().answer({ ok: true, data: {} });
    await waiting;
  });

  it('[D12] says that there is no connection when no other node takes it for ten seconds', async () => {
    const { clock, connection, last, goOnline } = setUp();
    connection.open();
    await goOnline();
    last().events.fact('server:draining', { afterMs: 0 });
    await clock.advanceAsync(0);
    const start = clock.now();
    while (connection.state.value.status !== 'offline') {
      last().events.lost(lost());
      await clock.advanceAsync(1_000);
    }
    expect(clock.now() - start).toBeGreaterThanOrEqual(10_000);
    expect(clock.now() - start).toBeLessThan(16_000);
  });

  it('[D4] keeps facts back until the synchronisation has ended', async () => {
    const { clock, connection, last, seen, hooks } = setUp();
    const synced = Promise.withResolvers<void>();
    hooks.sync = () => synced.promise;
    connection.open();
    await clock.advanceAsync(0);
    last().events.connected();
    last().events.fact('entry:added', {});
    await clock.advanceAsync(0);
    expect(seen).toEqual(['sync']);
    synced.resolve();
    await clock.advanceAsync(0);
    expect(seen).toEqual(['sync', 'entry:added', 'synced']);
  });

  it('[D4] compares heads every 25 s and on waking, and synchronises when they differ', async () => {
    const { clock, tab, connection, seen, hooks, goOnline } = setUp();
    connection.open();
    await goOnline();
    await clock.advanceAsync(50_000);
    expect(hooks.beacons).toBe(2);
    expect(seen).toEqual(['sync', 'synced']);
    hooks.differ = true;
    tab.wake();
    await clock.advanceAsync(0);
    expect(seen).toEqual(['sync', 'synced', 'sync', 'synced']);
  });

  it('rejects what is asked with timeout, disconnected and aborted, and ignores late answers', async () => {
    const { clock, connection, last, goOnline } = setUp();
    await expect(connection.request('x', {})).rejects.toMatchObject({ code: 'disconnected' });
    connection.open();
    await goOnline();
    const slow = connection.request('x', {}, { timeoutMs: 100 });
    await Promise.all([expect(slow).rejects.toMatchObject({ code: 'timeout' }), clock.advanceAsync(100)]);
    last().answer({ ok: true, data: 1 });

    const giveUp = new AbortController();
    const given = connection.request('x', {}, { signal: giveUp.signal });
    giveUp.abort();
    await expect(given).rejects.toMatchObject({ code: 'aborted' });

    const cut = connection.request('x', {});
    last().events.lost(lost());
    await expect(cut).rejects.toMatchObject({ code: 'disconnected' });
  });

  it('leaves nothing running after close, and a second close is harmless', async () => {
    const { tab, clock, connection, goOnline } = setUp();
    connection.open();
    await goOnline();
    connection.close();
    connection.close();
    connection.open();
    await clock.advanceAsync(0);
    expect(connection.state.value).toEqual({ status: 'closed', error: null });
    expect(tab.pendingTimers).toBe(0);
  });
});
