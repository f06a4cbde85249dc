import type { CustomFetch } from 'openid-client';
import type { GuardedFetch } from '../../outgoing/guarded-fetch.ts';

const TIMEOUT_MS = 10_000;
/** The keys of a large provider, with room to spare. */
const MOST_BYTES = 512 * 1024;
/** An answer with one of these has no body, and must not be given one. */
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/** Calls to the identity provider go the one guarded way, as the library wants to be answered. */
export function guardedCustomFetch(fetch: GuardedFetch): CustomFetch {
  return async (url, { method, headers, body, signal }) => {
    const answer = await fetch(url, {
      method,
      headers,
      ...(body === null || body === undefined ? {} : { body: bytesOf(body) }),
      ...(signal === undefined ? {} : { signal }),
      timeoutMs: TIMEOUT_MS,
      maxBytes: MOST_BYTES,
    });
    const given = Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    );
    return new Response(WITHOUT_BODY.has(answer.status) ? null : new Uint8Array(answer.body), {
      status: answer.status,
      headers: given,
    });
  };
}

function bytesOf(body: unknown): string | Uint8Array {
  if (typeof body === 'string' || body instanceof Uint8Array) return body;
  if (body instanceof URLSearchParams) return body.toString();
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  throw new TypeError('unable to call the identity provider: streams are not sent');
}
