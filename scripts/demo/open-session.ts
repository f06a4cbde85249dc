import { createHash, randomBytes } from 'node:crypto';
import type { Store } from '@deskbell/core';

const DAY_MS = 86_400_000;

/** Signs somebody of the demo in without their password: stored as a hash like every other session (A5). Returns the token. */
export async function openSession(
  store: Pick<Store, 'sessions'>,
  agentId: string,
  now: number,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await store.sessions.create({
    tokenHash: createHash('sha256').update(token).digest('base64url'),
    agentId,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: now + 7 * DAY_MS,
    method: 'link',
    device: 'Deskbell demo',
  });
  return token;
}
