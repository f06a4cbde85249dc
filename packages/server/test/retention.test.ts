import { evolveAll, type Store } from '@deskbell/core';
import { createBuilders, FakeClock } from '@deskbell/testkit';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { configWith } from '../src/config/load-config.ts';
import { createServer } from '../src/index.ts';
import { Retention } from '../src/privacy/retention.ts';
import { ApiKeys } from '../src/rest/keys/api-keys.ts';
import { randomIds } from '../src/system/random-ids.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const PATIENT = { timeout: 10_000 };
const log = pino({ level: 'silent' });

/** A server whose time a test moves, with a call to change how its site is served. */
async function startRetaining() {
  const directory = await temporaryDirectory();
  const clock = new FakeClock();
  const build = createBuilders({ clock, ids: randomIds });
  const config = configWith({
    port: 0,
    dataDir: directory.path,
    logLevel: 'silent',
    demoUrl: 'http://shop.localhost',
  });
  const server = createServer(config, { clock });
  const { store, url } = await server.start();
  const keys = new ApiKeys({ store: store.apiKeys, clock, ids: randomIds, log });
  const { secret } = await keys.create({
    siteId: 'demo',
    name: 'DPO',
    scopes: ['configuration:write', 'privacy:write'],
    expiresAt: null,
    createdBy: 'test',
  });
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
  const keep = async (privacy: object): Promise<void> => {
    const place = `${url}/v1/sites/demo/configuration`;
    const current = (await (await fetch(place, { headers })).json()) as {
      version: number;
      configuration: object;
    };
    const body = JSON.stringify({
      expectedVersion: current.version,
      configuration: { ...current.configuration, privacy },
    });
    const { status } = await fetch(place, { method: 'PUT', headers, body });
    expect(status).toBe(200);
  };
  const conversation = async (visitorId: string, closed = true) => {
    const started = await store.conversations.start({
      ...build.start({ visitorId, siteId: 'demo' }),
      dueAt: null,
    });
    if (started.result !== 'appended') throw new Error('it was not stored');
    const { conversation: begun } = started.record;
    if (closed) {
      const end = build.entry({ kind: 'system' }, { type: 'status', status: 'closed', reason: 'ended' });
      const next = evolveAll(begun, [end]);
      const request = { next, expectedVersion: begun.version, entries: [end], dueAt: null };
      await store.conversations.append(request);
    }
    return begun;
  };
  return {
    clock,
    keep,
    store,
    conversation,
    [Symbol.asyncDispose]: async () => {
      const stopped = server.stop();
      await clock.advanceAsync(10_000);
      await stopped;
      await directory[Symbol.asyncDispose]();
    },
  };
}

const isThere = async (store: Store, id: string) => (await store.conversations.find(id)) !== undefined;

describe('retention', { timeout: 60_000 }, () => {
  it('[A7] erases once a day what is over for longer than a site keeps it, but nothing that is held or open', async () => {
    await using desk = await startRetaining();
    const { clock, conversation, keep, store } = desk;
    const old = await conversation('visitor-0000000001');
    const held = await conversation('visitor-0000000002');
    const open = await conversation('visitor-0000000003', false);
    const hold = { contactId: held.contactId, siteId: 'demo', reason: 'A law suit', byName: 'Eva' };
    await store.privacy.hold({ ...hold, at: clock.now() });
    await keep({ keepConversations: '30d', keepContacts: '40d' });
    clock.advance(29 * DAY);
    const young = await conversation('visitor-0000000004');
    expect(await isThere(store, old.id)).toBe(true);

    clock.advance(2 * DAY);
    await expect.poll(() => isThere(store, old.id), PATIENT).toBe(false);
    for (const { id } of [held, open, young]) expect(await isThere(store, id)).toBe(true);
    // The person goes later than what they said.
    expect(await store.contacts.find(old.contactId)).toBeDefined();
    clock.advance(10 * DAY);
    await expect.poll(() => store.contacts.find(old.contactId), PATIENT).toBeUndefined();
    for (const { contactId } of [held, open, young])
      expect(await store.contacts.find(contactId)).toBeDefined();

    await store.privacy.release(held.contactId);
    clock.advance(DAY + HOUR);
    await expect.poll(() => isThere(store, held.id), PATIENT).toBe(false);
  });

  it('[A7] begins as soon as a site wants to keep less, and works in portions', async () => {
    await using desk = await startRetaining();
    const { clock, conversation, keep, store } = desk;
    const all = await Promise.all(
      Array.from({ length: 45 }, (_, index) => conversation(`visitor-${String(index).padStart(10, '0')}`)),
    );
    const left = async () =>
      (await Promise.all(all.map(({ id }) => isThere(store, id)))).filter(Boolean).length;
    clock.advance(3 * DAY + HOUR);
    await keep({ keepConversations: '2d' });
    expect(await left()).toBe(45);
    const seen = new Set<number>();
    const atRest = async (count: number): Promise<void> => {
      clock.advance(1_000);
      await expect.poll(left, PATIENT).toBe(count);
      seen.add(await left());
    };
    await atRest(25);
    await atRest(5);
    await atRest(0);
    expect([...seen]).toEqual([25, 5, 0]);
  });

  it('[A7] is the business of the one node that decides', async () => {
    const clock = new FakeClock();
    const asked: string[] = [];
    let leads = false;
    const retention = new Retention({
      clock,
      log,
      leads: () => leads,
      store: {
        drafts: { prune: () => Promise.resolve() },
        sites: { list: () => Promise.resolve([{ id: 'shop' }]) },
      } as unknown as Store,
      plans: { planOf: () => ({ keepContactsMs: null, keepConversationsMs: DAY }) },
      privacy: {
        enforceRetention: (siteId) => {
          asked.push(siteId);
          return Promise.resolve(false);
        },
        removeExpired: () => Promise.resolve(),
      },
    });
    retention.start();
    await clock.advanceAsync(2 * DAY);
    expect(asked).toEqual([]);
    leads = true;
    await clock.advanceAsync(DAY);
    expect(asked).toEqual(['shop']);
    await retention.stop();
    await clock.advanceAsync(2 * DAY);
    expect(asked).toEqual(['shop']);
  });
});
