import { setTimeout as sleep } from 'node:timers/promises';
import type { DeskbellSetup } from '../relay/rig.ts';
import { ServerProcess, type ServerReading } from '../relay/server-process.ts';
import { median } from '../relay/statistics.ts';
import { Crowd } from './crowd.ts';

/** One server, measured once. */
interface Measurement {
  /** Memory of the process for each idle visitor, in KiB: as the system sees it, and what is alive on the heap. */
  readonly rssKib: number;
  readonly heapKib: number;
  /** Processor time of one connection up to its admission, in microseconds. */
  readonly connectMicros: number;
  readonly connectsPerSecond: number;
  /** How long until everybody was back after everybody was dropped. */
  readonly stormSeconds: number;
  /** Share of a core with nothing to do, in percent. */
  readonly idlePercent: number;
  readonly failures: number;
}

const VISITORS = Number(process.env['BENCH_VISITORS'] ?? 10_000);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
/** Compiled and cached by then is what the first thousand use. */
const WARM_UP = 1_000;
const AT_ONCE = 500;
const IDLE_SECONDS = Number(process.env['BENCH_IDLE_SECONDS'] ?? 30);

async function measure(module: string, args: readonly string[]): Promise<Measurement> {
  const server = await ServerProcess.start(module, args);
  const setup = server.setup as DeskbellSetup | null;
  const crowd = new Crowd({
    port: server.port,
    ...(setup ? { siteId: setup.siteId, origin: setup.origin } : {}),
  });
  try {
    await crowd.order({ do: 'connect', count: WARM_UP, atOnce: 50 });
    const few = await server.read('settled');
    const connected = await crowd.order({ do: 'connect', count: VISITORS - WARM_UP, atOnce: AT_ONCE });
    const busy = await server.read();
    const many = await server.read('settled');
    await sleep(IDLE_SECONDS * 1000);
    const rested = await server.read();
    const storm = await crowd.order({ do: 'storm', atOnce: AT_ONCE });
    const more = VISITORS - WARM_UP;
    const perVisitor = (of: (reading: ServerReading) => number): number => (of(many) - of(few)) / more / 1024;
    return {
      rssKib: perVisitor(({ rssBytes }) => rssBytes),
      heapKib: perVisitor(({ heapBytes }) => heapBytes),
      connectMicros: (busy.cpuMicros - few.cpuMicros) / more,
      connectsPerSecond: more / connected.seconds,
      stormSeconds: storm.seconds,
      idlePercent: (rested.cpuMicros - many.cpuMicros) / (IDLE_SECONDS * 10_000),
      failures: connected.failures + storm.failures,
    };
  } finally {
    await crowd.leave();
    await server.stop();
  }
}

interface Round {
  readonly bare: Measurement;
  readonly relay: Measurement;
}

function row(name: string, rounds: readonly Round[], of: (m: Measurement) => number, digits: number): string {
  const cell = (values: number[]): string => median(values).toFixed(digits).padStart(10);
  const ratio = median(rounds.map(({ bare, relay }) => of(relay) / of(bare)));
  return `${name.padEnd(42)}${cell(rounds.map(({ bare }) => of(bare)))}${cell(rounds.map(({ relay }) => of(relay)))}${ratio.toFixed(2).padStart(8)}`;
}

/** Measures connections of visitors against those of a bare Socket.IO server, in turn. */
async function benchConnections(): Promise<void> {
  console.log(
    `connections: ${String(VISITORS)} visitors, ${String(AT_ONCE)} connecting at a time, ${String(ROUNDS)} rounds`,
  );
  const rounds: Round[] = [];
  for (let index = 0; index < ROUNDS; index += 1) {
    const bare = await measure('./bare-server.ts', []);
    const relay = await measure('./deskbell-server.ts', ['1', '1']);
    rounds.push({ bare, relay });
    const said = ({ rssKib, heapKib, connectMicros, stormSeconds }: Measurement): string =>
      `${rssKib.toFixed(1)} KiB (heap ${heapKib.toFixed(1)}), ${connectMicros.toFixed(0)} µs, storm ${stormSeconds.toFixed(1)} s`;
    console.log(
      `  round ${String(index + 1)}/${String(ROUNDS)}: bare ${said(bare)}; deskbell ${said(relay)}`,
    );
  }
  console.log(
    `\n${'median of all rounds'.padEnd(42)}${'bare'.padStart(10)}${'deskbell'.padStart(10)}${'ratio'.padStart(8)}`,
  );
  console.log(row('memory of an idle visitor, KiB', rounds, (m) => m.rssKib, 1));
  console.log(row('  of that on the heap, KiB', rounds, (m) => m.heapKib, 1));
  console.log(row('processor time of a connect, µs', rounds, (m) => m.connectMicros, 0));
  console.log(row('connects a second', rounds, (m) => m.connectsPerSecond, 0));
  console.log(row('all dropped, all back, s', rounds, (m) => m.stormSeconds, 2));
  console.log(row('idle, percent of a core', rounds, (m) => m.idlePercent, 2));
  const failures = rounds.map(({ bare, relay }) => `${String(bare.failures)} and ${String(relay.failures)}`);
  console.log(`failed connections, bare and deskbell: ${failures.join(', ')}`);
}

await benchConnections();
