import type { FileRef } from '@deskbell/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesConfig } from '../src/config/files-config.ts';
import { randomIds } from '../src/system/random-ids.ts';
import { codeOf, fileWorld, linkOf, put, send, ticketFor, upload, type FileWorld } from './lib/file-world.ts';
import { PDF } from './lib/sample-files.ts';
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

it('the defaults of the limits are those of the guide', () => {
  expect(filesConfig.parse({})).toMatchObject({
    visitorBytes: 10 * 2 ** 20,
    agentBytes: 25 * 2 ** 20,
    pendingUploads: 5,
  });
  expect(SITE).toBe('shop');
});
