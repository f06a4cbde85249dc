import { deflateSync, crc32 } from 'node:zlib';

const HERO = { width: 1200, height: 560 };
const CARDS = 12;
const WORDS = 'A page as there are many, with a picture on top, some text and a dozen cards below it. ';

/** What is served under a path. */
export interface HostFile {
  readonly type: string;
  readonly body: string | Buffer;
}

/** A page of a shop: header, a large picture (its largest paint), text and cards, small CSS and JS; with a script tag at its end, or alone. */
export function hostPage(script: string | null): Readonly<Record<string, HostFile>> {
  return {
    '/': { type: 'text/html; charset=utf-8', body: pageHtml(script) },
    '/page.css': { type: 'text/css', body: PAGE_CSS },
    '/page.js': { type: 'text/javascript', body: PAGE_JS },
    '/hero.png': { type: 'image/png', body: HERO_PICTURE },
  };
}

function pageHtml(script: string | null): string {
  const cards = Array.from(
    { length: CARDS },
    (_, index) => `<article><h3>Card ${String(index + 1)}</h3><p>${WORDS}</p><a href="#">More</a></article>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<header><strong>A shop</strong><nav><a href="#">One</a><a href="#">Two</a><a href="#">Three</a></nav></header>
<img class="hero" src="/hero.png" width="${String(HERO.width)}" height="${String(HERO.height)}" alt="">
<main><h1>What is new</h1><p>${WORDS.repeat(8)}</p><section>${cards.join('')}</section></main>
<script src="/page.js" defer></script>
${script === null ? '' : `<script src="${script}" async></script>`}
</body>
</html>`;
}

const PAGE_CSS = `
body { margin: 0; font: 16px/1.5 sans-serif; color: #222 }
header { display: flex; justify-content: space-between; padding: 16px 40px; border-bottom: 1px solid #ddd }
nav a { margin-left: 24px }
.hero { display: block; width: 1200px; height: 560px; margin: 0 auto; background: #cde }
main { max-width: 1200px; margin: 0 auto; padding: 24px }
section { display: grid; grid-template-columns: repeat(4, 1fr); gap: 24px }
article { padding: 16px; border: 1px solid #ddd; border-radius: 8px }`;

const PAGE_JS = `
for (const card of document.querySelectorAll('article')) {
  card.addEventListener('click', () => card.classList.toggle('chosen'));
}`;

const HERO_PICTURE = heroPicture();

/** Some 130 kB: hills in a few colours with a grain that does not compress, the same each time. */
function heroPicture(): Buffer {
  const { width, height } = HERO;
  const rows = Buffer.alloc(height * (width + 1));
  let grain = 1;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      grain = (grain * 48_271) % 2_147_483_647;
      const hill = Math.sin(x / 170) * 60 + Math.sin(x / 61) * 20;
      const shade = y > height / 2 + hill ? 90 : 170;
      rows[y * (width + 1) + x + 1] = shade + (grain & 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of grey.
  header[8] = 8;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
