import { DeskbellError } from '@deskbell/protocol';

/** How long a receiver may take, in milliseconds. */
const TIMEOUT_MS = 10_000;

export interface WebhookCall {
  readonly url: string;
  /** The same on every try, so that a receiver can leave out what it has. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly event: unknown;
}

/** Posts an event as JSON. Rejects unless the receiver answers with 2xx in time; redirects are not followed. */
export async function postWebhook({ url, id, at, event }: WebhookCall): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'Deskbell',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at / 1000)),
    },
    body: JSON.stringify(event),
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.body?.cancel();
  if (!response.ok) {
    throw new DeskbellError(
      'unavailable',
      `unable to call the webhook: the receiver answered ${String(response.status)}; look into its log`,
    );
  }
}
