import { type ChildProcess, fork } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const profileDir = process.env['BENCH_PROFILE'];

/** What a measured server tells of itself. */
export interface ServerReading {
  /** User and system time of the whole process, in microseconds. */
  readonly cpuMicros: number;
  readonly rssBytes: number;
  /** What is alive on the heap and in buffers, as far as garbage was collected: after `settled`, all of it was. */
  readonly heapBytes: number;
  /** How late the main thread was since the last reading, in one of a hundred looks at it; with a slow disk only. */
  readonly stallP99Ms: number;
}

/** A server under measurement, in a process of its own. */
export class ServerProcess {
  readonly port: number;
  readonly setup: unknown;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number, setup: unknown) {
    this.#child = child;
    this.port = port;
    this.setup = setup;
  }

  /** Starts a module that sends `{ port, setup }` when it listens and answers `read` with a `ServerReading`. */
  static async start(module: string, args: readonly string[]): Promise<ServerProcess> {
    const child = fork(fileURLToPath(new URL(module, import.meta.url)), args, {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      // BENCH_PROFILE=folder keeps a processor profile of each server, one file a thread.
      execArgv: ['--expose-gc', ...(profileDir ? ['--cpu-prof', `--cpu-prof-dir=${profileDir}`] : [])],
    });
    const ready = await new Promise<{ port: number; setup: unknown }>((resolve, reject) => {
      child.once('message', (message) => {
        resolve(message as { port: number; setup: unknown });
      });
      child.once('exit', (code) => {
        reject(new Error(`${module} ended with ${String(code)} before it listened`));
      });
    });
    return new ServerProcess(child, ready.port, ready.setup);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** With `settled` garbage is collected first, so that memory can be compared; that takes processor time itself. */
  read(when: 'now' | 'settled' = 'now'): Promise<ServerReading> {
    return new Promise((resolve) => {
      this.#child.once('message', (message) => {
        resolve(message as ServerReading);
      });
      this.#child.send(when === 'settled' ? 'settle' : 'read');
    });
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#child.once('exit', () => {
        resolve();
      });
      this.#child.send('stop');
    });
  }
}

/** The other end: answers `read`, and calls `stop` when told to. */
export function serveReadings(port: number, setup: unknown, stop: () => Promise<void>): void {
  // Costs a little by itself, and is asked for only where the disk is slow.
  if (process.env['BENCH_SLOW_FSYNC_MS']) delays.enable();
  process.on('message', (message) => {
    if (message === 'read') {
      process.send?.(takeReading());
    } else if (message === 'settle') {
      void settle().then(() => process.send?.(takeReading()));
    } else if (message === 'stop') {
      process.removeAllListeners('disconnect');
      void stop().finally(() => process.exit(0));
    }
  });
  // A load process that failed must not leave its server behind.
  process.once('disconnect', () => void stop().finally(() => process.exit(1)));
  process.send?.({ port, setup });
}

/** Looks at the main thread once in a millisecond. */
const RESOLUTION_MS = 1;
const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });

function takeReading(): ServerReading {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  // What is counted is the time from look to look.
  const stallP99Ms = Math.max(0, delays.percentile(99) / 1e6 - RESOLUTION_MS);
  delays.reset();
  return { cpuMicros: user + system, rssBytes: rss, heapBytes: heapUsed + external, stallP99Ms };
}

/** Collects garbage until finalizers have run as well. */
async function settle(): Promise<void> {
  for (let time = 0; time < 3; time += 1) {
    globalThis.gc?.();
    await setTimeout(100);
  }
}
