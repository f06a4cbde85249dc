import type { WebhookAttempt, WebhookChanges, WebhookEndpoint } from '@deskbell/core';

/** Nothing has arrived for so long: the endpoint is called no more until somebody switches it on again. */
const GIVE_UP_MS = 5 * 24 * 60 * 60_000;
const GONE = 410;

/** What a call changes about its endpoint; `undefined`: nothing. */
export function healthAfter(
  { failingSince }: WebhookEndpoint,
  { status }: WebhookAttempt,
  now: number,
): WebhookChanges | undefined {
  if (status !== null && status >= 200 && status < 300)
    return failingSince === null ? undefined : { failingSince: null };
  const since = failingSince ?? now;
  if (status === GONE) return { failingSince: since, disabledAt: now, disabledBecause: 'gone' };
  if (now - since >= GIVE_UP_MS) return { failingSince: since, disabledAt: now, disabledBecause: 'failing' };
  return failingSince === null ? { failingSince: since } : undefined;
}
