import { compilePlan, type Clock, type ConfigurationChange, type SitePlan, type Store } from '@deskbell/core';
import { siteConfiguration, type ConfigurationVersion } from '@deskbell/protocol';
import type { Logger } from 'pino';
import { Ticker } from '../lifecycle/ticker.ts';
import { describeError } from '../log/describe-error.ts';
import type { TargetPolicy } from '../outgoing/target-policy.ts';
import { currentConfiguration } from './current-configuration.ts';
import { saveConfiguration } from './save-configuration.ts';

/** Configurations are changed by the command line too, in another process: the longest that such a change goes unnoticed. */
const EVERY_MS = 2_000;

export interface ConfigurationChanged {
  readonly siteId: string;
  readonly version: number;
}

interface Dependencies {
  readonly store: Pick<Store, 'agents' | 'configurations' | 'flows'>;
  readonly clock: Clock;
  readonly log: Logger;
  /** Which addresses a policy may name; default: any, until it is called. */
  readonly targets?: TargetPolicy | undefined;
}

/** The plans of all sites, compiled once for each version of their configurations and kept up to date. */
export class ConfigurationDirectory {
  readonly #store: Dependencies['store'];
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #targets: TargetPolicy | undefined;
  readonly #plans = new Map<string, SitePlan>();
  /** Versions that cannot be used: told once, tried again each time. */
  readonly #unusable = new Map<string, number>();
  readonly #listeners = new Set<(change: ConfigurationChanged) => void>();
  readonly #looks: Ticker;
  #isOpen = false;

  constructor({ store, clock, log, targets }: Dependencies) {
    this.#store = store;
    this.#clock = clock;
    this.#log = log;
    this.#targets = targets;
    this.#looks = new Ticker(clock, EVERY_MS, async () => {
      try {
        await this.#takeOver();
      } catch (error) {
        log.error({ err: describeError(error) }, 'configurations could not be read anew');
      }
    });
  }

  /** Takes over what is saved, telling nobody, and looks again every two seconds from then on. */
  async open(): Promise<void> {
    await this.#takeOver();
    this.#isOpen = true;
    this.#looks.start();
  }

  close(): Promise<void> {
    return this.#looks.stop();
  }

  /** How the site is served; by the defaults, if nobody has saved anything else. */
  planOf(siteId: string): SitePlan {
    const known = this.#plans.get(siteId);
    if (known) return known;
    const plan = compilePlan(siteId, 0, siteConfiguration.parse({}, { jitless: true }));
    this.#plans.set(siteId, plan);
    return plan;
  }

  current(siteId: string): Promise<ConfigurationVersion> {
    return currentConfiguration(this.#store, siteId);
  }

  /** @throws DeskbellError `invalid` with every problem in `details.problems`, `conflict` */
  async put(change: Omit<ConfigurationChange, 'at'>): Promise<ConfigurationVersion> {
    const made = { ...change, at: this.#clock.now() };
    const { saved, plan } = await saveConfiguration(this.#store, made, this.#targets);
    this.#adopt(plan);
    return saved;
  }

  /** Newest first, versions below `before` (or from the newest). */
  history(siteId: string, before: number | null, limit: number): Promise<readonly ConfigurationVersion[]> {
    return this.#store.configurations.history(siteId, before, limit);
  }

  /** Calls back when another plan holds for a site; returns a function that ends it. */
  onChanged(listener: (change: ConfigurationChanged) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #takeOver(): Promise<void> {
    for (const [siteId, version] of await this.#store.configurations.versions()) {
      if (version > (this.#plans.get(siteId)?.version ?? 0)) await this.#takeOverSite(siteId, version);
    }
  }

  async #takeOverSite(siteId: string, version: number): Promise<void> {
    try {
      const newest = await this.#store.configurations.current(siteId);
      if (newest) this.#adopt(compilePlan(siteId, newest.version, newest.configuration));
      this.#unusable.delete(siteId);
    } catch (error) {
      if (this.#unusable.get(siteId) === version) return;
      this.#unusable.set(siteId, version);
      this.#log.error(
        { siteId, version, err: describeError(error) },
        'a saved configuration cannot be used; the one before it stays in force',
      );
    }
  }

  /** While one version was read, a newer one may have come. */
  #adopt(plan: SitePlan): void {
    const { siteId, version } = plan;
    if (version <= (this.#plans.get(siteId)?.version ?? 0)) return;
    this.#plans.set(siteId, plan);
    if (!this.#isOpen) return;
    for (const listener of this.#listeners) {
      try {
        listener({ siteId, version });
      } catch (error) {
        this.#log.error(
          { siteId, version, err: describeError(error) },
          'a changed configuration met an error',
        );
      }
    }
  }
}
