/*
 * How long it takes to read every waiting conversation after a restart: what routing is rebuilt from.
 *
 *   node packages/store/bench/rebuild.bench.ts [conversations, default 100000] [rounds, default 5]
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type OpenedStore } from '@deskbell/store';
import { createBuilders } from '@deskbell/testkit';

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
const path = join(directory, 'store.db');

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

try {
  const store = await openStore({ path, clock, ids });
  await fill(store);
  await store.close();
  const times: number[] = [];
  const processorTimes: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // A store of its own each time: nothing is prepared, and SQLite's cache is empty.
    const fresh = await openStore({ path, clock, ids });
    const cpu = process.cpuUsage();
    const began = performance.now();
    const records = await fresh.conversations.listOpen();
    times.push(performance.now() - began);
    const { user, system } = process.cpuUsage(cpu);
    processorTimes.push((user + system) / 1_000);
    if (records.length !== many) throw new Error(`${records.length} conversations instead of ${many}`);
    await fresh.close();
  }
  const megabytes = Math.round(statSync(path).size / 1024 / 1024);
  console.log(
    `${many} waiting conversations read in ${median(times)} ms, ${median(processorTimes)} ms of them processor time ` +
      `(medians of ${rounds} rounds; limit ${LIMIT_MS} ms), from a file of ${megabytes} MB`,
  );
  if (median(times) > LIMIT_MS) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
