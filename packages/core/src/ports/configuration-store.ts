import type { ConfigurationVersion, SiteConfiguration } from '@deskbell/protocol';

export interface ConfigurationChange {
  readonly siteId: string;
  /** The version it was made from; another one in force is a `conflict`. 0: none was ever saved. */
  readonly expectedVersion: number;
  readonly configuration: SiteConfiguration;
  readonly by: ConfigurationVersion['by'];
  readonly at: number;
}

/** Keeps every saved configuration of every site, with who changed it. */
export interface ConfigurationStore {
  /** The newest saved version; `undefined` when none was ever saved. */
  current(siteId: string): Promise<ConfigurationVersion | undefined>;
  /** Rejects with `conflict` when `expectedVersion` is not in force, and then nothing is written. */
  save(change: ConfigurationChange): Promise<ConfigurationVersion>;
  /** Newest first, versions below `before` (or from the newest). */
  history(siteId: string, before: number | null, limit: number): Promise<readonly ConfigurationVersion[]>;
  /** The newest version number of every site that has one: what nodes look at to notice changes. */
  versions(): Promise<ReadonlyMap<string, number>>;
}
