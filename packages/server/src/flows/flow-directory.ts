import type { Clock, Flow, FlowStore } from '@deskbell/core';
import type { Logger } from 'pino';
import { Ticker } from '../lifecycle/ticker.ts';
import { describeError } from '../log/describe-error.ts';

/** What another process has published is noticed within this, in milliseconds. */
const RECHECK_MS = 2_000;
/** Versions that are published no longer are kept for the dialogues that began with them; so many of them, then they are read again. */
const MOST_KEPT = 500;

interface DirectoryDependencies {
  readonly flows: FlowStore;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The published flows of all sites, at hand, and the versions with which dialogues go on. */
export class FlowDirectory {
  readonly #dependencies: DirectoryDependencies;
  readonly #published = new Map<string, readonly Flow[]>();
  readonly #versions = new Map<string, Flow>();
  readonly #recheck: Ticker;

  constructor(dependencies: DirectoryDependencies) {
    this.#dependencies = dependencies;
    const { clock, log } = dependencies;
    this.#recheck = new Ticker(clock, RECHECK_MS, async () => {
      await this.reload().catch((error: unknown) =>
        log.warn({ err: describeError(error) }, 'flows could not be looked at'),
      );
    });
  }

  async open(): Promise<void> {
    await this.reload();
    this.#recheck.start();
  }

  close(): Promise<void> {
    return this.#recheck.stop();
  }

  /** By id. */
  published(siteId: string): readonly Flow[] {
    return this.#published.get(siteId) ?? NONE;
  }

  /** A version that is at hand. */
  find(siteId: string, flowId: string, version: number): Flow | undefined {
    return this.#versions.get(keyOf(siteId, flowId, version));
  }

  /** A version, from the store if need be; `undefined` when there is none. */
  async load(siteId: string, flowId: string, version: number): Promise<Flow | undefined> {
    const known = this.find(siteId, flowId, version);
    if (known) return known;
    const stored = await this.#dependencies.flows.version(siteId, flowId, version);
    if (!stored) return undefined;
    const flow = { flowId, version, definition: stored.definition };
    this.#versions.set(keyOf(siteId, flowId, version), flow);
    return flow;
  }

  /** Takes over what is published now. */
  async reload(): Promise<void> {
    const stored = await this.#dependencies.flows.published();
    const bySite = new Map<string, Flow[]>();
    for (const { flowId, siteId, version } of stored) {
      const flow = await this.#loadOrWarn(siteId, flowId, version);
      if (flow) bySite.set(siteId, [...(bySite.get(siteId) ?? []), flow]);
    }
    this.#published.clear();
    for (const [siteId, flows] of bySite) this.#published.set(siteId, flows);
    this.#forgetOldest(new Set(stored.map(({ flowId, siteId, version }) => keyOf(siteId, flowId, version))));
  }

  /** One that cannot be read must not keep the others from being known. */
  async #loadOrWarn(siteId: string, flowId: string, version: number): Promise<Flow | undefined> {
    try {
      return await this.load(siteId, flowId, version);
    } catch (error) {
      const { log } = this.#dependencies;
      log.error({ siteId, flowId, version, err: describeError(error) }, 'a published flow cannot be read');
      return undefined;
    }
  }

  #forgetOldest(published: ReadonlySet<string>): void {
    for (const key of this.#versions.keys()) {
      if (this.#versions.size <= MOST_KEPT) return;
      if (!published.has(key)) this.#versions.delete(key);
    }
  }
}

const NONE: readonly Flow[] = [];

function keyOf(siteId: string, flowId: string, version: number): string {
  return `${siteId}/${flowId}/${String(version)}`;
}
