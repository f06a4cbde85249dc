import type { WebhookPayload } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import { timingSafeEqual } from 'node:crypto';
import { signatureOf } from './signature.ts';

type HeaderValue = string | readonly string[] | undefined;

export interface VerifyWebhookOptions {
  /** `whsec_…`; several while one is replaced by another. */
  readonly secret: string | readonly string[];
  /** How old or early a call may be, in milliseconds. Default: 300 000, five minutes. */
  readonly toleranceMs?: number;
  /** The time, in milliseconds since 1970. Default: now. */
  readonly now?: number;
}

/** A call that is what it claims to be. */
export interface VerifiedWebhook {
  /** The same on every repetition: remember it to act once. */
  readonly id: string;
  readonly payload: WebhookPayload;
}

/**
 * Checks that a call came from the desk, unchanged and lately, and reads it.
 *
 * @param body exactly as it came, before anything parsed it
 * @param headers of the request, as Node or `fetch` has them
 * @throws DeskbellError `unauthenticated` when it did not: answer with 401 and do nothing
 */
export function verifyWebhook(
  body: string | Uint8Array,
  headers: Readonly<Record<string, HeaderValue>> | { get(name: string): string | null },
  { secret, toleranceMs = 300_000, now = Date.now() }: VerifyWebhookOptions,
): VerifiedWebhook {
  const id = header(headers, 'webhook-id');
  const timestamp = Number(header(headers, 'webhook-timestamp'));
  const signatures = header(headers, 'webhook-signature').split(' ');
  if (!Number.isSafeInteger(timestamp)) throw refused('its timestamp is no number');
  if (Math.abs(now - timestamp * 1_000) > toleranceMs) throw refused('it is too old, or the clocks differ');
  const secrets = typeof secret === 'string' ? [secret] : secret;
  const expected = secrets.map((one) => signatureOf({ id, timestamp, body }, one));
  if (!signatures.some((given) => expected.some((right) => isSame(given, right)))) {
    throw refused('its signature does not match; check the secret, and that the body was not parsed before');
  }
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8');
  return { id, payload: JSON.parse(text) as WebhookPayload };
}

function header(
  headers: Readonly<Record<string, HeaderValue>> | { get(name: string): string | null },
  name: string,
): string {
  const isHeaders = (found: typeof headers): found is { get(name: string): string | null } =>
    typeof found['get'] === 'function';
  const value = isHeaders(headers) ? headers.get(name) : headers[name];
  if (typeof value !== 'string' || value === '') throw refused(`it has no header ${name}`);
  return value;
}

function isSame(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function refused(why: string): DeskbellError {
  return new DeskbellError('unauthenticated', `unable to trust this webhook: ${why}`);
}
