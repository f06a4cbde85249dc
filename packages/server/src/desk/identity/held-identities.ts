import type { Clock } from '@deskbell/core';
import type { Logger } from 'pino';
import { describeError } from '../../log/describe-error.ts';

/** A token that ended somewhere, or a key that was retired, is noticed within this and one read: 5 s in all (D11). */
const CHECK_MS = 4_000;

/** A connection that a token has let in. */
export interface HeldIdentity {
  readonly siteId: string;
  readonly tokenHash: string;
  readonly keyId: string;
  /** When it ends by itself, in milliseconds since 1970. */
  readonly until: number;
  /** Ends the connection. */
  readonly end: () => void;
}

interface Sources {
  readonly clock: Clock;
  readonly log: Logger;
  /** Ids of the live keys of a site. */
  readonly liveKeyIds: (siteId: string) => Promise<ReadonlySet<string>>;
  readonly revokedSince: (at: number) => Promise<readonly string[]>;
}

/** Nodes whose clocks differ by less than this see each other's revocations. */
const CLOCKS_MS = 60_000;

/** The connections that tokens have let in, and their end. Looks at nothing while there is none. */
export class HeldIdentities {
  readonly #sources: Sources;
  readonly #held = new Set<HeldIdentity>();
  #lookedAt = 0;
  #cancel: (() => void) | undefined;
  #closed = false;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** Returns a function that lets go of it. */
  add(held: HeldIdentity): () => void {
    if (this.#held.size === 0) this.#lookedAt = this.#sources.clock.now();
    this.#held.add(held);
    this.#later();
    return () => {
      this.#held.delete(held);
    };
  }

  /** Ends every connection of a token on this node, at once. */
  endToken(tokenHash: string): void {
    this.#endWhere((held) => held.tokenHash === tokenHash);
  }

  close(): void {
    this.#closed = true;
    this.#cancel?.();
    this.#held.clear();
  }

  #later(): void {
    if (this.#cancel || this.#closed || this.#held.size === 0) return;
    const { clock, log } = this.#sources;
    this.#cancel = clock.wakeAt(clock.now() + CHECK_MS, () => {
      this.#look()
        // While the store cannot be read nobody is thrown out but who has expired: the next look comes soon.
        .catch((error: unknown) => log.warn({ err: describeError(error) }, 'identities not checked'))
        .finally(() => {
          this.#cancel = undefined;
          this.#later();
        });
    });
  }

  async #look(): Promise<void> {
    const { clock, liveKeyIds, revokedSince } = this.#sources;
    const now = clock.now();
    this.#endWhere(({ until }) => until <= now);
    const revoked = new Set(await revokedSince(this.#lookedAt - CLOCKS_MS));
    this.#lookedAt = now;
    if (revoked.size > 0) this.#endWhere(({ tokenHash }) => revoked.has(tokenHash));
    for (const siteId of new Set([...this.#held].map((held) => held.siteId))) {
      const live = await liveKeyIds(siteId);
      this.#endWhere((held) => held.siteId === siteId && !live.has(held.keyId));
    }
  }

  #endWhere(isOver: (held: HeldIdentity) => boolean): void {
    for (const held of this.#held) {
      if (!isOver(held)) continue;
      this.#held.delete(held);
      held.end();
    }
  }
}
