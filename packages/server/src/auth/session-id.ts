import { createHash } from 'node:crypto';

const LENGTH = 22;

/** By which a session can be named, and neither its token nor the hash that is stored be found. */
export function sessionIdOf(tokenHash: string): string {
  return createHash('sha256').update(`session ${tokenHash}`).digest('base64url').slice(0, LENGTH);
}
