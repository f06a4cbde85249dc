export interface Site {
  /** The public key in the script tag. */
  readonly id: string;
  readonly name: string;
  /** Origins of pages that may run the widget (A6). */
  readonly origins: readonly string[];
  readonly createdAt: number;
}

export interface SiteStore {
  /** Rejects with `conflict` when the id is taken. */
  create(site: Site): Promise<void>;
  find(siteId: string): Promise<Site | undefined>;
  list(): Promise<readonly Site[]>;
  /** Rejects with `not_found`. */
  rename(siteId: string, name: string): Promise<void>;
  /** Rejects with `not_found`. */
  setOrigins(siteId: string, origins: readonly string[]): Promise<void>;
}
