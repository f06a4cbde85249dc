/*
 * What searching costs: how fast texts are indexed, how much the data grow by it, and how long searches take over them, against
 * what a database does without an index (`like '%word%'`, SQLite only).
 *
 *   node packages/store/bench/search.bench.ts [sqlite or postgres, default sqlite] [entries, default 200000]
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ConversationRecord } from '@deskbell/core';
import { openStore, type OpenedStore } from '@deskbell/store';
import { SeededRandom, createBuilders } from '@deskbell/testkit';
import { startPostgres } from '@deskbell/testkit/node';

const engine = process.argv[2] ?? 'sqlite';
const ENTRIES = Number(process.argv[3] ?? 200_000);
const IN_A_CONVERSATION = 20;
const IN_FLIGHT = 500;
const WORDS = 17;
const VOCABULARY = 20_000;
const RUNS = 21;

const chance = new SeededRandom(1);
const random = () => chance.next();
const SYLLABLES = [
  'ka',
  're',
  'to',
  'mi',
  'za',
  'wo',
  'ne',
  'pr',
  'st',
  'li',
  'da',
  'fu',
  'nd',
  'or',
  'er',
  'th',
];
const among = (count: number) => Math.floor(random() * count);
const vocabulary = Array.from({ length: VOCABULARY }, (_, index) => {
  const syllables = Array.from({ length: 2 + among(3) }, () => SYLLABLES[among(SYLLABLES.length)]);
  return `${syllables.join('')}${index < 200 ? '' : index.toString(36)}`;
});
/** A few words are everywhere, most are rare, as in every language. */
const word = () => vocabulary[Math.floor(random() ** 4 * VOCABULARY)] ?? '';
const text = () => Array.from({ length: WORDS }, word).join(' ');
const common = vocabulary.slice(0, 3);
const rare = vocabulary[VOCABULARY - 1_000] ?? '';

let now = Date.UTC(2026, 0, 5, 9);
let count = 0;
const ids = { next: () => `id-${String((count += 1)).padStart(18, '0')}` };
const clock = { now: () => now, wakeAt: () => () => undefined };
const build = createBuilders({ clock, ids });

async function fill(store: OpenedStore): Promise<void> {
  await store.sites.create(build.site({ id: 'shop' }));
  const conversation = async () => {
    now += 1_000;
    const outcome = await store.conversations.start(build.start({}, text()));
    if (outcome.result !== 'appended') throw new Error(outcome.result);
    let known: ConversationRecord = outcome.record;
    for (let entry = 2; entry < IN_A_CONVERSATION; entry += 1) {
      now += 100;
      const { conversation: next, dueAt } = known;
      const entries = [build.visitorMessage(next.visitorId, text())];
      const appended = await store.conversations.append({ next, expectedVersion: 1, entries, dueAt, known });
      if (appended.result !== 'appended') throw new Error(appended.result);
      known = appended.record;
    }
  };
  for (let done = 0; done < ENTRIES; done += IN_FLIGHT * IN_A_CONVERSATION) {
    await Promise.all(Array.from({ length: IN_FLIGHT }, conversation));
  }
}

const rounded = (value: number, digits = 2) => Number(value.toFixed(digits));

async function indexAll(store: OpenedStore) {
  const cpu = process.cpuUsage();
  const began = performance.now();
  const steps: number[] = [];
  let entries = 0;
  for (let complete = false; !complete;) {
    const step = performance.now();
    const indexed = await store.search.indexMore(100);
    steps.push(performance.now() - step);
    entries += indexed.entries;
    complete = indexed.complete;
  }
  const { user, system } = process.cpuUsage(cpu);
  steps.sort((a, b) => a - b);
  return {
    entries,
    'entries/s': Math.round((entries * 1_000) / (performance.now() - began)),
    'CPU µs an entry': rounded((user + system) / entries, 1),
    'step of 100, median ms': rounded(steps[steps.length >> 1] ?? 0),
    'p99 ms': rounded(steps[Math.floor(steps.length * 0.99)] ?? 0),
  };
}

async function timed(run: () => unknown): Promise<{ median: number; slowest: number; found: number }> {
  const times: number[] = [];
  let found = 0;
  for (let turn = 0; turn < RUNS; turn += 1) {
    const began = performance.now();
    found = (await run()) as number;
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { median: rounded(times[RUNS >> 1] ?? 0), slowest: rounded(times.at(-1) ?? 0), found };
}

const searches: Readonly<Record<string, string>> = {
  'a rare word': rare,
  'a common word': common[0] ?? '',
  'two common words': common.slice(0, 2).join(' '),
  'three common words': common.join(' '),
  'a common and a rare one': `${common[0]} ${rare}`,
  'a phrase of common words': `"${common.slice(0, 2).join(' ')}"`,
  'three letters': (common[0] ?? '').slice(0, 3),
  'nothing there': 'nowhere',
};

const directory = mkdtempSync(join(tmpdir(), 'deskbell-bench-'));
const postgres = engine === 'postgres' ? await startPostgres() : undefined;
try {
  const path = join(directory, 'store.db');
  const store = await openStore(
    postgres ? { url: await postgres.createDatabase(), clock, ids } : { path, clock, ids },
  );
  await fill(store);
  const size = async () => {
    if (postgres) return 0;
    // A copy has neither gaps nor a log.
    const copy = join(directory, `copy-${(count += 1)}.db`);
    await store.backup(copy);
    return statSync(copy).size;
  };
  const before = await size();
  console.log(
    `${engine}: ${ENTRIES} entries of ${WORDS} words in ${ENTRIES / IN_A_CONVERSATION} conversations`,
  );
  console.table({ index: await indexAll(store) });
  const after = await size();
  if (after) {
    const mb = (bytes: number) => (bytes / 1e6).toFixed(1);
    console.log(
      `the file: ${mb(before)} MB before, ${mb(after)} MB after: ${((after - before) / ENTRIES).toFixed(0)} bytes an entry`,
    );
  }
  const database = postgres ? undefined : new DatabaseSync(path, { readOnly: true });
  const like = (words: string) =>
    database
      ?.prepare(
        `select c.id, max(e.seq) from entries e join conversations c on c.id = e.conversation_id
         where c.site_id = 'shop' and ${words
           .replaceAll('"', '')
           .split(' ')
           .map(() => 'e.text like ?')
           .join(' and ')}
         group by c.id order by c.last_entry_at desc limit 20`,
      )
      .all(
        ...words
          .replaceAll('"', '')
          .split(' ')
          .map((one) => `%${one}%`),
      ).length;
  const rows: Record<string, object> = {};
  for (const [name, asked] of Object.entries(searches)) {
    const query = { siteId: 'shop', text: asked, cursor: null, limit: 20 };
    const ours = await timed(async () => (await store.search.search(query)).hits.length);
    const floor = database && (await timed(() => like(asked)));
    rows[name] = {
      'median ms': ours.median,
      'slowest ms': ours.slowest,
      found: ours.found,
      ...(floor ? { "like '%…%' ms": floor.median } : {}),
    };
  }
  console.table(rows);
  database?.close();
  await store.close();
} finally {
  await postgres?.[Symbol.asyncDispose]();
  rmSync(directory, { recursive: true, force: true });
}
