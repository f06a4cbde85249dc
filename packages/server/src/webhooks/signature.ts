import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** What a call is signed with: known to the desk and to who is called. */
export function newWebhookSecret(): string {
  return `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;
}

export interface SignedCall {
  /** Of the event. */
  readonly id: string;
  /** Seconds since 1970, when the call is made. */
  readonly timestamp: number;
  readonly body: string | Uint8Array;
}

/** A signature as Standard Webhooks writes it: `v1,…`. */
export function signatureOf({ id, timestamp, body }: SignedCall, secret: string): string {
  const key = Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret, 'base64');
  const mac = createHmac('sha256', key)
    .update(`${id}.${String(timestamp)}.`)
    .update(body);
  return `v1,${mac.digest('base64')}`;
}
