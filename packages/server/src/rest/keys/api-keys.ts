import type { ApiKey, ApiKeyStore, Clock, Ids, KeySubject } from '@deskbell/core';
import { DeskbellError, type Scope } from '@deskbell/protocol';
import type { Logger } from 'pino';
import { createToken, hashToken } from '../../auth/secret-token.ts';
import { describeError } from '../../log/describe-error.ts';

/** What every key begins with, so that people and secret scanners know one when they see it. */
export const API_KEY_PREFIX = 'dbk_';
const SHAPE = /^dbk_[A-Za-z0-9_-]{43}$/;

/** How long a key is taken as it was read: a revoked one is refused everywhere after at most this time (D11). */
const FRESH_MS = 3_000;
const MOST_REMEMBERED = 10_000;
const MINUTE_MS = 60_000;

export interface NewApiKey {
  readonly siteId: string | null;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: number | null;
  readonly createdBy: string;
}

interface ApiKeysOptions {
  readonly store: ApiKeyStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
}

/** The keys of integrations: made once, known by their hash, remembered for some seconds. */
export class ApiKeys {
  readonly #options: ApiKeysOptions;
  readonly #known = new Map<string, { readonly key: ApiKey; readonly until: number }>();

  constructor(options: ApiKeysOptions) {
    this.#options = options;
  }

  /** Makes a key. `secret` is shown to its maker and kept nowhere. */
  async create(given: NewApiKey): Promise<{ readonly key: ApiKey; readonly secret: string }> {
    const { store, clock, ids } = this.#options;
    const secret = `${API_KEY_PREFIX}${createToken()}`;
    const key: ApiKey = {
      ...given,
      scopes: [...new Set(given.scopes)],
      id: ids.next(),
      hint: secret.slice(-4),
      hash: hashToken(secret),
      createdAt: clock.now(),
      lastUsedAt: null,
      revokedAt: null,
    };
    await store.create(key);
    return { key, secret };
  }

  /** Rejects with `unauthenticated`, in the same words whatever is wrong with the key. */
  async authenticate(secret: string): Promise<KeySubject> {
    const { clock } = this.#options;
    const key = SHAPE.test(secret) ? await this.#find(hashToken(secret)) : undefined;
    const now = clock.now();
    if (!key || key.revokedAt !== null || (key.expiresAt !== null && key.expiresAt <= now)) {
      throw new DeskbellError(
        'unauthenticated',
        'unable to continue: the API key is unknown, expired or revoked; make a new one',
      );
    }
    this.#noteUse(key, now);
    return {
      kind: 'key',
      keyId: key.id,
      siteId: key.siteId,
      scopes: new Set(key.scopes),
    };
  }

  /** `false` when there is no such key. At once on this node, within seconds on the others. */
  async revoke(keyId: string): Promise<boolean> {
    const { store, clock } = this.#options;
    const revoked = await store.revoke(keyId, clock.now());
    for (const [hash, { key }] of this.#known) if (key.id === keyId) this.#known.delete(hash);
    return revoked;
  }

  async #find(hash: string): Promise<ApiKey | undefined> {
    const { store, clock } = this.#options;
    const known = this.#known.get(hash);
    if (known && clock.now() < known.until) return known.key;
    const key = await store.findByHash(hash);
    this.#known.delete(hash);
    // What is unknown is not kept: anybody could fill the memory with it.
    if (!key) return undefined;
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    this.#known.set(hash, { key, until: clock.now() + FRESH_MS });
    return key;
  }

  #noteUse(key: ApiKey, now: number): void {
    const minute = now - (now % MINUTE_MS);
    if (key.lastUsedAt !== null && key.lastUsedAt >= minute) return;
    const known = this.#known.get(key.hash);
    if (known) this.#known.set(key.hash, { ...known, key: { ...key, lastUsedAt: minute } });
    const { store, log } = this.#options;
    store.touch(key.id, minute).catch((error: unknown) => {
      log.warn({ err: describeError(error), keyId: key.id }, 'use of an API key not stored');
    });
  }
}
