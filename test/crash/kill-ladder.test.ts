import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect as connectAgent } from '@deskbell/sdk/agent';
import { connect as connectVisitor, type VisitorClient } from '@deskbell/sdk/visitor';
import { SeededRandom } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { DeskbellProcess } from '../lib/deskbell-process.ts';
import { signInToken } from '../lib/sign-in-token.ts';
import { UNLIMITED } from '../lib/unlimited.ts';
import { readStoredEntries, type StoredStory } from './read-stored-entries.ts';

const KILLS = Number(process.env['CRASH_LADDER_KILLS'] ?? 25);
const SEED = Number(process.env['CRASH_SEED'] ?? 20_261_122);
/** How long the server lives in each cycle, in milliseconds. */
const LIFE_MS = { from: 50, to: 1_200 };
/** Steps run within a second of their time (E1); the machine may be busy. */
const LATE_MS = 2_000;

/** After so many seconds of waiting, and without being solved. */
const WAITING = [1, 2, 3, 5, 7, 9, 12];
const UNRESOLVED = [2, 4, 6, 8, 10];
const steps = (kind: string, seconds: readonly number[]) =>
  seconds.map((after) => ({
    in: kind,
    after: `${String(after)}s`,
    clock: 'always',
    do: [{ do: 'raisePriority', minutes: 1 }],
  }));
const CONFIGURATION = {
  queues: { main: { offerTimeout: '5s', reofferAfter: '5s', missesBeforeAway: 20 } },
  policy: 'ladder',
  policies: { ladder: { steps: [...steps('waiting', WAITING), ...steps('unresolved', UNRESOLVED)] } },
};

/** When the server was ready, and until when. */
interface Life {
  readonly from: number;
  to: number;
}

describe('a server that is killed while people wait', () => {
  it(
    `[E1, E2, R5] takes every step once and in order, late ones at once, and ends every offer, in ${String(KILLS)} kills`,
    { timeout: 10 * 60_000 },
    async () => {
      const random = new SeededRandom(SEED);
      const origin = 'http://localhost:1';
      await using server = await DeskbellProcess.create({
        config: { limits: UNLIMITED },
        env: { DESKBELL_DEMO_URL: `${origin}/` },
      });
      const lives: Life[] = [];
      const start = async () => {
        await server.start();
        lives.push({ from: Date.now(), to: Number.POSITIVE_INFINITY });
      };
      await start();
      const file = path.join(server.dataDir, 'ladder.yaml');
      await writeFile(file, JSON.stringify(CONFIGURATION));
      await server.command('config', 'apply', '--site', 'demo', file);
      // Takes over what is saved at its next start at the latest.
      const token = await signInToken(server);
      await server.kill();
      lives.length = 0;
      await start();

      // Is there all the time and answers nothing: offers are made, and missed.
      const agent = connectAgent({ url: server.url, token });
      agent.open();
      const visitors: VisitorClient[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        const visitor = connectVisitor({ url: server.url, siteId: 'demo', origin });
        visitors.push(visitor);
        // It stays in the outbox until it is stored (D5).
        void visitor.conversations.current.value.messages
          .send(`Hello, ${String(kill)}?`)
          .catch(() => undefined);
        // The moment of the crash is what is varied here, so this is a wait for nothing but its own length.
        await pause(LIFE_MS.from + random.next() * (LIFE_MS.to - LIFE_MS.from));
        const life = lives.at(-1);
        if (life) life.to = Date.now();
        await server.kill();
        await start();
      }
      // Until the last step of the one who came last is due.
      const last = Math.max(...WAITING, ...UNRESOLVED);
      await pause(last * 1_000 + 3_000);
      await Promise.all([...visitors.map((visitor) => visitor.close()), agent.close()]);
      const ended = Date.now();
      await server.kill();

      const stories = await readStoredEntries(server.databasePath);
      const wrong = stories.flatMap((story) => faultsOf(story, lives, ended));
      const count = (type: string) =>
        stories.flatMap(({ entries }) => entries.filter((entry) => is(entry.body, type)));
      const late = stories.flatMap((story) => stepsOf(story)).filter(({ at, dueAt }) => at > dueAt + 100);
      console.log(
        `seed ${String(SEED)}: ${String(KILLS)} kills, ${String(stories.length)} conversations, ` +
          `${String(count('step').length)} steps (${String(late.length)} late), ${String(count('offered').length)} offers, ` +
          `${String(count('missed').length)} missed`,
      );
      expect(wrong).toEqual([]);
      expect(stories).toHaveLength(KILLS);
      // The fault must have fired: steps came due while nobody was there, and offers were missed.
      expect(late.length).toBeGreaterThan(KILLS / 5);
      expect(count('missed').length).toBeGreaterThan(0);
    },
  );
});

function is(body: StoredStory['entries'][number]['body'], what: string): boolean {
  if (what === 'step') return body.type === 'escalation';
  return body.type === 'status' && body.reason === what;
}

/** Each step that was taken, with the time at which it was due. */
function stepsOf({ entries, startedAt }: StoredStory) {
  return entries.flatMap(({ at, body }) =>
    body.type === 'escalation' && body.cause.kind === 'step'
      ? [{ kind: body.cause.in, index: body.cause.step, at, dueAt: startedAt + body.cause.afterMs }]
      : [],
  );
}

function faultsOf(story: StoredStory, lives: readonly Life[], ended: number): string[] {
  const faults: string[] = [];
  const { conversationId, entries } = story;
  const taken = stepsOf(story);
  for (const [kind, seconds] of [
    ['waiting', WAITING],
    ['unresolved', UNRESOLVED],
  ] as const) {
    const indexes = taken.filter((step) => step.kind === kind).map(({ index }) => index);
    const all = seconds.map((_, index) => index);
    if (indexes.join() !== all.join()) faults.push(`${conversationId}: ${kind} steps ${indexes.join()}`);
  }
  for (const { at, dueAt, index, kind } of taken) {
    // At its time while the server ran; else when it was there again.
    const there = lives.find(({ to }) => to > dueAt);
    const latest = Math.max(dueAt, there?.from ?? ended) + LATE_MS;
    if (at < dueAt) faults.push(`${conversationId}: ${kind} ${String(index)} ${String(dueAt - at)} ms early`);
    if (at > latest)
      faults.push(`${conversationId}: ${kind} ${String(index)} ${String(at - latest)} ms too late`);
  }
  for (const [index, { seq }] of entries.entries()) {
    if (seq !== index + 1) faults.push(`${conversationId}: ${String(seq)} stands at ${String(index + 1)}`);
  }
  const moves = entries.flatMap(({ body }) => (body.type === 'status' ? [body] : []));
  for (const [index, move] of moves.entries()) {
    const next = moves[index + 1];
    if (move.status !== 'offered') continue;
    if (
      next ? next.reason !== 'missed' && next.reason !== 'withdrawn' : (move.until ?? 0) + LATE_MS < ended
    ) {
      faults.push(`${conversationId}: an offer ends with ${String(next?.reason)}`);
    }
  }
  const dueAts = taken.map(({ dueAt }) => dueAt);
  if (dueAts.join() !== dueAts.toSorted((a, b) => a - b).join())
    faults.push(`${conversationId}: out of order`);
  return faults;
}
