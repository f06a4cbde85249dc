import type { IdentityKey, Secrets, Store } from '@deskbell/core';
import { flowDefinition } from '@deskbell/protocol';
import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import { startPostgres, temporaryDirectory } from '@deskbell/testkit/node';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../open-store.ts';

const CANARY = 'Quetzalcoatlus';
const clock = new FakeClock();
const ids = new CountingIds();
const build = createBuilders({ clock, ids });
const by = { kind: 'agent', name: 'Ada' } as const;

/** Keeps nothing secret, but what it has sealed can only be opened with the same key and purpose. */
const withKey = (key: string): Secrets => ({
  seal: (secret, purpose) => `${key}|${purpose}|${Buffer.from(secret).toString('base64url')}`,
  open: (sealed, purpose) => {
    const [its, whose, text = ''] = sealed.split('|');
    if (its !== key || whose !== purpose) throw new Error('another key');
    return Buffer.from(text, 'base64url').toString();
  },
});

const flow = flowDefinition.parse({
  name: 'Order',
  speaker: { en: 'Assistant' },
  misunderstood: { en: 'Sorry?' },
  first: 'call',
  nodes: {
    call: {
      type: 'call',
      url: 'https://shop.example/orders',
      headers: { authorization: `Bearer ${CANARY} ${'x'.repeat(900)}` },
      next: 'person',
      failed: 'person',
    },
    person: { type: 'handOver', text: { en: 'sealed: a person' } },
  },
});

const keyOf = (id: string, algorithm: IdentityKey['algorithm'], material: string): IdentityKey => ({
  id,
  siteId: 'shop',
  algorithm,
  material,
  createdAt: clock.now(),
  lastUsedAt: null,
  retiredAt: null,
});

async function keep({ flows, sites, visitorIdentities }: Store, flowId: string): Promise<void> {
  if (!(await sites.find('shop'))) await sites.create(build.site({ id: 'shop' }));
  const change = { siteId: 'shop', flowId, at: clock.now(), by };
  const saved = await flows.saveDraft({ ...change, expectedRevision: 0, draft: flow });
  const published = await flows.publish({ ...change, expectedRevision: 1 });
  for (const { draft } of [saved, published]) expect(draft).toEqual(flow);
  await visitorIdentities.createKey(keyOf(`key-of-${flowId}`, 'HS256', CANARY));
}

/** What the store gives back of these flows, and of the keys. */
async function read({ flows, visitorIdentities }: Store, ...flowIds: string[]): Promise<unknown[]> {
  const kept: unknown[] = (await flows.list('shop')).map(({ draft }) => draft);
  for (const flowId of flowIds) {
    kept.push((await flows.find('shop', flowId))?.draft);
    kept.push((await flows.version('shop', flowId, 1))?.definition);
    kept.push(...(await flows.history('shop', flowId, null, 5)).map(({ definition }) => definition));
  }
  const keys = await visitorIdentities.listKeys('shop');
  return [...kept, ...keys.map(({ material }) => material)];
}

/** What it is given when so many flows and keys were kept. */
const whole = (count: number): unknown[] => [
  ...Array.from({ length: count * 4 }, () => flow),
  ...Array.from({ length: count }, () => CANARY),
];

describe('what is secret', { timeout: 60_000 }, () => {
  it('[A5] lies in no file as it is, and is read again with its key alone', async () => {
    await using directory = await temporaryDirectory();
    const path = directory.file('desk.db');
    const store = await openStore({ path, clock, ids, secrets: withKey('one') });
    await keep(store, 'order');
    expect(await read(store, 'order')).toEqual(whole(1));
    for (const name of await readdir(directory.path)) {
      const bytes = await readFile(join(directory.path, name));
      expect({ name, found: bytes.includes(CANARY) }).toEqual({ name, found: false });
    }
    await store.close();
    for (const secrets of [withKey('other'), undefined]) {
      const stranger = await openStore({ path, clock, ids, ...(secrets ? { secrets } : {}) });
      await expect(stranger.flows.list('shop')).rejects.toThrow(/./u);
      await expect(stranger.visitorIdentities.listKeys('shop')).rejects.toThrow(/./u);
      await stranger.close();
    }
  });

  it('[A5] is read as it is where an older build has stored it so', async () => {
    await using directory = await temporaryDirectory();
    const path = directory.file('desk.db');
    const older = await openStore({ path, clock, ids });
    await keep(older, 'older');
    await older.close();
    const store = await openStore({ path, clock, ids, secrets: withKey('one') });
    expect(await read(store, 'older')).toEqual(whole(1));
    await keep(store, 'order');
    expect(await read(store, 'older', 'order')).toEqual(whole(2));
    await store.close();
  });

  it('[A5] the same in Postgres', async () => {
    await using postgres = await startPostgres({ fsync: false });
    const url = await postgres.createDatabase();
    const store = await openStore({ url, clock, ids, secrets: withKey('one') });
    await keep(store, 'order');
    expect(await read(store, 'order')).toEqual(whole(1));
    await store.close();
    expect(await postgres.run('pg_dump', ['--data-only', '--inserts', url])).not.toContain(CANARY);
  });
});
