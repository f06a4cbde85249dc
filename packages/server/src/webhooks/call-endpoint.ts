import type { Clock, OutboxEvent, WebhookAttempt, WebhookEndpoint } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { GuardedFetch } from '../outgoing/guarded-fetch.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import { readRetryAfter } from './retry-schedule.ts';
import { signatureOf } from './signature.ts';

/** How long a receiver may take, in milliseconds. */
const TIMEOUT_MS = 15_000;

export interface CallDependencies {
  readonly clock: Clock;
  readonly fetch: GuardedFetch;
  readonly box: SecretBox;
}

export interface Called {
  readonly attempt: WebhookAttempt;
  /** How long the receiver wants to be left alone, in milliseconds. */
  readonly retryAfterMs: number | null;
}

/** For which secrets of an endpoint are sealed. */
export function secretPurpose(endpointId: string): string {
  return `webhook:${endpointId}`;
}

/** Calls an endpoint once. What it answers besides its status is not even read. Rejects only with `aborted`. */
export async function callEndpoint(
  { clock, fetch, box }: CallDependencies,
  endpoint: WebhookEndpoint,
  { id, payload: body }: OutboxEvent,
  signal: AbortSignal,
): Promise<Called> {
  const at = clock.now();
  const attempt = (status: number | null, error: string | null): WebhookAttempt => ({
    at,
    status,
    durationMs: Math.max(0, clock.now() - at),
    error,
  });
  try {
    const timestamp = Math.floor(at / 1_000);
    const signatures = secretsOf(endpoint, box, at).map((secret) =>
      signatureOf({ id, timestamp, body }, secret),
    );
    const { status, headers } = await fetch(endpoint.url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signatures.join(' '),
      },
      body,
      timeoutMs: TIMEOUT_MS,
      maxBytes: 0,
      signal,
    });
    return {
      attempt: attempt(status, null),
      retryAfterMs: readRetryAfter(headers['retry-after'], clock.now()),
    };
  } catch (error) {
    if (signal.aborted) throw error;
    const code = error instanceof DeskbellError ? error.code : 'internal';
    return { attempt: attempt(null, code), retryAfterMs: null };
  }
}

function secretsOf(
  { id, secret, previousSecret, previousUntil }: WebhookEndpoint,
  box: SecretBox,
  now: number,
): readonly string[] {
  const open = (sealed: string) => box.open(sealed, secretPurpose(id));
  const isBoth = previousSecret !== null && previousUntil !== null && now < previousUntil;
  return isBoth ? [open(secret), open(previousSecret)] : [open(secret)];
}
