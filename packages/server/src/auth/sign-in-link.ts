import type { Clock, Store } from '@deskbell/core';
import { createToken, hashToken } from './secret-token.ts';

/** How long a one-time link works. */
const LINK_MS = 60 * 60_000;

/** Makes a one-time link; its token stands behind the `#`, which browsers send to no server (A5). */
export async function createSignInLink(
  { store, clock }: { store: Pick<Store, 'signInLinks'>; clock: Clock },
  { agentId, publicUrl }: { agentId: string; publicUrl: string },
): Promise<string> {
  const token = createToken();
  const expiresAt = clock.now() + LINK_MS;
  await store.signInLinks.create({ tokenHash: hashToken(token), agentId, expiresAt });
  return `${publicUrl}/console/#token=${token}`;
}
