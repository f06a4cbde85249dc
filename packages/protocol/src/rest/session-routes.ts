import { z } from 'zod';
import { resetBody } from './people-rest.ts';
import type { RestRoute } from './rest-route.ts';
import { linkBody, passwordBody, sessionAnswer, signInBody, signInWaysAnswer } from './session-rest.ts';

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
  'GET /v1/session/ways': {
    summary: 'Tells how one can sign in here.',
    tag: 'session',
    action: 'session:begin',
    body: null,
    answer: signInWaysAnswer,
    errors: [],
  },
  'POST /v1/session/reset': {
    summary:
      'Sends a link for a new password to the address, if somebody has it. The answer is the same whether or not.',
    tag: 'session',
    action: 'session:begin',
    body: resetBody,
    answer: null,
    status: 202,
    errors: ['unavailable'],
  },
  'GET /v1/session/sign-on': {
    summary:
      'Leads a browser to the identity provider. It comes back signed in, or to a page that says why not.',
    tag: 'session',
    action: 'session:begin',
    body: null,
    answer: null,
    answerType: 'text/html',
    errors: ['not_found', 'unavailable'],
  },
  'GET /v1/session/sign-on/callback': {
    summary: 'Where the identity provider sends the browser back to.',
    tag: 'session',
    action: 'session:begin',
    // Providers add what they like.
    query: z.looseObject({}),
    body: null,
    answer: null,
    answerType: 'text/html',
    errors: ['not_found', 'unauthenticated', 'forbidden', 'unavailable'],
  },
} as const satisfies Record<string, RestRoute>;
