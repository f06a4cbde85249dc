/*
 * What searching articles costs: how fast they are published, how much the data grow, and how long searches take over them.
 *
 *   node packages/store/bench/articles.bench.ts [sqlite or postgres, default sqlite] [articles, default 10000]
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@deskbell/store';
import { SeededRandom } from '@deskbell/testkit';
import { startPostgres } from '@deskbell/testkit/node';

const engine = process.argv[2] ?? 'sqlite';
const ARTICLES = Number(process.argv[3] ?? 10_000);
const WORDS = 250;
const VOCABULARY = 30_000;
const IN_FLIGHT = 50;
const SEARCHES = 200;
const BOUND_MS = 20;

const chance = new SeededRandom(1);
const among = (count: number) => Math.floor(chance.next() * count);
const SYLLABLES = 'ka re to mi za wo ne pro sta li da fu no or er tha'.split(' ');
const vocabulary = Array.from({ length: VOCABULARY }, () =>
  Array.from({ length: 2 + among(3) }, () => SYLLABLES[among(SYLLABLES.length)]).join(''),
);
/** A few words are everywhere, most are rare, as in every language. */
const word = () => vocabulary[Math.floor(chance.next() ** 4 * VOCABULARY)] ?? '';
const words = (count: number) => Array.from({ length: count }, word).join(' ');
const mistyped = (text: string) => {
  const place = 1 + among(Math.max(1, text.length - 2));
  return text.slice(0, place) + text.slice(place + 1);
};

let count = 0;
const ids = { next: () => `id-${String((count += 1)).padStart(18, '0')}` };
const clock = { now: () => 1_767_600_000_000, wakeAt: () => () => undefined };
const by = { kind: 'commandLine', id: null, name: 'bench' } as const;

const folder = mkdtempSync(join(tmpdir(), 'deskbell-bench-'));
const path = join(folder, 'desk.db');
const postgres = engine === 'postgres' ? await startPostgres({}) : undefined;
const store = await openStore(
  postgres ? { url: await postgres.createDatabase(), clock, ids } : { path, clock, ids },
);

async function publishOne(): Promise<void> {
  const id = ids.next();
  const siteId = 'shop';
  const at = clock.now();
  const about = {
    id,
    siteId,
    slug: id,
    categoryId: null,
    visibility: 'public',
    position: 0,
    related: [],
  } as const;
  await store.articles.create({ ...about, createdAt: at });
  const place = { siteId, articleId: id, language: 'pl', at };
  const text = { title: words(5), summary: words(12), body: words(WORDS) };
  const { version } = await store.articles.saveVersion({ ...place, ...text, expectedVersion: 0, by });
  await store.articles.publish({ ...place, version });
}

const begun = performance.now();
for (let done = 0; done < ARTICLES; done += IN_FLIGHT) {
  await Promise.all(Array.from({ length: Math.min(IN_FLIGHT, ARTICLES - done) }, publishOne));
}
const seconds = (performance.now() - begun) / 1000;
console.log(
  `${ARTICLES} articles of ${WORDS} words on ${engine}: ${(ARTICLES / seconds).toFixed(0)} published a second`,
);
if (!postgres) console.log(`data: ${(statSync(path).size / 2 ** 20).toFixed(0)} MB`);

const common = vocabulary.slice(0, 40);
const KINDS: Readonly<Record<string, () => string>> = {
  'one word': () => `${word()} `,
  'three words': () => `${words(3)} `,
  'three of the commonest words': () => `${common.slice(among(30)).slice(0, 3).join(' ')} `,
  'a beginning of three letters': () => word().slice(0, 3),
  'a question of eight words': () => words(8),
  'two words, one mistyped': () => `${mistyped(word())} ${word()} `,
};

const percentile = (times: readonly number[], share: number) =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? 0;

const all: number[] = [];
const before = process.cpuUsage();
for (const [kind, text] of Object.entries(KINDS)) {
  const times: number[] = [];
  for (let run = 0; run < SEARCHES; run += 1) {
    const query = { siteId: 'shop', languages: ['pl'], audience: 'public', text: text(), limit: 10 } as const;
    const from = performance.now();
    await store.articles.search(query);
    times.push(performance.now() - from);
  }
  all.push(...times);
  console.log(
    `${kind}: median ${percentile(times, 0.5).toFixed(1)} ms, 95 % under ${percentile(times, 0.95).toFixed(1)} ms`,
  );
}
const used = process.cpuUsage(before);
const median = percentile(all, 0.5);
// The same on a busy machine, unlike the times.
console.log(`processor time of a search: ${((used.user + used.system) / 1000 / all.length).toFixed(1)} ms`);
console.log(`all searches: median ${median.toFixed(1)} ms (bound on SQLite: ${BOUND_MS} ms)`);
if (!postgres && median > BOUND_MS) process.exitCode = 1;

await store.close();
await postgres?.[Symbol.asyncDispose]();
rmSync(folder, { recursive: true });
