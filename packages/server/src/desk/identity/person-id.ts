import { hash } from 'node:crypto';

const CHARACTERS = 32;

/**
 * The id of a visitor for whom their site vouches: the same on every device, and no secret's, as those are hashed under another
 * name. Nobody is anybody by knowing it.
 */
export function personIdOf(siteId: string, subject: string): string {
  return hash('sha256', `deskbell-person|${siteId}|${subject}`, 'base64url').slice(0, CHARACTERS);
}
