import type { CookieOptions } from 'express';

/** The session cookie of an installation, by its public address. */
export interface SessionCookie {
  readonly name: string;
  readonly options: CookieOptions;
}

/** With https the `__Host-` prefix holds: no other host and no plain connection can set or read it. */
export function sessionCookie(publicUrl: string): SessionCookie {
  const secure = publicUrl.startsWith('https:');
  return {
    name: secure ? '__Host-deskbell' : 'deskbell',
    options: { httpOnly: true, secure, sameSite: 'lax', path: '/' },
  };
}

/** The value of a cookie in a `Cookie` header. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const equals = pair.indexOf('=');
    if (pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
  }
  return undefined;
}
