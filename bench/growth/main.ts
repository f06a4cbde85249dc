import { Crowd } from '../connections/crowd.ts';
import { closedLoop, type Post } from '../relay/load.ts';
import { type DeskbellSetup, type Rig, deskbellRig } from '../relay/rig.ts';
import { median } from '../relay/statistics.ts';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const WARM_UP = 20_000;
const IN_FLIGHT = 64;

const FEW_VISITORS = 1_000;
const MANY_VISITORS = 10_000;
const IDLE_MESSAGES = 15_000;

/** Conversations that people write in at a time. */
const BUSY = 4;
const SHORT = 100;
const LONG = 100_000;
const HISTORY_MESSAGES = 5_000;

interface Side {
  readonly rig: Rig;
  /** Whose message comes next. */
  readonly nextVisitor: (index: number) => number;
}

/** Processor time of the server for each of so many messages, in microseconds. */
async function costOf({ rig, nextVisitor }: Side, messages: number): Promise<number> {
  const before = await rig.read();
  const post: Post = (index, id, onAnswer) => {
    rig.post(nextVisitor(index), id, onAnswer);
  };
  await closedLoop(post, rig.tracker, messages, IN_FLIGHT);
  const after = await rig.read();
  return (after.cpuMicros - before.cpuMicros) / messages;
}

/** Measures two servers in turn; prints what a message costs on each, and the median of the ratios of all rounds. */
async function compare(what: string, small: Side, large: Side, messages: number): Promise<void> {
  const rounds: { small: number; large: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Whoever is first may find another machine than whoever is second.
    const first = await costOf(round % 2 === 0 ? small : large, messages);
    const second = await costOf(round % 2 === 0 ? large : small, messages);
    rounds.push(round % 2 === 0 ? { small: first, large: second } : { small: second, large: first });
  }
  const ratio = median(rounds.map((each) => each.large / each.small));
  const micros = (of: (round: { small: number; large: number }) => number): string =>
    median(rounds.map(of)).toFixed(1);
  console.log(
    `${what}: ${micros((round) => round.small)} and ${micros((round) => round.large)} µs a message, ratio ${ratio.toFixed(2)}`,
  );
}

/** Connects visitors who do nothing. */
async function addIdle(rig: Rig, count: number): Promise<Crowd> {
  const [server] = rig.servers;
  if (!server) throw new Error('there is no server');
  const { siteId, origin } = server.setup as DeskbellSetup;
  const crowd = new Crowd({ port: server.port, siteId, origin });
  await crowd.order({ do: 'connect', count, atOnce: 200 });
  return crowd;
}

async function growIdleVisitors(): Promise<void> {
  const people = { visitors: 100, agents: 20 };
  const nextVisitor = (index: number): number => index;
  const small = { rig: await deskbellRig(people), nextVisitor };
  const large = { rig: await deskbellRig(people), nextVisitor };
  const crowds = [await addIdle(small.rig, FEW_VISITORS), await addIdle(large.rig, MANY_VISITORS)];
  for (const side of [small, large]) await costOf(side, WARM_UP);
  await compare(
    `idle visitors, ${String(FEW_VISITORS)} and ${String(MANY_VISITORS)}`,
    small,
    large,
    IDLE_MESSAGES,
  );
  for (const crowd of crowds) await crowd.leave();
  for (const { rig } of [small, large]) await rig.close();
}

/**
 * On both sides as many conversations, and a few of them busy at a time. On one side always the same, which have become long
 * before; on the other new ones, as soon as they have a hundred entries.
 */
async function growHistory(): Promise<void> {
  const people = { visitors: 400, agents: 20 };
  const large = { rig: await deskbellRig(people), nextVisitor: (index: number) => index % BUSY };
  await costOf(large, BUSY * LONG);
  let sent = 0;
  const nextVisitor = (): number => {
    const set = Math.floor(sent / (BUSY * SHORT)) % (people.visitors / BUSY);
    sent += 1;
    return set * BUSY + (sent % BUSY);
  };
  const small = { rig: await deskbellRig(people), nextVisitor };
  await costOf(small, WARM_UP / 2);
  await compare(
    `entries of a conversation, up to ${String(SHORT)} and over ${String(LONG)}`,
    small,
    large,
    HISTORY_MESSAGES,
  );
  for (const { rig } of [small, large]) await rig.close();
}

await growIdleVisitors();
await growHistory();
