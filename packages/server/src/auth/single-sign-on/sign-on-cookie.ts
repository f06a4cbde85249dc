import type { Request, Response } from 'express';
import { readCookie, type SessionCookie } from '../session-cookie.ts';

/** What the browser keeps between leaving for the provider and coming back: no other browser can finish what it began. */
export interface PendingSignOn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Ten minutes at the provider are enough for a password, a code and a cup of tea. */
const LIFETIME_MS = 10 * 60_000;
const SHAPE = /^[\w~.-]{20,200}$/;

/** A cookie beside that of the session, with its protection. */
export function signOnCookie({ name, options }: SessionCookie): {
  keep(response: Response, pending: PendingSignOn): void;
  /** Takes it back, whatever becomes of it. */
  take(request: Request, response: Response): PendingSignOn | undefined;
} {
  const own = `${name}-sign-on`;
  return {
    keep: (response, { state, nonce, verifier }) => {
      response.cookie(own, [state, nonce, verifier].join(':'), {
        ...options,
        maxAge: LIFETIME_MS,
        encode: String,
      });
    },
    take: (request, response) => {
      response.clearCookie(own, options);
      const parts = readCookie(request.headers.cookie, own)?.split(':') ?? [];
      const [state, nonce, verifier] = parts;
      if (parts.length !== 3 || !parts.every((part) => SHAPE.test(part))) return undefined;
      return state && nonce && verifier ? { state, nonce, verifier } : undefined;
    },
  };
}
