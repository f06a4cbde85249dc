import { DeskbellError, SITE_QUERY_PARAMETER } from '@deskbell/protocol';
import type { IncomingMessage } from 'node:http';
import type { Desk } from '../../desk/desk.ts';

/** As whom a request may go on, judged by its address alone: what it says of itself comes later, in the handshake. */
export type Admission =
  | { readonly side: 'visitor'; readonly siteId: string; readonly origin: string }
  /** Without an origin no cookie is believed: the handshake must bring a token. */
  | { readonly side: 'agent'; readonly origin: string | null };

/** Names under which somebody may think of putting a secret into an address, where logs and histories keep it (A5). */
const SECRET_NAME = /token|secret|auth|session|password|cookie/i;

/**
 * Judges where a request comes from (A6): a visitor's page must be on the list of its site, an agent's must be the
 * console's own.
 *
 * @throws DeskbellError `origin_denied`, `unauthenticated` for a secret in the address, `invalid`
 */
export async function admit(
  request: IncomingMessage,
  query: URLSearchParams,
  desk: Desk,
  consoleOrigin: string,
): Promise<Admission> {
  if ([...query.keys()].some((name) => SECRET_NAME.test(name))) {
    throw new DeskbellError(
      'unauthenticated',
      'unable to connect: a secret does not belong into an address; send it in the handshake',
    );
  }
  const siteIds = query.getAll(SITE_QUERY_PARAMETER);
  const origin = originOf(request, consoleOrigin);
  const [siteId] = siteIds;
  if (siteId === undefined) {
    if (origin !== null && origin !== consoleOrigin) throw denied();
    return { side: 'agent', origin };
  }
  if (siteIds.length > 1) {
    throw new DeskbellError('invalid', 'unable to connect: the address names two sites; name one', {
      details: { path: SITE_QUERY_PARAMETER },
    });
  }
  const site = origin === null ? undefined : await desk.findSite(siteId);
  if (origin === null || !site?.origins.includes(origin)) throw denied();
  return { side: 'visitor', siteId, origin };
}

/** Browsers leave the origin out of a same-origin GET, and say so in a header that no script can set. */
function originOf({ headers }: IncomingMessage, consoleOrigin: string): string | null {
  if (headers.origin !== undefined) return headers.origin;
  return headers['sec-fetch-site'] === 'same-origin' ? consoleOrigin : null;
}

/** One answer for an unknown site and a foreign page: neither is told which it is (A2). */
function denied(): DeskbellError {
  return new DeskbellError(
    'origin_denied',
    'unable to connect: this page is not on the list of origins of the site; add its origin on the install page',
  );
}
