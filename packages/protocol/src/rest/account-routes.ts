import {
  beginSecondFactorAnswer,
  beginSecondFactorBody,
  codeBody,
  ownNameBody,
  ownSession,
  recoveryCodesAnswer,
  secondFactorAnswer,
} from './account-rest.ts';
import { me } from '../records/people.ts';
import { listAnswer } from './list-rest.ts';
import type { RestRoute } from './rest-route.ts';

/** The own account: the name, where one is signed in, and the second factor. */
export const accountRoutes = {
  'PATCH /v1/people/me': {
    summary: 'Changes the own name, as colleagues and visitors see it.',
    tag: 'account',
    action: 'session:write',
    body: ownNameBody,
    answer: me,
    errors: ['unauthenticated', 'forbidden'],
  },
  'GET /v1/people/me/sessions': {
    summary: 'Lists where one is signed in, the newest first.',
    tag: 'account',
    action: 'session:read',
    body: null,
    answer: listAnswer(ownSession),
    errors: ['unauthenticated', 'forbidden'],
  },
  'DELETE /v1/people/me/sessions/:sessionId': {
    summary: 'Ends one of the own sessions, and what it has open.',
    tag: 'account',
    action: 'session:write',
    body: null,
    answer: null,
    errors: ['unauthenticated', 'forbidden', 'not_found'],
  },
  'DELETE /v1/session/others': {
    summary: 'Ends every own session but this one.',
    tag: 'account',
    action: 'session:write',
    body: null,
    answer: null,
    errors: ['unauthenticated', 'forbidden'],
  },
  'GET /v1/people/me/second-factor': {
    summary: 'Tells whether signing in asks for a code, and how many recovery codes are left.',
    tag: 'account',
    action: 'session:read',
    body: null,
    answer: secondFactorAnswer,
    errors: ['unauthenticated', 'forbidden'],
  },
  'POST /v1/people/me/second-factor': {
    summary: 'Begins to set up an authenticator app. It takes effect when a code of it is confirmed.',
    tag: 'account',
    action: 'session:write',
    body: beginSecondFactorBody,
    answer: beginSecondFactorAnswer,
    secret: true,
    errors: ['unauthenticated', 'forbidden', 'conflict'],
  },
  'POST /v1/people/me/second-factor/confirm': {
    summary: 'Confirms the app by a code: from now on signing in asks for one. Every other session ends.',
    tag: 'account',
    action: 'session:write',
    body: codeBody,
    answer: recoveryCodesAnswer,
    secret: true,
    errors: ['unauthenticated', 'forbidden', 'conflict'],
  },
  'POST /v1/people/me/second-factor/recovery-codes': {
    summary: 'Makes new recovery codes; the old ones are worth nothing any more.',
    tag: 'account',
    action: 'session:write',
    body: codeBody,
    answer: recoveryCodesAnswer,
    secret: true,
    errors: ['unauthenticated', 'forbidden', 'conflict'],
  },
  'POST /v1/people/me/second-factor/remove': {
    summary: 'Signs in without codes from now on, unless the installation requires them.',
    tag: 'account',
    action: 'session:write',
    body: codeBody,
    answer: null,
    errors: ['unauthenticated', 'forbidden', 'conflict'],
  },
} as const satisfies Record<string, RestRoute>;
