import { closedLoop, openLoop } from './load.ts';
import { bareRig, type Crowd, deskbellRig, type Rig } from './rig.ts';
import { median, quantile } from './statistics.ts';

/** One server, measured once. */
interface Measurement {
  /** Messages a second, acknowledged and delivered, with `IN_FLIGHT` of them under way. */
  readonly throughput: number;
  /** Processor time of the server's process for each message at that load, in microseconds. */
  readonly cpuMicros: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly rssMb: number;
}

const CROWD: Crowd = { visitors: 500, agents: 50 };
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const MESSAGES = Number(process.env['BENCH_MESSAGES'] ?? 100_000);
const WARM_UP = 20_000;
const IN_FLIGHT = 128;
const OPEN_PER_SECOND = 500;
const OPEN_SECONDS = 4;

async function measure(build: (crowd: Crowd) => Promise<Rig>): Promise<Measurement> {
  const rig = await build(CROWD);
  try {
    await closedLoop(rig.post, rig.tracker, WARM_UP, IN_FLIGHT);
    const before = await rig.read();
    const { messages, seconds } = await closedLoop(rig.post, rig.tracker, MESSAGES, IN_FLIGHT);
    const after = await rig.read();
    const latencies = await openLoop(rig.post, rig.tracker, OPEN_PER_SECOND, OPEN_SECONDS);
    return {
      throughput: messages / seconds,
      cpuMicros: (after.cpuMicros - before.cpuMicros) / messages,
      p50Ms: quantile(latencies, 0.5),
      p99Ms: quantile(latencies, 0.99),
      rssMb: after.rssBytes / 1e6,
    };
  } finally {
    await rig.close();
  }
}

function row(
  name: string,
  of: (measurement: Measurement) => number,
  rounds: readonly Round[],
  digits: number,
): string {
  const cell = (values: number[]): string => median(values).toFixed(digits).padStart(10);
  const ratio = median(rounds.map(({ bare, relay }) => of(relay) / of(bare))).toFixed(2);
  return `${name.padEnd(34)}${cell(rounds.map(({ bare }) => of(bare)))}${cell(rounds.map(({ relay }) => of(relay)))}${ratio.padStart(8)}`;
}

interface Round {
  readonly bare: Measurement;
  readonly relay: Measurement;
}

/** Measures the relay against a bare Socket.IO relay, in turn; prints medians, and the median of the ratios of each round. */
export async function benchRelay(): Promise<void> {
  const rounds: Round[] = [];
  console.log(
    `relay: ${String(CROWD.visitors)} visitors, ${String(CROWD.agents)} agents, ${String(MESSAGES)} messages, ${String(IN_FLIGHT)} in flight, ${String(ROUNDS)} rounds`,
  );
  for (let index = 0; index < ROUNDS; index += 1) {
    const bare = await measure(bareRig);
    const relay = await measure(deskbellRig);
    rounds.push({ bare, relay });
    console.log(
      `  round ${String(index + 1)}/${String(ROUNDS)}: bare ${bare.throughput.toFixed(0)}/s, deskbell ${relay.throughput.toFixed(0)}/s, ratio ${(relay.throughput / bare.throughput).toFixed(2)}`,
    );
  }
  console.log(
    `\n${'median of all rounds'.padEnd(34)}${'bare'.padStart(10)}${'deskbell'.padStart(10)}${'ratio'.padStart(8)}`,
  );
  console.log(row('messages a second', (m) => m.throughput, rounds, 0));
  console.log(row('processor time a message, µs', (m) => m.cpuMicros, rounds, 1));
  console.log(row('p50 at 500/s, ms', (m) => m.p50Ms, rounds, 2));
  console.log(row('p99 at 500/s, ms', (m) => m.p99Ms, rounds, 2));
  console.log(row('memory, MB', (m) => m.rssMb, rounds, 0));
}

await benchRelay();
