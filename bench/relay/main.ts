import { measure, type Load, type Measurement } from './measure.ts';
import { bareRig, deskbellRig } from './rig.ts';
import { slowFsync } from './slow-fsync.ts';
import { median } from './statistics.ts';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const MESSAGES = Number(process.env['BENCH_MESSAGES'] ?? 100_000);
/** How much longer each flush to disk takes than it does; then there is more under way, as on a busy desk with a slow disk. */
const SLOW_FSYNC_MS = Number(process.env['BENCH_SLOW_FSYNC_MS'] ?? 0);
/** With so much under way there must be people enough that nobody writes twice at a time. */
const LOAD: Load =
  SLOW_FSYNC_MS > 0
    ? { crowd: { visitors: 1_200, agents: 50 }, messages: MESSAGES, warmUp: 20_000, inFlight: 1_000 }
    : { crowd: { visitors: 500, agents: 50 }, messages: MESSAGES, warmUp: 20_000, inFlight: 128 };
/** The floor that commits each message is slow, and measured with fewer. */
const FEWER: Load = { ...LOAD, messages: MESSAGES / 20, warmUp: 1_000 };
/** What must hold on a slow disk: of the bare relay's throughput, and of the main thread. */
const SLOW_SHARE = 0.7;
const SLOW_STALL_MS = 10;

interface Round {
  readonly bare: Measurement;
  /** With a slow disk there is nothing to learn from it. */
  readonly each: Measurement | null;
  readonly relay: Measurement;
}

function row(
  name: string,
  of: (measurement: Measurement) => number,
  rounds: readonly Round[],
  digits: number,
) {
  const cell = (values: number[]): string =>
    (values.length > 0 ? median(values).toFixed(digits) : '').padStart(12);
  const each = rounds.flatMap((round) => (round.each ? [of(round.each)] : []));
  const cells = [rounds.map(({ bare }) => of(bare)), each, rounds.map(({ relay }) => of(relay))];
  return `${name.padEnd(34)}${cells.map(cell).join('')}${ratio(of, rounds).toFixed(2).padStart(8)}`;
}

/** Of the relay to the bare one: the median of all rounds. */
function ratio(of: (measurement: Measurement) => number, rounds: readonly Round[]): number {
  return median(rounds.map(({ bare, relay }) => of(relay) / of(bare)));
}

/** Measures the relay against bare Socket.IO relays, in turn; prints medians, and the median of the ratios of each round. */
async function benchRelay(): Promise<void> {
  if (SLOW_FSYNC_MS > 0) await slowFsync(SLOW_FSYNC_MS);
  const slow = SLOW_FSYNC_MS > 0 ? `, each flush ${String(SLOW_FSYNC_MS)} ms slower` : '';
  console.log(
    `relay: ${String(LOAD.crowd.visitors)} visitors, ${String(LOAD.crowd.agents)} agents, ${String(MESSAGES)} messages, ${String(LOAD.inFlight)} in flight, ${String(ROUNDS)} rounds${slow}`,
  );
  const rounds: Round[] = [];
  for (let index = 0; index < ROUNDS; index += 1) {
    const bare = await measure((crowd) => bareRig(crowd), LOAD);
    const each = slow === '' ? await measure((crowd) => bareRig(crowd, 'commit-each'), FEWER) : null;
    const relay = await measure(deskbellRig, LOAD);
    rounds.push({ bare, each, relay });
    console.log(
      `  round ${String(index + 1)}/${String(ROUNDS)}: bare ${bare.throughput.toFixed(0)}/s, deskbell ${relay.throughput.toFixed(0)}/s, ratio ${(relay.throughput / bare.throughput).toFixed(2)}, processor ${(relay.cpuMicros / bare.cpuMicros).toFixed(2)}`,
    );
  }
  const head = ['bare', slow === '' ? 'commit each' : '', 'deskbell']
    .map((name) => name.padStart(12))
    .join('');
  console.log(`\n${'median of all rounds'.padEnd(34)}${head}${'ratio'.padStart(8)}`);
  console.log(row('messages a second', (m) => m.throughput, rounds, 0));
  console.log(row('processor time a message, µs', (m) => m.cpuMicros, rounds, 1));
  console.log(row('processor time of 100,000, s', (m) => m.cpuMicros / 10, rounds, 2));
  console.log(row('p50 at 500/s, ms', (m) => m.p50Ms, rounds, 2));
  console.log(row('p99 at 500/s, ms', (m) => m.p99Ms, rounds, 2));
  console.log(row('memory, MB', (m) => m.rssMb, rounds, 0));
  if (slow === '') return;
  console.log(row('main thread deaf, p99, ms', (m) => m.stallP99Ms, rounds, 1));
  judgeSlowDisk(rounds);
}

function judgeSlowDisk(rounds: readonly Round[]): void {
  const share = ratio((m) => m.throughput, rounds);
  const stall = median(rounds.map(({ relay }) => relay.stallP99Ms));
  if (share >= SLOW_SHARE && stall <= SLOW_STALL_MS) return;
  console.error(
    `a slow disk costs too much: limits are ${String(SLOW_SHARE)} of the bare relay and a main thread that is deaf for ${String(SLOW_STALL_MS)} ms`,
  );
  process.exitCode = 1;
}

await benchRelay();
