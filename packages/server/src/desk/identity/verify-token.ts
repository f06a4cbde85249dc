import type { IdentityKey } from '@deskbell/core';
import { LIMITS, type VisitorClaims, visitorClaims } from '@deskbell/protocol';
import { createPublicKey, type KeyObject } from 'node:crypto';
import type { JWTPayload, ProtectedHeaderParameters } from 'jose';

/** By how much clocks may differ, in seconds. */
export const SKEW_S = 60;
/** The longest a token may have to live, in seconds. */
const LONGEST_S = 24 * 60 * 60;

export interface VerifiedToken {
  readonly keyId: string;
  readonly claims: VisitorClaims;
  /** In milliseconds since 1970, without the allowance for clocks that differ. */
  readonly expiresAt: number;
}

/** Why a token is not believed: for the log alone, as whoever shows one is not to learn how to make a better one. */
export class TokenRefusal extends Error {
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`the token is not believed: ${reason}`, options);
    this.reason = reason;
  }
}

/**
 * Who a host site says that somebody is. Only the site's own live keys are asked, each with its own algorithm: what the token
 * says of algorithms, addresses of keys and keys counts for nothing.
 *
 * @throws TokenRefusal
 */
export async function verifyToken(
  token: string,
  { siteId, keys, now }: { siteId: string; keys: readonly IdentityKey[]; now: number },
): Promise<VerifiedToken> {
  if (token.length > LIMITS.tokenCharacters) throw new TokenRefusal('it is too long');
  // Loaded only where somebody signs.
  const { decodeProtectedHeader, jwtVerify } = await import('jose');
  const header = read(() => decodeProtectedHeader(token));
  let refusal = new TokenRefusal('the site has no key for it');
  for (const key of keysFor(header, keys)) {
    try {
      const { payload } = await jwtVerify(token, materialOf(key), {
        algorithms: [key.algorithm],
        requiredClaims: ['sub', 'exp', 'aud'],
        clockTolerance: SKEW_S,
        currentDate: new Date(now),
      });
      return accept(payload, key.id, siteId, now);
    } catch (error) {
      refusal = error instanceof TokenRefusal ? error : new TokenRefusal(codeOf(error), { cause: error });
    }
  }
  throw refusal;
}

function accept(payload: JWTPayload, keyId: string, siteId: string, now: number): VerifiedToken {
  checkTimes(payload, now);
  if (payload.aud !== siteId) throw new TokenRefusal('it is for another site');
  const claims = visitorClaims.safeParse(payload);
  if (!claims.success) {
    const [issue] = claims.error.issues;
    throw new TokenRefusal(`${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
  }
  return { keyId, claims: claims.data, expiresAt: (payload.exp ?? 0) * 1_000 };
}

function checkTimes({ exp = 0, iat }: JWTPayload, now: number): void {
  const seconds = now / 1_000;
  if (!Number.isFinite(exp) || exp > seconds + LONGEST_S + SKEW_S)
    throw new TokenRefusal('it lives too long');
  if (iat !== undefined && iat > seconds + SKEW_S) throw new TokenRefusal('it was made in the future');
}

/** The live key that it names, or else those that fit: at most two are live, each of one algorithm alone. */
function keysFor({ kid, alg }: ProtectedHeaderParameters, keys: readonly IdentityKey[]): IdentityKey[] {
  return keys.filter(
    ({ algorithm, id, retiredAt }) =>
      retiredAt === null && algorithm === alg && (kid === undefined || kid === id),
  );
}

function materialOf({ algorithm, material }: IdentityKey): Uint8Array | KeyObject {
  if (material === null) throw new TokenRefusal('its key is retired');
  return algorithm === 'HS256' ? new TextEncoder().encode(material) : createPublicKey(material);
}

function read<T>(decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    throw new TokenRefusal('it is no token', { cause: error });
  }
}

function codeOf(error: unknown): string {
  const { code, claim } = (error ?? {}) as { code?: unknown; claim?: unknown };
  return [code, claim].filter((part) => typeof part === 'string').join(' ') || String(error);
}
