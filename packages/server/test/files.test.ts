import type { FileRef } from '@deskbell/protocol';
import { FakeClock } from '@deskbell/testkit';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesConfig } from '../src/config/files-config.ts';
import { createFiles } from '../src/files/create-files.ts';
import { randomIds } from '../src/system/random-ids.ts';
import {
  codeOf,
  fileWorld,
  linkOf,
  put,
  refusal,
  send,
  ticketFor,
  upload,
  type FileWorld,
} from './lib/file-world.ts';
import { PDF, document, enormousPng, longGif, photo, picture, zip } from './lib/sample-files.ts';
import {
  ORIGIN,
  SITE,
  startTestServer,
  type TestServer,
  type TestServerOptions,
} from './lib/start-test-server.ts';

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
const attempt = (by: 'visitor' | 'agent', input: object) =>
  world[by].send('message:post', {
    conversationId: world.conversationId,
    id: randomIds.next(),
    text: '',
    ...input,
  });

describe('uploading and sending', () => {
  it('goes from a ticket over the bytes to a message that everybody reads', async () => {
    const file = await upload(world, world.visitor, 'Rechnung "7".pdf', PDF);
    expect(file).toMatchObject({ name: 'Rechnung _7_.pdf', type: 'application/pdf', size: PDF.length });
    const { entry } = await send(world, world.visitor, [file.id]);
    expect(entry.body).toEqual({ type: 'message', text: '', files: [file] });
    const { entries } = await world.agent.call('history:fetch', {
      conversationId: world.conversationId,
      before: 0,
      limit: 10,
    });
    expect(entries.at(-1)?.body).toEqual({ type: 'message', text: '', files: [file] });
    const link = await linkOf(world, world.agent, file.id);
    const response = await get(link?.path ?? '');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
  });

  it('[D2] the same id with the same files is the same message, and with others it is not', async () => {
    const one = await upload(world, world.visitor, 'one.pdf', PDF);
    const two = await upload(world, world.visitor, 'two.pdf', PDF);
    const id = randomIds.next();
    const first = await send(world, world.visitor, [one.id], 'Look', id);
    expect(await send(world, world.visitor, [one.id], 'Look', id)).toEqual(first);
    for (const files of [[two], [one, two], undefined]) {
      expect(await attempt('visitor', { id, text: 'Look', files })).toMatchObject({
        error: { code: 'id_reused' },
      });
    }
    await world.agent.call('conversation:end', { conversationId: world.conversationId });
    expect(await send(world, world.visitor, [one.id], 'Look', id)).toEqual(first);
    expect(await attempt('visitor', { id, text: 'Look', files: [two] })).toMatchObject({
      error: { code: 'id_reused' },
    });
    // What was erased since was sent all the same.
    await server.files.erase(world.conversationId);
    expect(await send(world, world.visitor, [one.id], 'Look', id)).toEqual(first);
  });

  it('[A2] takes only finished uploads of the author to this conversation, each once', async () => {
    const used = await upload(world, world.visitor, 'used.pdf', PDF);
    await send(world, world.visitor, [used.id]);
    const { id: unfinished } = await ticketFor(world, world.visitor, 'a.pdf', 10);
    const ofAgent = await upload(world, world.agent, 'agent.pdf', PDF);
    const stranger = await fileWorld(server);
    const foreign = await upload(stranger, stranger.visitor, 'foreign.pdf', PDF);
    for (const id of [used.id, unfinished, ofAgent.id, foreign.id, randomIds.next()]) {
      expect(await attempt('visitor', { files: [{ id }] })).toMatchObject({ error: { code: 'not_found' } });
    }
    expect(await attempt('agent', { files: [ofAgent] })).toMatchObject({ ok: true });
  });

  it('[A3] a message has a text or files, and at most five', async () => {
    const ids = Array.from({ length: 6 }, () => ({ id: randomIds.next() }));
    for (const input of [
      {},
      { text: ' ' },
      { files: [] },
      { files: ids },
      { files: [ids[0], ids[0]] },
      { files: ['id'] },
    ]) {
      expect(await attempt('visitor', input)).toMatchObject({ error: { code: 'invalid' } });
    }
  });

  it('[A2] a ticket is for one upload of one size by its token, which no address holds', async () => {
    const ticket = await ticketFor(world, world.visitor, 'a.pdf', PDF.length);
    expect(ticket.path).not.toContain(ticket.token);
    for (const token of ['', 'x'.repeat(43), ticket.token.slice(1)]) {
      expect(await codeOf(await put(world, { path: ticket.path, token }, PDF))).toBe('not_found');
    }
    expect(await codeOf(await put(world, { ...ticket, path: '/files/uploads/unknown' }, PDF))).toBe(
      'not_found',
    );
    expect(await codeOf(await put(world, ticket, Buffer.concat([PDF, PDF])))).toBe('too_large');
    expect(await codeOf(await put(world, ticket, PDF.subarray(1)))).toBe('invalid');
    const taken = await put(world, ticket, PDF);
    expect(taken.status).toBe(201);
    const file = (await taken.json()) as FileRef;
    // The answer was lost: the same again, and nothing is stored twice.
    expect(await (await put(world, ticket, Buffer.alloc(PDF.length))).json()).toEqual(file);
    const link = await linkOf(world, world.visitor, file.id);
    expect(Buffer.from(await (await get(link?.path ?? '')).arrayBuffer())).toEqual(PDF);
  });

  it('[A3] counts what comes where no length was announced, and reads no more than the ticket allows', async () => {
    const ticket = await ticketFor(world, world.visitor, 'a.pdf', PDF.length);
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) });
    const sent = fetch(server.url + ticket.path, {
      method: 'PUT',
      body: endless,
      duplex: 'half',
      headers: { authorization: `Bearer ${ticket.token}` },
    } as RequestInit);
    // The connection ends; whether the answer is still read is the client's affair.
    expect(await sent.then(codeOf, () => 'too_large')).toBe('too_large');
    expect(await codeOf(await put(world, ticket, PDF))).toBe('unsupported_type');
  });

  it('what broke off may be sent again, whole, with the same ticket', async () => {
    const ticket = await ticketFor(world, world.visitor, 'a.pdf', PDF.length);
    const stop = new AbortController();
    const half = new ReadableStream({
      start: (controller) => controller.enqueue(PDF.subarray(0, 20)),
    });
    const sending = fetch(server.url + ticket.path, {
      method: 'PUT',
      body: half,
      duplex: 'half',
      signal: stop.signal,
      headers: { authorization: `Bearer ${ticket.token}` },
    } as RequestInit).catch(() => undefined);
    while ((await server.store.files.find(ticket.id))?.state !== 'receiving') await new Promise(setImmediate);
    expect(await codeOf(await put(world, ticket, PDF))).toBe('conflict');
    stop.abort();
    await sending;
    while ((await server.store.files.find(ticket.id))?.state !== 'expected') await new Promise(setImmediate);
    expect((await put(world, ticket, PDF)).status).toBe(201);
  });

  it('[A2] a stranger gets a ticket for nobody’s conversation but their own', async () => {
    const stranger = await server.visitor();
    const input = {
      conversationId: world.conversationId,
      id: randomIds.next(),
      name: 'a.pdf',
      type: '',
      size: 10,
    };
    const foreign = await stranger.send('file:upload', input);
    const missing = await stranger.send('file:upload', { ...input, conversationId: randomIds.next() });
    expect(foreign).toEqual(missing);
    expect(foreign).toMatchObject({ error: { code: 'not_found' } });
  });

  it('[A6] pages of the site may send, and no others', async () => {
    const ticket = await ticketFor(world, world.visitor, 'a.pdf', PDF.length);
    const ask = (origin: string) =>
      get(ticket.path, { origin, 'access-control-request-method': 'PUT' }, 'OPTIONS');
    expect((await ask(ORIGIN)).headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
    expect(await codeOf(await put(world, ticket, PDF, { origin: 'https://evil.example' }))).toBe(
      'origin_denied',
    );
    const taken = await put(world, ticket, PDF, { origin: ORIGIN });
    expect(taken.status).toBe(201);
    expect(taken.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  });
});

describe('what is refused', () => {
  const text = (value: string) => Buffer.from(value);

  it.each([
    [
      'svg with a script',
      'a.svg',
      text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ['html', 'a.html', text('<!doctype html><script>alert(1)</script>')],
    ['xhtml', 'a.xhtml', text('<html xmlns="http://www.w3.org/1999/xhtml"/>')],
    [
      'xml with a style sheet',
      'a.xml',
      text('<?xml version="1.0"?><?xml-stylesheet href="x.xsl" type="text/xsl"?><x/>'),
    ],
    ['a.jpg.html', 'a.jpg.html', text('<script>alert(1)</script>')],
    ['html that is named png', 'a.png', text('<!doctype html><script>alert(1)</script>')],
    ['html that is named txt', 'a.txt', text('\uFEFF  <html><body>')],
    ['html behind words, named csv', 'a.csv', text('a,b\n<script>alert(1)</script>')],
    ['svg that is named txt', 'a.txt', text('hello <svg onload=alert(1)>')],
    ['.htaccess with something invisible', '\u200b.htaccess', text('AddType text/html .jpg')],
    ['.htaccess in a path', '../../.htaccess', text('AddType text/html .jpg')],
    ['a GIF that is a script', 'a.gif', text('GIF89a/*\u0000\u0000*/=1;<script>alert(1)</script>')],
    ['a PDF that begins like a page', 'a.pdf', text('%PDF-1.4\n<html><script>alert(1)</script>')],
    ['a PDF that is an archive too', 'a.pdf', Buffer.concat([PDF, zip([{ name: 'x' }])])],
    ['a PDF that is named png', 'a.png', PDF],
    ['a program', 'a.txt', text('MZ\u0090\u0000\u0003\u0000\u0000\u0000')],
    ['bytes that are no text', 'a.txt', Buffer.from([1, 2, 3, 0, 255])],
    ['an archive', 'a.zip', zip([{ name: 'x' }])],
    ['a document with macros', 'a.docx', document([{ name: 'word/vbaProject.bin', content: 'x' }])],
    ['a document in a document', 'a.docx', document([{ name: 'x.zip', content: 'x' }])],
    ['a zip bomb', 'a.docx', document([{ name: 'word/media.xml', content: 'x', says: 4_000_000_000 }])],
    ['an encrypted document', 'a.docx', document([{ name: 'word/x.xml', content: 'x', encrypted: true }])],
    ['half a document', 'a.docx', document().subarray(0, 200)],
  ])('[A3] %s is unsupported_type', async (_, name, bytes) => {
    expect(await refusal(world, world.visitor, name, bytes)).toBe('unsupported_type');
  });

  it('[A3] a photo that is a page or an archive too is refused', async () => {
    const image = await photo(100, 100);
    for (const tail of [text('<script>alert(1)</script>'), zip([{ name: 'x' }])]) {
      expect(await refusal(world, world.visitor, 'a.jpg', Buffer.concat([image, tail]))).toBe(
        'unsupported_type',
      );
    }
    expect(await refusal(world, world.visitor, 'a.jpg', image.subarray(0, 500))).toBe('unsupported_type');
    expect(await refusal(world, world.visitor, 'a.png', image)).toBe('unsupported_type');
  });

  it('[A3] pictures of enormous size or length are refused before they are drawn', async () => {
    await refusal(world, world.visitor, 'warm.jpg', await photo(10, 10));
    const before = process.memoryUsage().rss;
    expect(await refusal(world, world.visitor, 'a.png', enormousPng(20_000, 20_000))).toBe('too_large');
    expect(await refusal(world, world.visitor, 'a.gif', longGif(10_000))).toBe('too_large');
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('[A3] sizes beyond the limit get no ticket, and nobody more than their share', async () => {
    const config = {
      ...server.config.files,
      visitorBytes: 1_000,
      visitorBytesPerDay: 1_500,
      pendingUploads: 2,
    };
    await server[Symbol.asyncDispose]();
    await start({ config: { files: config } });
    const ask = (size: number, by: 'visitor' | 'agent' = 'visitor') =>
      world[by].send('file:upload', {
        conversationId: world.conversationId,
        id: randomIds.next(),
        name: 'a.pdf',
        size,
      });
    expect(await ask(1_001)).toMatchObject({ error: { code: 'too_large', details: { limit: 1_000 } } });
    expect(await ask(1_001, 'agent')).toMatchObject({ ok: true });
    expect(await ask(1_000)).toMatchObject({ ok: true });
    expect(await ask(501)).toMatchObject({ error: { code: 'rate_limited' } });
    expect(await ask(100)).toMatchObject({ ok: true });
    expect(await ask(100)).toMatchObject({ error: { code: 'rate_limited' } });
  });
});

/** The server lets its picture reader read nothing but files. */
function inspect(bytes: Buffer) {
  sharp.unblock({ operation: ['VipsForeignLoad'] });
  return sharp(bytes).metadata();
}

describe('pictures', () => {
  it('[A3] are drawn anew without place and device, with smaller ones beside them', async () => {
    const original = await photo();
    expect((await inspect(original)).exif).toBeDefined();
    const file = await upload(world, world.visitor, 'IMG 1.JPG', original);
    expect(file).toMatchObject({ name: 'IMG 1.jpg', type: 'image/jpeg', width: 1_600, height: 900 });
    expect(file.placeholder).toMatch(/^data:image\/webp;base64,/);
    await send(world, world.visitor, [file.id]);
    const link = await linkOf(world, world.agent, file.id);
    const bytes = Buffer.from(await (await get(link?.path ?? '')).arrayBuffer());
    expect(bytes.length).toBe(file.size);
    expect(await inspect(bytes)).toMatchObject({ width: 1_600, height: 900 });
    expect((await inspect(bytes)).exif).toBeUndefined();
    expect(bytes.includes('SecretPhone')).toBe(false);
    const sizes = [link?.thumbnail, link?.preview].map(async (path) => {
      const small = await get(path ?? '');
      expect(small.headers.get('content-type')).toBe('image/webp');
      return (await inspect(Buffer.from(await small.arrayBuffer()))).width;
    });
    expect(await Promise.all(sizes)).toEqual([320, 1_280]);
  });

  it('of every kind that is taken keep their kind', async () => {
    for (const format of ['png', 'webp', 'gif'] as const) {
      const file = await upload(world, world.visitor, `a.${format}`, await picture(format));
      expect(file).toMatchObject({ type: `image/${format}`, width: 40, height: 30 });
    }
    expect(await upload(world, world.visitor, 'a.docx', document())).toMatchObject({ name: 'a.docx' });
    expect(await upload(world, world.visitor, 'note.txt', Buffer.from('Zażółć gęślą jaźń'))).toMatchObject({
      type: 'text/plain',
    });
  });
});

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

it('the defaults of the limits are those of the guide', () => {
  expect(filesConfig.parse({})).toMatchObject({
    visitorBytes: 10 * 2 ** 20,
    agentBytes: 25 * 2 ** 20,
    pendingUploads: 5,
  });
  expect(SITE).toBe('shop');
});
