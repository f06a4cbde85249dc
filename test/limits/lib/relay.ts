import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectVisitor, type VisitorClient } from '@deskbell/sdk/visitor';
import { mainThreadMs } from './process-figures.ts';
import { DeskbellProcess, type DeskbellProcessOptions } from '../../lib/deskbell-process.ts';

export const SITE = 'demo';
export const ORIGIN = 'http://shop.localhost:8081';

/** A server in a process of its own with one site, as it is installed. */
export async function startRelay({ config, env }: DeskbellProcessOptions = {}): Promise<DeskbellProcess> {
  const server = await DeskbellProcess.create({
    ...(config ? { config } : {}),
    env: { DESKBELL_DEMO_URL: ORIGIN, ...env },
  });
  await server.start();
  return server;
}

export function visitorOf(url: string): VisitorClient {
  return connectVisitor({ url, siteId: SITE, origin: ORIGIN });
}

export interface Latencies {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly count: number;
  /**
   * The same in time that the server's main thread worked: what it did before it came to a message, however many others
   * the machine gives its cores to meanwhile.
   */
  readonly workP99Ms: number;
}

/** How long messages of one visitor take to be acknowledged by a server, one after the other with a pause, until `done`. */
export async function latenciesUntil(
  visitor: VisitorClient,
  done: Promise<unknown>,
  { serverPid, pauseMs = 0 }: { readonly serverPid: number; readonly pauseMs?: number },
): Promise<Latencies> {
  let isDone = false;
  void done.finally(() => (isDone = true));
  const took: number[] = [];
  const worked: number[] = [];
  while (!isDone) {
    const start = performance.now();
    const before = mainThreadMs(serverPid);
    await visitor.conversations.current.value.messages.send(`message ${String(took.length)}`);
    worked.push(mainThreadMs(serverPid) - before);
    took.push(performance.now() - start);
    if (pauseMs > 0) await sleep(pauseMs);
  }
  return {
    p50Ms: quantile(took, 0.5),
    p99Ms: quantile(took, 0.99),
    count: took.length,
    workP99Ms: quantile(worked, 0.99),
  };
}

function quantile(values: number[], share: number): number {
  values.sort((a, b) => a - b);
  return values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? NaN;
}
