import type { RestRoute } from './rest-route.ts';
import { linkBody, passwordBody, sessionAnswer, signInBody } from './session-rest.ts';

/** Signing in and out, and the own password. */
export const sessionRoutes = {
  /** Signs in with e-mail address and password. Sets the session cookie. */
  'POST /v1/session': {
    summary: 'Signs in with e-mail address and password. Sets the session cookie.',
    tag: 'session',
    action: 'session:begin',
    body: signInBody,
    answer: sessionAnswer,
    secret: true,
    errors: ['unauthenticated'],
  },
  /** Signs in with a one-time link, which is then used up. Sets the session cookie. */
  'POST /v1/session/link': {
    summary: 'Signs in with a one-time link, which is then used up. Sets the session cookie.',
    tag: 'session',
    action: 'session:begin',
    body: linkBody,
    answer: sessionAnswer,
    secret: true,
    errors: ['unauthenticated'],
  },
  /** Who is signed in. */
  'GET /v1/session': {
    summary: 'Says who is signed in.',
    tag: 'session',
    action: 'session:read',
    body: null,
    answer: sessionAnswer,
    errors: ['unauthenticated', 'forbidden'],
  },
  /** Signs out: ends the session and its sockets. Does nothing when nobody is signed in. */
  'DELETE /v1/session': {
    summary: 'Signs out: ends the session and its sockets. Does nothing when nobody is signed in.',
    tag: 'session',
    action: 'session:end',
    body: null,
    answer: null,
    errors: [],
  },
  /** Sets the own password; every other session of the person ends. */
  'PUT /v1/session/password': {
    summary: 'Sets the own password; every other session of the person ends.',
    tag: 'session',
    action: 'session:write',
    body: passwordBody,
    answer: null,
    errors: ['unauthenticated', 'forbidden'],
  },
} as const satisfies Record<string, RestRoute>;
