import type { AgentSockets, Clock, ClusterStore } from '@deskbell/core';
import type { NodeLink } from '../../src/cluster/node-link.ts';

/** What nodes share, in memory: for tests of several desks in one process. */
export class MemoryCluster {
  readonly #clock: Clock;
  readonly #beats = new Map<string, number>();
  readonly #sockets = new Map<string, AgentSockets>();
  readonly #locks = new Map<string, string>();
  readonly #lost = new Map<string, Set<() => void>>();
  readonly #listeners = new Map<string, (text: string) => void>();
  readonly #dead = new Set<string>();
  /** Nodes that are cut off from the others' messages. */
  readonly cut = new Set<string>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  store(nodeId: string): ClusterStore {
    return {
      beat: (id) => {
        if (!this.#dead.has(id)) this.#beats.set(id, this.#clock.now());
        return Promise.resolve();
      },
      nodes: () =>
        Promise.resolve(Array.from(this.#beats, ([id, at]) => ({ id, silentMs: this.#clock.now() - at }))),
      remove: (id) => Promise.resolve(this.#remove(id)),
      setSockets: (counted) => {
        const key = `${counted.nodeId}|${counted.agentId}`;
        if (counted.sockets > 0) this.#sockets.set(key, counted);
        else this.#sockets.delete(key);
        return Promise.resolve();
      },
      sockets: () => Promise.resolve([...this.#sockets.values()]),
      tryLock: (key) => {
        if (this.#dead.has(nodeId)) return Promise.resolve(false);
        const holder = this.#locks.get(key);
        if (holder === undefined) this.#locks.set(key, nodeId);
        return Promise.resolve(holder === undefined || holder === nodeId);
      },
      unlock: (key) => Promise.resolve(void this.#locks.delete(key)),
      onLocksLost: (listener) => {
        const listeners = this.#lost.get(nodeId) ?? new Set();
        this.#lost.set(nodeId, listeners.add(listener));
        return () => listeners.delete(listener);
      },
    };
  }

  link(nodeId: string): NodeLink {
    return {
      publish: (text) => {
        if (this.cut.has(nodeId) || this.#dead.has(nodeId)) return;
        for (const [id, listener] of this.#listeners) if (id !== nodeId && !this.cut.has(id)) listener(text);
      },
      listen: (listener) => void this.#listeners.set(nodeId, listener),
      close: () => Promise.resolve(void this.#listeners.delete(nodeId)),
    };
  }

  /** A node dies without a word: its locks are free, all else stays until the others notice. */
  kill(nodeId: string): void {
    this.#dead.add(nodeId);
    this.#listeners.delete(nodeId);
    this.#free(nodeId);
  }

  #remove(nodeId: string): void {
    this.#beats.delete(nodeId);
    for (const [key, counted] of this.#sockets) if (counted.nodeId === nodeId) this.#sockets.delete(key);
    this.#free(nodeId);
  }

  #free(nodeId: string): void {
    let held = 0;
    for (const [key, holder] of this.#locks) if (holder === nodeId && this.#locks.delete(key)) held += 1;
    if (held > 0) for (const listener of this.#lost.get(nodeId) ?? []) listener();
  }
}
