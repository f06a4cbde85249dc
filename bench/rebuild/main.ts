/*
 * How long a restart takes with many waiting conversations: reading them all from the store, and starting a
 * server over them, until it routes and serves.
 *
 *   node bench/rebuild/main.ts [conversations, default 100000] [rounds, default 5]
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type OpenedStore } from '@deskbell/store';
import { createBuilders } from '@deskbell/testkit';
import { configWith, createServer } from 'deskbell';

const many = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 5);
const AT_ONCE = 1_000;
const LIMIT_MS = 5_000;
const TEXT = 'Where is my order? '.repeat(6).slice(0, 100);
const LANGUAGES = ['en', 'pl', 'de', 'fr', 'es', 'cs', 'uk', 'it', 'pt', 'nl', 'sv', 'tr'];

let count = 0;
const ids = { next: () => `id-${String((count += 1)).padStart(18, '0')}` };
const clock = { now: () => Date.now(), wakeAt: () => () => undefined };
const build = createBuilders({ clock, ids });
const directory = mkdtempSync(join(tmpdir(), 'deskbell-bench-'));
const path = join(directory, 'deskbell.sqlite');

/** Waiting with all that makes handling long: needs, a language, what was relaxed, a step done. */
async function fill(store: OpenedStore): Promise<void> {
  for (let done = 0; done < many; done += AT_ONCE) {
    const starts = Array.from({ length: Math.min(AT_ONCE, many - done) }, (_, index) => {
      const language = LANGUAGES[index % LANGUAGES.length] ?? 'en';
      const handling = build.handling({
        language,
        requires: [{ skill: `skill-${index % 50}`, level: 1 + (index % 3) }],
        dropped: [`language:${language}`],
        steps: { usual: { waiting: 1, unresolved: 0, unanswered: { since: 0, done: 0 }, triggers: [] } },
      });
      return store.conversations.start({ ...build.start({ handling }, TEXT), dueAt: clock.now() + 60_000 });
    });
    await Promise.all(starts);
    process.stderr.write(`\r${done + starts.length} of ${many} conversations`);
  }
  process.stderr.write('\n');
}

const median = (values: number[]) =>
  Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);

/** A server over the data, as after a restart: SQLite's cache is empty, and nothing is prepared. */
async function restart(): Promise<{ read: number; serve: number }> {
  const store = await openStore({ path, clock, ids });
  let began = performance.now();
  const records = await store.conversations.listOpen();
  const read = performance.now() - began;
  if (records.length !== many) throw new Error(`${records.length} conversations instead of ${many}`);
  await store.close();
  const server = createServer(configWith({ dataDir: directory, port: 0, logLevel: 'silent' }));
  began = performance.now();
  await server.start();
  const serve = performance.now() - began;
  await server.stop();
  return { read, serve };
}

try {
  const store = await openStore({ path, clock, ids });
  await fill(store);
  await store.close();
  const times: { read: number; serve: number }[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await restart());
  const read = median(times.map((time) => time.read));
  const serve = median(times.map((time) => time.serve));
  const megabytes = Math.round(statSync(path).size / 1024 / 1024);
  console.log(
    `${many} waiting conversations, a file of ${megabytes} MB: read in ${read} ms; a server has them in routing and serves after ` +
      `${serve} ms (medians of ${rounds} rounds; limit ${LIMIT_MS} ms)`,
  );
  if (serve > LIMIT_MS) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
