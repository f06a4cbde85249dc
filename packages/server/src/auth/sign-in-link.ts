import type { Clock, SignInLink, Store } from '@deskbell/core';
import { createToken, hashToken } from './secret-token.ts';

const HOUR_MS = 60 * 60_000;
/** How long links work, in milliseconds: those that are handed over at once, invitations, and for a new password. */
const LINK_MS = HOUR_MS;
export const INVITATION_MS = 72 * HOUR_MS;
export const RESET_MS = HOUR_MS;

export interface NewLink {
  readonly agentId: string;
  readonly publicUrl: string;
  /** Default: an hour. */
  readonly lifetimeMs?: number;
  readonly purpose?: NonNullable<SignInLink['purpose']>;
}

/** Makes a one-time link; its token stands behind the `#`, which browsers send to no server (A5). */
export async function createSignInLink(
  { store, clock }: { store: Pick<Store, 'signInLinks'>; clock: Clock },
  { agentId, publicUrl, lifetimeMs = LINK_MS, purpose = 'signIn' }: NewLink,
): Promise<string> {
  const token = createToken();
  const expiresAt = clock.now() + lifetimeMs;
  await store.signInLinks.create({ tokenHash: hashToken(token), agentId, expiresAt, purpose });
  return `${publicUrl}/console/#token=${token}`;
}
