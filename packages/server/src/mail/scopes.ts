import { createHash } from 'node:crypto';

/** What is counted of an address: the address itself need not be kept for that. */
export function addressScope(email: string): string {
  return `to:${createHash('sha256').update(email.toLowerCase()).digest('base64url')}`;
}
