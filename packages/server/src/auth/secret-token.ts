import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a session or a one-time link, in 43 url-safe characters. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored instead of a token (A5): a fast hash is enough for what nobody can guess. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
