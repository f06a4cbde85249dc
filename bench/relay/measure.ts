import { closedLoop, openLoop } from './load.ts';
import type { Crowd, Rig } from './rig.ts';
import { quantile } from './statistics.ts';

/** One server, measured once. */
export interface Measurement {
  /** Messages a second, acknowledged and delivered, with `inFlight` of them under way. */
  readonly throughput: number;
  /** Processor time of the server's process for each message at that load, in microseconds. */
  readonly cpuMicros: number;
  /** How long its main thread was deaf at that load: one of a hundred looks was later than this. */
  readonly stallP99Ms: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly rssMb: number;
}

export interface Load {
  readonly crowd: Crowd;
  readonly messages: number;
  readonly warmUp: number;
  readonly inFlight: number;
}

/** What a team of a hundred agents hardly ever sees. */
const OPEN_PER_SECOND = 500;
const OPEN_SECONDS = 4;

/** Builds the rig, loads it, and takes it down again. */
export async function measure(
  build: (crowd: Crowd) => Promise<Rig>,
  { crowd, messages, warmUp, inFlight }: Load,
): Promise<Measurement> {
  const rig = await build(crowd);
  try {
    await closedLoop(rig.post, rig.tracker, warmUp, inFlight);
    const before = await rig.read();
    const { seconds } = await closedLoop(rig.post, rig.tracker, messages, inFlight);
    const after = await rig.read();
    const latencies = await openLoop(rig.post, rig.tracker, OPEN_PER_SECOND, OPEN_SECONDS);
    return {
      throughput: messages / seconds,
      cpuMicros: (after.cpuMicros - before.cpuMicros) / messages,
      stallP99Ms: after.stallP99Ms,
      p50Ms: quantile(latencies, 0.5),
      p99Ms: quantile(latencies, 0.99),
      rssMb: after.rssBytes / 1e6,
    };
  } finally {
    await rig.close();
  }
}
