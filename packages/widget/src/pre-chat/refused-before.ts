import type { ChatItem } from '../parts/part.ts';

export interface RefusedBefore {
  /** Messages that the desk takes only after a consent. */
  readonly withoutConsent: readonly string[];
  /** The site wants its visitors to sign in before they write. */
  readonly mustSignIn: boolean;
}

/** What was refused for something that comes before writing. */
export function refusedBefore(items: readonly ChatItem[]): RefusedBefore {
  const failed = items.flatMap(({ delivery, id }) =>
    delivery?.state === 'failed' ? [{ id, ...pick(delivery.error) }] : [],
  );
  return {
    withoutConsent: failed.filter(({ code }) => code === 'consent_required').map(({ id }) => id),
    mustSignIn: failed.some(({ code, reason }) => code === 'forbidden' && reason === 'identityRequired'),
  };
}

function pick({ code, details }: { readonly code: string; readonly details?: unknown }): {
  readonly code: string;
  readonly reason: unknown;
} {
  return { code, reason: (details as { readonly reason?: unknown } | undefined)?.reason };
}
