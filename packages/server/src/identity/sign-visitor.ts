import { createHmac, createPrivateKey, sign } from 'node:crypto';

const HOUR_S = 60 * 60;
const LONGEST_S = 24 * HOUR_S;

/** What is signed about a visitor. */
export interface SignVisitorOptions {
  /** The secret of the site's key as it was shown once (HS256), or a private Ed25519 key as PEM (EdDSA). */
  readonly key: string;
  /** The site's public key, as in the script tag. */
  readonly siteId: string;
  /** The visitor's id at your site: stable, and never used again for somebody else. */
  readonly sub: string;
  /** Which of the site's keys this is; needed nowhere, and quicker where there are two. */
  readonly keyId?: string;
  /** How long the token is worth something, in seconds; default: 3600, at most 86400. Short is good: the page gets new ones. */
  readonly expiresInS?: number;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  /** A BCP 47 tag such as `pl`. */
  readonly locale?: string;
  /** At most 50 short values for agents to see, such as a plan or a customer number. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>>;
  /** What time it is, in milliseconds since 1970; default: the machine's clock. */
  readonly now?: number;
}

/**
 * Vouches for a visitor: a token for `client.identify()` on your pages. On your server alone, as whoever has the key can be
 * everybody.
 *
 * ```ts
 * const token = signVisitor({ key: process.env.DESKBELL_IDENTITY_KEY, siteId: 'shop', sub: user.id, name: user.name });
 * ```
 *
 * @throws RangeError for a `sub` that is empty, or a time that is too long
 */
export function signVisitor({
  key,
  keyId,
  siteId,
  sub,
  expiresInS = HOUR_S,
  now = Date.now(),
  ...said
}: SignVisitorOptions): string {
  if (sub === '') throw new RangeError('unable to sign: sub is empty; name the visitor by their id');
  if (!(expiresInS > 0 && expiresInS <= LONGEST_S)) {
    throw new RangeError('unable to sign: expiresInS is not between 1 and 86400; sign for a shorter time');
  }
  const isPrivateKey = key.includes('PRIVATE KEY');
  const iat = Math.floor(now / 1_000);
  const header = { alg: isPrivateKey ? 'EdDSA' : 'HS256', typ: 'JWT', ...(keyId ? { kid: keyId } : {}) };
  const claims = { sub, aud: siteId, iat, exp: iat + Math.floor(expiresInS), ...said };
  const signed = `${encode(header)}.${encode(claims)}`;
  const signature = isPrivateKey
    ? sign(null, Buffer.from(signed), createPrivateKey(key))
    : createHmac('sha256', key).update(signed).digest();
  return `${signed}.${signature.toString('base64url')}`;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
