import { spawnSync } from 'node:child_process';
import { startPostgres, startRedis } from '@deskbell/testkit/node';
import { bareRig, deskbellRig, startDeskbell, type Crowd, type Rig } from '../relay/rig.ts';
import { closedLoop, openLoop } from '../relay/load.ts';
import { median, quantile } from '../relay/statistics.ts';

/** One set-up, measured once. */
interface Measurement {
  readonly throughput: number;
  /** Of all nodes together, for each message, in microseconds. Postgres and Redis apart. */
  readonly cpuMicros: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const CROWD: Crowd = { visitors: 500, agents: 50 };
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const MESSAGES = Number(process.env['BENCH_MESSAGES'] ?? 50_000);
const WARM_UP = 10_000;
const IN_FLIGHT = 128;
const OPEN_PER_SECOND = 500;
const OPEN_SECONDS = 4;

async function measure(build: () => Promise<Rig>): Promise<Measurement> {
  const rig = await build();
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
    };
  } finally {
    await rig.close();
  }
}

interface Round {
  readonly bare: Measurement;
  readonly one: Measurement;
  readonly two: Measurement;
}

function row(
  name: string,
  rounds: readonly Round[],
  digits: number,
  of: (one: Measurement) => number,
): string {
  const cells = (['bare', 'one', 'two'] as const).map((key) =>
    median(rounds.map((round) => of(round[key])))
      .toFixed(digits)
      .padStart(10),
  );
  const oneToBare = median(rounds.map(({ bare, one }) => of(one) / of(bare)));
  const twoToOne = median(rounds.map(({ one, two }) => of(two) / of(one)));
  return `${name.padEnd(34)}${cells.join('')}${oneToBare.toFixed(2).padStart(12)}${twoToOne.toFixed(2).padStart(12)}`;
}

/**
 * The relay on Postgres: one node against the bare relay, and two nodes over Redis against one, where every message crosses,
 * since all visitors are on one node and all agents on the other.
 */
async function benchCluster(): Promise<void> {
  await using postgres = await startPostgres();
  await using redis = await startRedis();
  const rounds: Round[] = [];
  const onFreshData = async (redisUrl?: string): Promise<void> => {
    process.env['BENCH_DATABASE_URL'] = await postgres.createDatabase();
    if (redisUrl === undefined) delete process.env['BENCH_REDIS_URL'];
    else process.env['BENCH_REDIS_URL'] = redisUrl;
  };
  console.log(
    `cluster: ${String(CROWD.visitors)} visitors, ${String(CROWD.agents)} agents, ${String(MESSAGES)} messages, ${String(IN_FLIGHT)} in flight, ${String(ROUNDS)} rounds`,
  );
  for (let index = 0; index < ROUNDS; index += 1) {
    const bare = await measure(() => bareRig(CROWD));
    await onFreshData();
    const one = await measure(() => deskbellRig(CROWD));
    await onFreshData(redis.url);
    const two = await measure(() =>
      deskbellRig(CROWD, () => startDeskbell({ visitors: CROWD.visitors, agents: 0 })),
    );
    rounds.push({ bare, one, two });
    console.log(
      `  round ${String(index + 1)}/${String(ROUNDS)}: bare ${bare.throughput.toFixed(0)}/s, one node ${one.throughput.toFixed(0)}/s, two nodes ${two.throughput.toFixed(0)}/s`,
    );
  }
  const head = ['bare', 'one node', 'two nodes'].map((name) => name.padStart(10)).join('');
  console.log(
    `\n${'median of all rounds'.padEnd(34)}${head}${'one / bare'.padStart(12)}${'two / one'.padStart(12)}`,
  );
  console.log(row('messages a second', rounds, 0, (m) => m.throughput));
  console.log(row('processor time a message, µs', rounds, 1, (m) => m.cpuMicros));
  console.log(row('p50 at 500/s, ms', rounds, 2, (m) => m.p50Ms));
  console.log(row('p99 at 500/s, ms', rounds, 2, (m) => m.p99Ms));
}

if (spawnSync('redis-server', ['--version']).error) {
  console.log('cluster: left out, since redis-server is not installed');
} else await benchCluster();
