import type { ConversationRecord, IdentityKey } from '@deskbell/core';

/** So long the page has to take it. */
export const PANEL_TOKEN_MS = 5 * 60_000;

interface PanelContext {
  readonly record: ConversationRecord;
  readonly agent: { readonly id: string; readonly name: string };
  readonly keys: readonly IdentityKey[];
  readonly now: number;
}

/**
 * Who asks about whom, for the site's own page: signed with a key that the site has already, for another audience than visitors'
 * tokens, so that neither can be taken for the other. `null` without a live HS256 key.
 */
export async function signPanel({ agent, keys, now, record }: PanelContext): Promise<string | null> {
  const key = keys.find(
    ({ algorithm, material, retiredAt }) => algorithm === 'HS256' && material && !retiredAt,
  );
  if (!key?.material) return null;
  const { contact, conversation } = record;
  // Loaded only where a site has a page of its own.
  const { SignJWT } = await import('jose');
  return new SignJWT({
    contact: {
      id: contact.id,
      externalId: contact.externalId,
      verified: contact.verified,
      email: contact.verified ? contact.email : null,
    },
    conversation: { id: conversation.id },
    agent,
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: key.id })
    .setAudience(`panel:${conversation.siteId}`)
    .setSubject(contact.verified && contact.externalId !== null ? contact.externalId : contact.id)
    .setIssuedAt(Math.floor(now / 1_000))
    .setExpirationTime(Math.floor((now + PANEL_TOKEN_MS) / 1_000))
    .sign(new TextEncoder().encode(key.material));
}
