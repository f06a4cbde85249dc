import type { Scope } from '@deskbell/protocol';

/** The key of an integration. The key itself is never stored. */
export interface ApiKey {
  readonly id: string;
  /** `null`: for the whole installation. */
  readonly siteId: string | null;
  /** What it is for, in the words of its maker. */
  readonly name: string;
  /** The end of the key, by which people tell theirs apart. */
  readonly hint: string;
  /** SHA-256 of the key, base64url (A5). */
  readonly hash: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: number;
  readonly createdBy: string;
  readonly expiresAt: number | null;
  /** To the minute. */
  readonly lastUsedAt: number | null;
  readonly revokedAt: number | null;
}

export interface ApiKeyStore {
  create(key: ApiKey): Promise<void>;
  /** By its hash, revoked and expired ones too. */
  findByHash(hash: string): Promise<ApiKey | undefined>;
  find(keyId: string): Promise<ApiKey | undefined>;
  /** Of a site, or (`null`) of the installation, newest first; `cursor` is that of the page before. */
  list(
    siteId: string | null,
    cursor: string | null,
    limit: number,
  ): Promise<{ readonly keys: readonly ApiKey[]; readonly next: string | null }>;
  /** `false` when there is none. Revoking again keeps the first time. */
  revoke(keyId: string, at: number): Promise<boolean>;
  /** Notes a use, if the last one that was noted is older. */
  touch(keyId: string, at: number): Promise<void>;
}
