import type { ChaosProxy } from './chaos-proxy.ts';
import type { FaultCounts } from './fault-counts.ts';
import type { Direction, Weather } from './weather.ts';

/** The proxies of all nodes: what is done to the network is done to each of them. */
export class ProxyGroup implements AsyncDisposable {
  readonly #proxies: readonly ChaosProxy[];
  /** Of all of them together. */
  readonly counts: FaultCounts;

  /** @param counts what all of these proxies count into */
  constructor(proxies: readonly ChaosProxy[], counts: FaultCounts) {
    this.#proxies = proxies;
    this.counts = counts;
  }

  /** The way to the first node. */
  get url(): string {
    return this.urlOf(0);
  }

  set allows(allows: (direction: Direction, text: string) => boolean) {
    for (const proxy of this.#proxies) proxy.allows = allows;
  }

  /** The way to a node; where there are fewer nodes, it begins anew. */
  urlOf(node: number): string {
    return this.#proxies[node % this.#proxies.length]?.url ?? '';
  }

  setWeather(up: Partial<Weather>, down: Partial<Weather> = up): void {
    for (const proxy of this.#proxies) proxy.setWeather(up, down);
  }

  heal(): void {
    for (const proxy of this.#proxies) proxy.heal();
  }

  linkDown(): void {
    for (const proxy of this.#proxies) proxy.linkDown();
  }

  resetAll(): void {
    for (const proxy of this.#proxies) proxy.resetAll();
  }

  refuse(): void {
    for (const proxy of this.#proxies) proxy.refuse();
  }

  halfOpen(): void {
    for (const proxy of this.#proxies) proxy.halfOpen();
  }

  replayAfterReconnect(count: number): void {
    for (const proxy of this.#proxies) proxy.replayAfterReconnect(count);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#proxies.map((proxy) => proxy[Symbol.asyncDispose]()));
  }
}
