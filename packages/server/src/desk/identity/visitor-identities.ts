import { DeskbellError } from '@deskbell/protocol';
import { hashToken } from '../../auth/secret-token.ts';
import { describeError } from '../../log/describe-error.ts';
import type { DeskContext } from '../desk-context.ts';
import type { VisitorViewer } from '../viewer.ts';
import { visitorIdOf } from '../visitor-id.ts';
import { HeldIdentities, type HeldIdentity } from './held-identities.ts';
import { identifyVisitor } from './identify-visitor.ts';
import { LiveKeys } from './live-keys.ts';
import { personIdOf } from './person-id.ts';
import { SKEW_S, TokenRefusal, type VerifiedToken, verifyToken } from './verify-token.ts';

/** The use of a key is written down at most this often. */
const TOUCH_MS = 60_000;

/** Who came with a token that is believed. */
export interface IdentifiedVisitor {
  readonly viewer: VisitorViewer;
  readonly tokenHash: string;
  readonly keyId: string;
  /** When it ends, in milliseconds since 1970. */
  readonly until: number;
}

/** Visitors for whom their site vouches with a signed token (A1). */
export class VisitorIdentities {
  readonly #context: DeskContext;
  readonly #keys: LiveKeys;
  readonly #held: HeldIdentities;
  readonly #touchedAt = new Map<string, number>();

  constructor(context: DeskContext) {
    const { clock, log, store } = context;
    this.#context = context;
    this.#keys = new LiveKeys(store.visitorIdentities, clock);
    this.#held = new HeldIdentities({
      clock,
      log,
      liveKeyIds: async (siteId) => new Set((await this.#keys.of(siteId)).map(({ id }) => id)),
      revokedSince: (at) => store.visitorIdentities.revokedSince(at),
    });
  }

  /**
   * Lets somebody in by a token, as whom it names. With a secret, what was said under it becomes theirs: only once the token is
   * believed.
   *
   * @throws DeskbellError `unauthenticated` for whatever is wrong with the token, `conflict`, `unavailable`
   */
  async identify(siteId: string, token: string, secret: string | undefined): Promise<IdentifiedVisitor> {
    const { keyId, claims, expiresAt } = await this.#verify(siteId, token);
    const tokenHash = hashToken(token);
    if (await this.#context.store.visitorIdentities.isRevoked(tokenHash)) {
      throw this.#refused(siteId, new TokenRefusal('it was signed out'));
    }
    this.#touch(keyId);
    const visitorId = personIdOf(siteId, claims.sub);
    const formerVisitorId = secret === undefined ? null : visitorIdOf(siteId, secret);
    await identifyVisitor(this.#context, { siteId, visitorId, formerVisitorId, claims });
    const viewer: VisitorViewer = { kind: 'visitor', siteId, visitorId, identified: true };
    return { viewer, tokenHash, keyId, until: expiresAt + SKEW_S * 1_000 };
  }

  /** Watches over an open connection of theirs and ends it in time (D11); returns a function that lets go of it. */
  hold({ viewer, ...held }: IdentifiedVisitor, end: () => void): () => void {
    return this.#held.add({ ...held, siteId: viewer.siteId, end } satisfies HeldIdentity);
  }

  /**
   * Signs out: the token is worth nothing from now on, and its connections end, here at once and elsewhere within 5 s. One that
   * has expired needs no end.
   *
   * @param stored called when it is, before any connection ends
   * @throws DeskbellError `unauthenticated`, `unavailable`
   */
  async end(siteId: string, token: string, stored?: () => void): Promise<void> {
    const { clock, store } = this.#context;
    const { expiresAt } = await this.#verify(siteId, token);
    const tokenHash = hashToken(token);
    await store.visitorIdentities.revoke({
      tokenHash,
      revokedAt: clock.now(),
      expiresAt: expiresAt + SKEW_S * 1_000,
    });
    stored?.();
    this.#held.endToken(tokenHash);
  }

  /**
   * Lets through who may write on their site.
   *
   * @throws DeskbellError `forbidden` with `details.reason` `identityRequired` or `banned`
   */
  requireFor(viewer: VisitorViewer): void {
    const { identified, siteId } = viewer;
    this.#context.bans.requireNone(viewer);
    if (identified || !this.#context.plans.planOf(siteId).requireIdentity) return;
    throw new DeskbellError(
      'forbidden',
      'unable to write: this site has its visitors sign in first; sign in on the page',
      { details: { reason: 'identityRequired' } },
    );
  }

  close(): void {
    this.#held.close();
  }

  async #verify(siteId: string, token: string): Promise<VerifiedToken> {
    const keys = await this.#keys.of(siteId);
    try {
      return await verifyToken(token, { siteId, keys, now: this.#context.clock.now() });
    } catch (error) {
      if (error instanceof TokenRefusal) throw this.#refused(siteId, error);
      throw error;
    }
  }

  #refused(siteId: string, { reason }: TokenRefusal): DeskbellError {
    this.#context.log.info({ siteId, reason }, 'refused an identity token');
    return new DeskbellError(
      'unauthenticated',
      'unable to sign in: the identity token is not valid; get a new one from the site',
    );
  }

  #touch(keyId: string): void {
    const { clock, log, store } = this.#context;
    const now = clock.now();
    if (Math.abs(now - (this.#touchedAt.get(keyId) ?? -TOUCH_MS)) < TOUCH_MS) return;
    this.#touchedAt.set(keyId, now);
    store.visitorIdentities
      .touchKey(keyId, now)
      .catch((error: unknown) => log.warn({ err: describeError(error), keyId }, 'use of a key not stored'));
  }
}
