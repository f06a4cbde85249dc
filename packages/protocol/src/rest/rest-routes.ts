import type { z } from 'zod';
import type { ErrorCode } from '../errors/error-codes.ts';
import { configurationVersion } from '../configuration/site-configuration.ts';
import { board } from '../records/board.ts';
import { configurationBody, configurationHistory, crisisAnswer, crisisBody } from './configuration-rest.ts';
import { metricsAnswer } from './metrics-rest.ts';
import { linkBody, passwordBody, sessionAnswer, signInBody } from './session-rest.ts';
import { originsBody, siteAnswer, sitesAnswer } from './site-rest.ts';

/** A REST call: what its body must be, what the answer is (`null`: 204 without a body), and how it can fail. */
export interface RestRoute {
  /** What it does, in a sentence for the docs. */
  readonly summary?: string;
  /** Under which heading the docs list it, such as `articles`. */
  readonly tag?: string;
  /** Who may call it: the name of an action in core's table. */
  readonly action?: string;
  /** What may stand behind the question mark; every value arrives as text, so numbers are coerced. */
  readonly query?: z.ZodObject;
  readonly body: z.ZodType | null;
  readonly answer: z.ZodType | null;
  /** Besides `COMMON_ERRORS`, `too_large` and, from pages of other sites, `origin_denied`. */
  readonly errors: readonly ErrorCode[];
}

/** Every REST call, by method and path. */
export const restRoutes = {
  /** Signs in with e-mail address and password. Sets the session cookie. */
  'POST /v1/session': { body: signInBody, answer: sessionAnswer, errors: ['unauthenticated'] },
  /** Signs in with a one-time link, which is then used up. Sets the session cookie. */
  'POST /v1/session/link': { body: linkBody, answer: sessionAnswer, errors: ['unauthenticated'] },
  /** Who is signed in. */
  'GET /v1/session': { body: null, answer: sessionAnswer, errors: ['unauthenticated'] },
  /** Signs out: ends the session and its sockets. Does nothing when nobody is signed in. */
  'DELETE /v1/session': { body: null, answer: null, errors: [] },
  /** Sets the own password; every other session of the person ends. */
  'PUT /v1/session/password': { body: passwordBody, answer: null, errors: ['unauthenticated', 'forbidden'] },
  /** The sites one is a member of. */
  'GET /v1/sites': { body: null, answer: sitesAnswer, errors: ['unauthenticated'] },
  /** Says on which pages the widget of a site may run. Admins of the site only. */
  'PUT /v1/sites/:siteId/origins': {
    body: originsBody,
    answer: siteAnswer,
    errors: ['unauthenticated', 'forbidden', 'not_found'],
  },
  /** The configuration in force. */
  'GET /v1/sites/:siteId/configuration': {
    body: null,
    answer: configurationVersion,
    errors: ['unauthenticated', 'not_found'],
  },
  /** Saves a configuration, like `configuration:put`. Admins of the site only. */
  'PUT /v1/sites/:siteId/configuration': {
    body: configurationBody,
    answer: configurationVersion,
    errors: ['unauthenticated', 'forbidden', 'not_found', 'conflict'],
  },
  /** Saved versions, newest first; `?before=12&limit=20`. Supervisors and admins of the site only. */
  'GET /v1/sites/:siteId/configuration/history': {
    body: null,
    answer: configurationHistory,
    errors: ['unauthenticated', 'forbidden', 'not_found'],
  },
  /** Queues, tiers and crisis as they stand now. Members of the site only. */
  'GET /v1/sites/:siteId/board': {
    body: null,
    answer: board,
    errors: ['unauthenticated', 'not_found'],
  },
  /** Switches crisis mode on or off, like `crisis:set`. */
  'PUT /v1/sites/:siteId/crisis': {
    body: crisisBody,
    answer: crisisAnswer,
    errors: ['unauthenticated', 'forbidden', 'not_found', 'conflict'],
  },
  /** Metrics of a period (see docs/METRICS.md); `?from=…&to=…` in milliseconds since 1970. Supervisors and admins only. */
  'GET /v1/sites/:siteId/metrics': {
    body: null,
    answer: metricsAnswer,
    errors: ['unauthenticated', 'forbidden', 'not_found'],
  },
} as const satisfies Record<string, RestRoute>;
