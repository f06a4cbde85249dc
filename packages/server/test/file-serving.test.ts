import { FakeClock } from '@deskbell/testkit';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFiles } from '../src/files/create-files.ts';
import { randomIds } from '../src/system/random-ids.ts';
import { fileWorld, linkOf, refusal, send, ticketFor, upload, type FileWorld } from './lib/file-world.ts';
import { PDF, picture } from './lib/sample-files.ts';
import { SITE, startTestServer, type TestServer, type TestServerOptions } from './lib/start-test-server.ts';

let server: TestServer;
let world: FileWorld;

async function start(options: TestServerOptions = {}): Promise<void> {
  server = await startTestServer(options);
  world = await fileWorld(server);
}

beforeEach(() => start());
afterEach(() => server[Symbol.asyncDispose]());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(server.url + path, { method, headers });

describe('serving', () => {
  it('[A3] hands out pictures that can do nothing, and everything else to be saved', async () => {
    const image = await upload(world, world.visitor, 'a.png', await picture('png'));
    const pdf = await upload(world, world.visitor, 'Übersicht.pdf', PDF);
    for (const { id, name } of [image, pdf]) {
      const link = await linkOf(world, world.visitor, id);
      const { headers } = await get(link?.path ?? '');
      expect(headers.get('content-security-policy')).toContain('sandbox');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('set-cookie')).toBeNull();
      const disposition = headers.get('content-disposition') ?? '';
      expect(disposition.startsWith(name.endsWith('.pdf') ? 'attachment' : 'inline')).toBe(true);
      expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(name);
    }
  });

  it('answers ranges and what the browser has already', async () => {
    const { id } = await upload(world, world.visitor, 'a.pdf', PDF);
    const path = (await linkOf(world, world.visitor, id))?.path ?? '';
    const whole = await get(path);
    const etag = whole.headers.get('etag') ?? '';
    const part = await get(path, { range: 'bytes=5-9' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 5-9/${String(PDF.length)}`);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(PDF.subarray(5, 10));
    expect((await get(path, { range: 'bytes=-3' })).headers.get('content-length')).toBe('3');
    expect((await get(path, { range: 'bytes=9999-' })).status).toBe(416);
    expect((await get(path, { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200);
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
    const head = await get(path, {}, 'HEAD');
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(PDF.length)]);
  });

  it('[A2] none, foreign, expired, taken back and erased look alike', async () => {
    const file = await upload(world, world.visitor, 'a.pdf', PDF);
    const { entry } = await send(world, world.visitor, [file.id]);
    const path = (await linkOf(world, world.visitor, file.id))?.path ?? '';
    const ofAgent = (await linkOf(world, world.agent, file.id))?.path ?? '';
    const other = await upload(world, world.visitor, 'b.pdf', PDF);
    const same = async (address: string): Promise<string> => {
      const response = await get(address);
      return `${String(response.status)} ${await response.text()}`;
    };
    const none = await same('/files/unknown1/x/original/a.pdf');
    expect(none).toContain('not_found');
    const [, , , capability = ''] = path.split('/');
    expect(await same(path.replace(file.id, other.id))).toBe(none);
    expect(await same(path.replace(capability, `x${capability}`))).toBe(none);
    expect(await same(path.replace('/original/', '/thumbnail/'))).toBe(none);
    expect(await same(path.replace('/original/', '/../'))).not.toContain('%PDF');

    const stranger = await fileWorld(server);
    expect(
      await stranger.visitor.send('file:open', { conversationId: world.conversationId, ids: [file.id] }),
    ).toMatchObject({
      error: { code: 'not_found' },
    });
    // Own uploads that were not sent are nobody else's.
    expect(await linkOf(world, world.agent, other.id)).toBeUndefined();
    expect(await linkOf(stranger, stranger.visitor, file.id)).toBeUndefined();

    await world.visitor.call('message:delete', {
      conversationId: world.conversationId,
      id: randomIds.next(),
      entryId: entry.id,
    });
    expect(await same(path)).toBe(none);
    expect(await linkOf(world, world.visitor, file.id)).toBeUndefined();
    expect((await get(ofAgent)).status).toBe(200);
    await server.files.erase(world.conversationId);
    expect(await same(ofAgent)).toBe(none);
    expect(await server.store.files.allOfConversation(world.conversationId)).toEqual([]);
  });

  it('[D11] a link is over after ten minutes, and when its agent is no longer of the site', async () => {
    const file = await upload(world, world.agent, 'a.pdf', PDF);
    await send(world, world.agent, [file.id]);
    const path = (await linkOf(world, world.visitor, file.id))?.path ?? '';
    expect((await get(path)).status).toBe(200);
    await (server.clock as FakeClock).advanceAsync(600_000);
    expect((await get(path)).status).toBe(404);
  });
});

describe('cleaning up', () => {
  it('[E2] removes tickets that nobody used and files that no message took', async () => {
    const kept = await upload(world, world.visitor, 'kept.pdf', PDF);
    await send(world, world.visitor, [kept.id]);
    const orphan = await upload(world, world.visitor, 'orphan.pdf', PDF);
    const ticket = await ticketFor(world, world.visitor, 'a.pdf', 10);
    await refusal(world, world.visitor, 'a.png', PDF);
    const folder = join(server.config.dataDir, 'files', SITE);
    expect((await readdir(folder)).toSorted()).toEqual([kept.id, orphan.id].toSorted());
    await cleanAfter(11 * 60_000);
    expect(await server.store.files.find(ticket.id)).toBeUndefined();
    expect(await server.store.files.find(orphan.id)).toBeDefined();
    await cleanAfter(25 * 60 * 60_000);
    const left = await server.store.files.allOfConversation(world.conversationId);
    expect(left.map(({ id }) => id)).toEqual([kept.id]);
    expect(await readdir(join(folder, orphan.id)).catch(() => [])).toEqual([]);
    expect((await get((await linkOf(world, world.visitor, kept.id))?.path ?? '')).status).toBe(200);
    expect(await readdir(join(server.config.dataDir, 'incoming'))).toEqual([]);
  });

  /** What a server does that wakes up so much later. */
  async function cleanAfter(ms: number): Promise<void> {
    const { config, store } = server;
    const clock = new FakeClock(server.clock.now() + ms);
    const log = pino({ level: 'silent' });
    const fetch = () => Promise.reject(new Error('nobody is called'));
    const files = await createFiles({ config, store, clock, ids: randomIds, log, fetch });
    await files.clean();
    await files.close();
  }
});
