import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomIds } from '../src/system/random-ids.ts';
import { fileWorld, linkOf, refusal, send, upload, type FileWorld } from './lib/file-world.ts';
import { PDF, document, enormousPng, longGif, photo, picture, zip } from './lib/sample-files.ts';
import { startTestServer, type TestServer, type TestServerOptions } from './lib/start-test-server.ts';

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
