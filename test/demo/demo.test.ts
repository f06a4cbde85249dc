import { admin, type AdminClient } from '@deskbell/sdk/admin';
import { connect, type AgentClient } from '@deskbell/sdk/agent';
import { waitFor } from '@deskbell/testkit';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD, SHOP, SIGN_IN } from '../../scripts/demo/people.ts';
import { runDemo, type Demo } from '../../scripts/demo/run-demo.ts';

const CONVERSATIONS = 160;
const PATIENCE_MS = 60_000;

let demo: Demo;
let api: AdminClient;
let sarah: AgentClient;
const stack = new AsyncDisposableStack();

beforeAll(async () => {
  const directory = stack.use(await temporaryDirectory());
  demo = await runDemo({
    folder: directory.path,
    host: '127.0.0.1',
    port: 0,
    shopPort: 0,
    seed: 11,
    conversations: CONVERSATIONS,
    days: 3,
    keep: false,
    visitorsEveryMs: 4_000,
    haste: 20,
  });
  stack.defer(() => demo.stop());
  const token = await signIn(SIGN_IN.supervisor);
  api = admin({ url: demo.url, key: token });
  sarah = connect({ url: demo.url, token });
  stack.defer(() => sarah.close());
  sarah.open();
}, PATIENCE_MS);

afterAll(() => stack.disposeAsync(), PATIENCE_MS);

test('the reports have a week in them, and its numbers are those of the conversations', async () => {
  const asked = Date.now();
  const report = await api.call('GET /v1/sites/:siteId/report', { siteId: SHOP, days: 4, compare: 'no' });
  const { conversations, surveys, wait } = report.figures;
  expect(conversations).toBeGreaterThan(CONVERSATIONS / 2);
  expect(report.steps.reduce((sum, step) => sum + step.conversations, 0)).toBe(conversations);
  expect(report.week.flat().reduce((sum, count) => sum + count, 0)).toBe(conversations);
  const starts: number[] = [];
  const all = api.each('GET /v1/sites/:siteId/conversations', { siteId: SHOP });
  for await (const { startedAt } of all) if (startedAt >= report.from) starts.push(startedAt);
  // Somebody may have written while it was counted, and after that.
  expect(conversations).toBeGreaterThanOrEqual(starts.filter((at) => at < asked).length);
  expect(conversations).toBeLessThanOrEqual(starts.length);
  expect(wait?.count).toBeGreaterThan(0);
  expect(surveys.csat.answered.of).toBeGreaterThan(5);
  expect(report.figures.agents.some(({ conversations: count }) => count > 0)).toBe(true);
});

test('the inbox has what is open, and the board counts the same', async () => {
  const board = sarah.board(SHOP);
  const stop = board.follow();
  const inbox = sarah.openInbox(SHOP, 'open');
  const both = (changed: () => void) => {
    const [one, other] = [board.board.subscribe(changed), inbox.inbox.subscribe(changed)];
    return () => {
      one();
      other();
    };
  };
  const found = await waitFor(
    both,
    () => {
      const queues = board.board.value?.queues ?? [];
      const { conversations, more, status } = inbox.inbox.value;
      const onBoard = queues.reduce(
        (sum, { active, offered, waiting }) => sum + active + offered + waiting,
        0,
      );
      // What a flow has, or somebody has put aside, is in no queue.
      const inQueues = conversations.filter((one) => ['queued', 'offered', 'active'].includes(one.status));
      return status === 'ready' && !more && onBoard > 0 && onBoard === inQueues.length && { onBoard };
    },
    { what: 'a board and an inbox that agree', timeoutMs: 20_000 },
  );
  expect(found.onBoard).toBeGreaterThan(0);
  inbox.close();
  stop();
});

test('it goes on by itself: somebody writes, and an agent answers', async () => {
  const began = Date.now();
  const inbox = sarah.openInbox(SHOP, 'all');
  const answered = await waitFor(
    (changed) => inbox.inbox.subscribe(changed),
    () => {
      const { conversations } = inbox.inbox.value;
      const isNew = conversations.some(({ startedAt }) => startedAt > began);
      const isAnswered = conversations.some(
        ({ agent, awaitingReplySince, lastEntryAt }) =>
          agent !== null && awaitingReplySince === null && lastEntryAt > began,
      );
      return isNew && isAnswered;
    },
    { what: 'somebody new, and an answer', timeoutMs: 25_000 },
  );
  expect(answered).toBe(true);
  inbox.close();
});

test('an agent can be signed in as, with the password that is printed', async () => {
  const token = await signIn(SIGN_IN.agent);
  const mira = connect({ url: demo.url, token });
  mira.open();
  await waitFor(
    (changed) => mira.me.subscribe(changed),
    () => mira.me.value !== null,
  );
  expect(mira.me.value?.name).toBe('Mira Novák');
  await mira.close();
});

async function signIn(email: string): Promise<string> {
  const client = admin({ url: demo.url });
  const { token } = await client.call(
    'POST /v1/session',
    {},
    { email, password: DEMO_PASSWORD, token: true },
  );
  if (token === undefined) throw new Error('no token was given');
  return token;
}
