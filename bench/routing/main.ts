import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median, quantile } from '../relay/statistics.ts';
import { Dice, LANGUAGES, SKILLS, bigAgent, bigConversation } from './big-desk.ts';
import { BookDesk, RouterDesk } from './contenders.ts';
import { BareHeaps, PlainScan, type Desk } from './rivals.ts';

const AGENTS = 10_000;
const FEW_AGENTS = 1_000;
const WAITING = Number(process.env['BENCH_WAITING'] ?? 100_000);
const DECISIONS = Number(process.env['BENCH_DECISIONS'] ?? 20_000);
/** Scans take so long that fewer of them must do. */
const SCANS = 300;
const GOALS = { medianUs: 25, p99Us: 250, growth: 2, bytes: 1_024, rebuildMs: 5_000 };

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

interface Result {
  readonly median: number;
  readonly p99: number;
}

const micros = (from: bigint) => Number(process.hrtime.bigint() - from) / 1_000;
const round = (value: number) => (value >= 100 ? Math.round(value) : Number(value.toPrecision(2)));

/** A desk with every agent busy and a long queue: an agent ends a conversation and gets the next; another one comes. */
function busy(desk: Desk, agents: number, decisions: number): Result {
  const dice = new Dice(1);
  for (let index = 0; index < agents; index += 1) desk.addAgent(bigAgent(index, dice, 1));
  const held: string[] = [];
  const now = () => 1_000_000 + held.length;
  let index = 0;
  for (; index < WAITING + agents; index += 1) desk.arrive(bigConversation(index, dice), now());
  if (desk instanceof BareHeaps || desk instanceof PlainScan) {
    for (let agent = 0; agent < agents; agent += 1) {
      const first = desk.seize(`agent-${String(agent)}`, now());
      if (first) held.push(first[1]);
    }
  } else for (let match = desk.next(now()); match; match = desk.next(now())) held.push(match[1]);
  const times: number[] = [];
  const warmUp = Math.min(2_000, decisions);
  for (let done = 0; done < decisions + warmUp; done += 1) {
    const at = dice.roll(held.length);
    const ends = held[at] ?? '';
    const from = process.hrtime.bigint();
    desk.end(ends, 2_000_000 + done);
    const match = desk.next(2_000_000 + done);
    if (done >= warmUp) times.push(micros(from));
    if (match) held[at] = match[1];
    else {
      held[at] = held.at(-1) ?? '';
      held.pop();
    }
    desk.arrive(bigConversation((index += 1), dice), 2_000_000 + done);
    desk.next(2_000_000 + done);
  }
  return { median: median(times), p99: quantile(times, 0.99) };
}

/** A desk with half of its agents' room free and nobody waiting: a conversation comes and finds an agent. */
function calm(desk: Desk, agents: number, decisions: number): Result {
  const dice = new Dice(2);
  for (let index = 0; index < agents; index += 1) desk.addAgent(bigAgent(index, dice, 4));
  const held: string[] = [];
  const times: number[] = [];
  const fill = agents * 2;
  for (let done = 0; done < fill + decisions; done += 1) {
    const conversation = bigConversation(done, dice);
    const from = process.hrtime.bigint();
    desk.arrive(conversation, done);
    const match = desk.next(done);
    if (done >= fill) times.push(micros(from));
    if (match) held.push(match[1]);
    if (done < fill) continue;
    const at = dice.roll(held.length);
    desk.end(held[at] ?? '', done);
    held[at] = held.at(-1) ?? '';
    held.pop();
    desk.next(done);
  }
  return { median: median(times), p99: quantile(times, 0.99) };
}

/** Bytes that a desk keeps for each waiting conversation, the stored one itself aside. */
function bytesEach(desk: RouterDesk | BookDesk): number {
  const dice = new Dice(3);
  for (let index = 0; index < 100; index += 1)
    desk.addAgent({ ...bigAgent(index, dice), acceptsWork: false });
  const asked = Array.from({ length: WAITING }, (_, index) => bigConversation(index, dice));
  // The router keeps what it is given; the book makes that from the stored conversation.
  if (desk instanceof BookDesk) for (const one of asked) desk.prepare(one);
  else asked.length = 0;
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const again = new Dice(5);
  for (let index = 0; index < WAITING; index += 1) {
    desk.arrive(asked[index] ?? bigConversation(index, again), 0);
  }
  desk.next(0);
  collectGarbage();
  const used = process.memoryUsage().heapUsed - before;
  desk.end(asked[0]?.id ?? '', 0);
  return used / WAITING;
}

function rebuildMs(desk: Desk): number {
  const dice = new Dice(4);
  const agents = Array.from({ length: AGENTS }, (_, index) => bigAgent(index, dice, 1));
  const conversations = Array.from({ length: WAITING }, (_, index) => bigConversation(index, dice));
  const from = process.hrtime.bigint();
  for (const agent of agents) desk.addAgent({ ...agent, acceptsWork: false });
  for (const conversation of conversations) desk.arrive(conversation, 0);
  desk.next(0);
  return micros(from) / 1_000;
}

const line = (name: string, { median: middle, p99 }: Result, rival?: Result) => ({
  '': name,
  'median µs': round(middle),
  'p99 µs': round(p99),
  ...(rival && { 'to a scan': round(rival.median / middle), 'to a scan, p99': round(rival.p99 / p99) }),
});

const sizes = `${String(WAITING)} waiting, ${String(SKILLS)} skills, ${String(LANGUAGES)} languages`;
console.log(`An agent of ${String(AGENTS)} gets room: ${sizes}\n`);
const scan = busy(new PlainScan(), AGENTS, SCANS);
const heaps = busy(new BareHeaps(), AGENTS, DECISIONS);
const few = busy(new RouterDesk(), FEW_AGENTS, DECISIONS);
const router = busy(new RouterDesk(), AGENTS, DECISIONS);
const book = busy(new BookDesk(), AGENTS, DECISIONS);
console.table([
  line('plain scan', scan),
  line('bare heap per skill set', heaps, scan),
  line(`router, ${String(FEW_AGENTS)} agents`, few),
  line('router', router, scan),
  line('book: router, places, reasons', book, scan),
]);
console.log(`\nA conversation comes to ${String(AGENTS)} agents, half of whose room is free\n`);
const calmScan = calm(new PlainScan(), AGENTS, SCANS);
const calmFew = calm(new RouterDesk(), FEW_AGENTS, DECISIONS);
const calmRouter = calm(new RouterDesk(), AGENTS, DECISIONS);
const calmBook = calm(new BookDesk(), AGENTS, DECISIONS);
console.table([
  line('plain scan', calmScan),
  line(`router, ${String(FEW_AGENTS)} agents`, calmFew),
  line('router', calmRouter, calmScan),
  line('book: router, places, reasons', calmBook, calmScan),
]);
const bytes = bytesEach(new RouterDesk());
const bookBytes = bytesEach(new BookDesk());
const rebuilt = rebuildMs(new RouterDesk());
const rebuiltBook = rebuildMs(new BookDesk());
const growth = Math.max(router.median / few.median, calmRouter.median / calmFew.median);
console.log(
  `\nfrom ${String(FEW_AGENTS)} to ${String(AGENTS)} agents: ${String(round(growth))} times the median`,
);
console.log(
  `memory of a waiting conversation: router ${String(Math.round(bytes))} bytes, book ${String(Math.round(bookBytes))} bytes`,
);
console.log(
  `rebuilt from memory: router ${String(Math.round(rebuilt))} ms, book ${String(Math.round(rebuiltBook))} ms`,
);

const misses = [
  [Math.max(router.median, calmRouter.median), GOALS.medianUs, 'median, µs'],
  [Math.max(router.p99, calmRouter.p99), GOALS.p99Us, 'p99, µs'],
  [growth, GOALS.growth, 'growth'],
  [Math.max(bytes, bookBytes), GOALS.bytes, 'bytes of a waiting conversation'],
  [Math.max(rebuilt, rebuiltBook), GOALS.rebuildMs, 'rebuild, ms'],
].filter(([measured = 0, goal = 0]) => Number(measured) > Number(goal));
for (const [measured, goal, what] of misses) {
  console.error(`beyond its goal: ${String(what)} ${String(round(Number(measured)))} > ${String(goal)}`);
}
if (misses.length > 0) process.exitCode = 1;
