import { DeskbellError } from '@deskbell/protocol/plain';

/** What a client needs to know of a token. It believes none of it: that is for the server. */
export interface ReadToken {
  readonly token: string;
  readonly sub: string;
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
}

/** @throws DeskbellError `invalid` for what is no token */
export function readToken(token: string): ReadToken {
  try {
    const [, payload = ''] = token.split('.');
    const bytes = Uint8Array.from(
      atob(payload.replaceAll('-', '+').replaceAll('_', '/')),
      (character) => character.codePointAt(0) ?? 0,
    );
    const { sub, exp } = JSON.parse(new TextDecoder().decode(bytes)) as { sub?: unknown; exp?: unknown };
    if (typeof sub === 'string' && sub !== '' && typeof exp === 'number')
      return { token, sub, expiresAt: exp * 1_000 };
  } catch {
    // Said below.
  }
  throw new DeskbellError(
    'invalid',
    'unable to identify: this is no token with sub and exp; sign one on your server with signVisitor',
  );
}
