import { hash } from 'node:crypto';

const CHARACTERS = 32;

/**
 * The id of a visitor: derived from the secret that only their browser has, so that nothing needs to be stored before the
 * first message (A1). The site is part of it: the same secret on two sites is two visitors.
 */
export function visitorIdOf(siteId: string, secret: string): string {
  return hash('sha256', `deskbell-visitor|${siteId}|${secret}`, 'base64url').slice(0, CHARACTERS);
}
