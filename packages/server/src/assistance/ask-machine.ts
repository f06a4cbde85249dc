import type { Assistant } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { GuardedFetch } from '../outgoing/guarded-fetch.ts';

const TIMEOUT_MS = 25_000;
const MOST_BYTES = 256 * 1024;

/** Posts JSON to a machine of somebody else and reads what it answers. Rejects with `unavailable` and `timeout`. */
export async function askMachine(
  fetch: GuardedFetch,
  { key, url }: Pick<Assistant, 'key' | 'url'>,
  path: string,
  body: object,
): Promise<unknown> {
  const answer = await fetch(`${url.replace(/\/+$/, '')}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(body),
    timeoutMs: TIMEOUT_MS,
    maxBytes: MOST_BYTES,
  });
  // What else it answers is not for people's eyes: it could be that of a machine they may not see.
  if (answer.status >= 200 && answer.status < 300) {
    try {
      return JSON.parse(answer.body.toString('utf8')) as unknown;
    } catch {
      throw unusable('its answer is no JSON');
    }
  }
  throw unusable(`it answered with status ${String(answer.status)}`);
}

export function unusable(why: string): DeskbellError {
  return new DeskbellError('unavailable', `unable to get help from the machine of the site: ${why}`, {
    retryable: false,
  });
}
