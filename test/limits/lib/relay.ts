import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectVisitor, type VisitorClient } from '@deskbell/sdk/visitor';
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
}

/** How long messages of one visitor take to be acknowledged, one after the other with a pause, until `done`. */
export async function latenciesUntil(
  visitor: VisitorClient,
  done: Promise<unknown>,
  pauseMs = 0,
): Promise<Latencies> {
  let isDone = false;
  void done.finally(() => (isDone = true));
  const took: number[] = [];
  while (!isDone) {
    const start = performance.now();
    await visitor.conversations.current.value.messages.send(`message ${String(took.length)}`);
    took.push(performance.now() - start);
    if (pauseMs > 0) await sleep(pauseMs);
  }
  took.sort((a, b) => a - b);
  const at = (share: number): number =>
    took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? NaN;
  return { p50Ms: at(0.5), p99Ms: at(0.99), count: took.length };
}
