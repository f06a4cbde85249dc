import type { Agent, Session } from '@deskbell/core';
import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import { pino } from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import { SessionAuthenticator } from './session-authenticator.ts';

const MINUTE = 60_000;

/** A clock that can be set without its timers noticing. */
class SettableClock extends FakeClock {
  offsetMs = 0;

  override now(): number {
    return super.now() + this.offsetMs;
  }

  override wakeAt(at: number, callback: () => void): () => void {
    return super.wakeAt(at - this.offsetMs, callback);
  }
}

const clock = new SettableClock();
const builders = createBuilders({ clock, ids: new CountingIds() });

/** Rows that a test changes as another process would. */
class Rows {
  readonly sessions = new Map<string, Session>();
  readonly agents = new Map<string, Agent>();
  reads = 0;
  broken = false;

  readonly store = {
    sessions: {
      create: async (session: Session) => void this.sessions.set(session.tokenHash, session),
      find: async (hash: string) => this.read(() => this.sessions.get(hash)),
      findMany: async (hashes: readonly string[]) =>
        this.read(() => hashes.flatMap((hash) => this.sessions.get(hash) ?? [])),
      touch: async (hash: string, lastUsedAt: number) => {
        const session = this.sessions.get(hash);
        if (session) this.sessions.set(hash, { ...session, lastUsedAt });
      },
      end: async (hash: string) => void this.sessions.delete(hash),
      listOf: async () => [],
      endAllOf: async () => [],
      deleteExpired: async () => undefined,
    },
    agents: {
      find: async (id: string) => this.agents.get(id),
      list: async () => this.read(() => [...this.agents.values()]),
      create: async () => undefined,
      findByEmail: async () => undefined,
      setPasswordHash: async () => undefined,
      setPicture: async () => undefined,
      findPicture: async () => undefined,
      setPresence: async () => undefined,
      setName: async () => undefined,
      setPace: async () => undefined,
      recordPresence: async () => undefined,
      presenceChanges: async () => [],
      setDisabled: async () => undefined,
      setMembership: async () => undefined,
      change: async () => 'changed' as const,
    },
  };

  private read<T>(value: () => T): T {
    this.reads += 1;
    if (this.broken) throw new Error('unable to read');
    return value();
  }
}

let rows: Rows;
let authenticator: SessionAuthenticator;
let ended: string[];
let token: string;
const agent = builders.agent();

beforeEach(async () => {
  rows = new Rows();
  clock.offsetMs = 0;
  rows.agents.set(agent.id, agent);
  authenticator = new SessionAuthenticator({
    store: rows.store,
    clock,
    log: pino({ level: 'silent' }),
    cookieName: 'deskbell',
  });
  ended = [];
  authenticator.onSessionEnded(({ tokenHash }) => ended.push(tokenHash));
  ({ token } = await authenticator.begin(agent.id, 'password'));
  await authenticator.authenticate({ token });
  return () => authenticator.close();
});

describe('who is signed in', () => {
  test('is known from memory after the first time', async () => {
    rows.reads = 0;
    for (let call = 0; call < 100; call += 1) await authenticator.authenticate({ token });
    expect(rows.reads).toBe(0);
  });

  test('is read from the cookie among others, and only from the right one', async () => {
    const cookieHeader = `theme=dark; deskbell=${token}; other=1`;
    expect((await authenticator.authenticate({ cookieHeader })).agent.id).toBe(agent.id);
    for (const header of [
      `deskbell2=${token}`,
      `xdeskbell=${token}`,
      `${token}`,
      'deskbell',
      'deskbell=',
      '',
    ]) {
      await expect(authenticator.authenticate({ cookieHeader: header })).rejects.toMatchObject({
        code: 'unauthenticated',
      });
    }
  });

  test('[A5] a stored hash is no token', async () => {
    const [hash = ''] = rows.sessions.keys();
    await expect(authenticator.authenticate({ token: hash })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });
});

describe('a clock that is set', () => {
  /** Timers keep their time, the clock does not. */
  const set = (ms: number) => (clock.offsetMs += ms);

  test('[A1] ahead by an hour signs nobody out, neither at the next call nor at the next look', async () => {
    set(60 * MINUTE);
    await authenticator.authenticate({ token });
    set(60 * MINUTE);
    await clock.advanceAsync(5_000);
    expect(ended).toEqual([]);
    await authenticator.authenticate({ token });
  });

  test('back by an hour keeps nobody signed in for longer', async () => {
    set(-60 * MINUTE);
    await clock.advanceAsync(61 * MINUTE);
    expect(ended).toHaveLength(1);
  });
});

describe('[D11] within five seconds', () => {
  test('a session ended by another process is noticed', async () => {
    const [hash] = rows.sessions.keys();
    rows.sessions.clear();
    await clock.advanceAsync(5_000);
    expect(ended).toEqual([hash]);
    await expect(authenticator.authenticate({ token })).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('a disabled account is noticed', async () => {
    rows.agents.set(agent.id, { ...agent, disabledAt: clock.now() });
    await clock.advanceAsync(5_000);
    expect(ended).toHaveLength(1);
    await expect(authenticator.authenticate({ token })).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('another role is noticed, and the session goes on', async () => {
    rows.agents.set(agent.id, { ...agent, memberships: [{ siteId: 'shop', role: 'admin' }] });
    await clock.advanceAsync(5_000);
    expect((await authenticator.authenticate({ token })).agent.memberships).toEqual([
      { siteId: 'shop', role: 'admin' },
    ]);
    expect(ended).toEqual([]);
  });

  test('nobody is thrown out while the store cannot be read, and the next look makes up for it', async () => {
    rows.broken = true;
    await clock.advanceAsync(5_000);
    expect((await authenticator.authenticate({ token })).agent.id).toBe(agent.id);
    rows.broken = false;
    rows.sessions.clear();
    await clock.advanceAsync(5_000);
    expect(ended).toHaveLength(1);
  });
});

describe('time', () => {
  test('an idle session ends after an hour, and listeners hear of it without anybody calling', async () => {
    await clock.advanceAsync(60 * MINUTE + 5_000);
    expect(ended).toHaveLength(1);
    expect(rows.sessions.size).toBe(0);
  });

  test('a used one goes on, also for a server that starts anew, but no longer than twelve hours', async () => {
    for (let hour = 0; hour < 24; hour += 1) {
      await authenticator.authenticate({ token });
      clock.advance(29 * MINUTE);
      await clock.advanceAsync(0);
    }
    const again = new SessionAuthenticator({
      store: rows.store,
      clock,
      log: pino({ level: 'silent' }),
      cookieName: 'deskbell',
    });
    expect((await again.authenticate({ token })).agent.id).toBe(agent.id);
    again.close();
    await clock.advanceAsync(25 * MINUTE);
    expect(ended).toHaveLength(1);
  });

  test('an open socket on which something comes keeps its session alive', async () => {
    const [hash = ''] = rows.sessions.keys();
    for (let hour = 0; hour < 5; hour += 1) {
      clock.advance(50 * MINUTE);
      authenticator.noteUse(hash);
      await clock.advanceAsync(0);
    }
    expect((await authenticator.authenticate({ token })).session.lastUsedAt).toBe(clock.now());
    expect(ended).toEqual([]);
  });

  test('nothing is left behind after closing', () => {
    authenticator.close();
    expect(clock.pending).toBe(0);
  });
});
