import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

interface Cost {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** OWASP's advice for argon2id: 19 MiB, two passes, one lane. */
const COST: Cost = { memory: 19 * 1024, passes: 2, parallelism: 1 };

const NONCE_BYTES = 16;
const TAG_BYTES = 32;
/** Version 1.3 of the algorithm. */
const VERSION = 19;

const ENCODED = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,3})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Hashes a password with argon2id into the usual encoded form: `$argon2id$v=19$m=19456,t=2,p=1$…$…`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(NONCE_BYTES);
  const tag = await derive(password, nonce, TAG_BYTES, COST);
  return encodeHash(nonce, tag);
}

/** A hash at today's cost that no password has: verifying against it takes as long as against a real one. */
export const NOBODYS_HASH = encodeHash(Buffer.alloc(NONCE_BYTES), Buffer.alloc(TAG_BYTES));

/** Whether the password is the one that was hashed; at the cost that is written in the hash. */
export async function verifyPassword(password: string, encoded: string): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, tag] = ENCODED.exec(encoded) ?? [];
  if (nonce === undefined || tag === undefined) return false;
  const expected = Buffer.from(tag, 'base64');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const actual = await derive(password, Buffer.from(nonce, 'base64'), expected.length, cost);
  return timingSafeEqual(actual, expected);
}

/** Off the event loop, in Node's thread pool. */
function derive(password: string, nonce: Buffer, tagLength: number, cost: Cost): Promise<Buffer> {
  // The same password typed on two keyboards can arrive in two forms of Unicode.
  const message = Buffer.from(password.normalize('NFKC'), 'utf8');
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message, nonce, tagLength, ...cost }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

function encodeHash(nonce: Buffer, tag: Buffer): string {
  const { memory, passes, parallelism } = COST;
  const [salt, hash] = [nonce, tag].map((bytes) => bytes.toString('base64').replaceAll('=', ''));
  return `$argon2id$v=${VERSION}$m=${memory},t=${passes},p=${parallelism}$${salt}$${hash}`;
}
