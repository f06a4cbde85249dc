import { z } from 'zod';
import { configurationVersion } from '../configuration/site-configuration.ts';
import { board } from '../records/board.ts';
import { configurationBody, configurationHistory, crisisAnswer, crisisBody } from './configuration-rest.ts';
import { metricsAnswer } from './metrics-rest.ts';
import { metricsFilter } from './report-rest.ts';
import type { RestRoute } from './rest-route.ts';
import { newSiteBody, originsBody, siteAnswer, siteBody, sitesAnswer } from './site-rest.ts';

const moment = z.coerce.number().int().min(0);

/** Sites: where their widgets run, how they are served and how they were. */
export const siteRoutes = {
  'GET /v1/sites': {
    summary: 'Lists the sites one is a member of, or that the API key is for.',
    tag: 'sites',
    action: 'site:list',
    body: null,
    answer: sitesAnswer,
    errors: ['unauthenticated', 'forbidden'],
  },
  'POST /v1/sites': {
    summary: 'Makes a site. Its maker, if a person, becomes its admin.',
    tag: 'sites',
    action: 'site:create',
    body: newSiteBody,
    answer: siteAnswer,
    status: 201,
    errors: ['unauthenticated', 'forbidden', 'conflict'],
  },
  'GET /v1/sites/:siteId': {
    summary: 'Reads a site.',
    tag: 'sites',
    action: 'site:read',
    body: null,
    answer: siteAnswer,
    errors: ['unauthenticated', 'forbidden', 'not_found'],
  },
  'PATCH /v1/sites/:siteId': {
    summary: 'Renames a site.',
    tag: 'sites',
    action: 'site:write',
    body: siteBody,
    answer: siteAnswer,
    errors: ['unauthenticated', 'forbidden', 'not_found'],
  },
  'PUT /v1/sites/:siteId/origins': {
    summary: 'Says on which pages the widget of a site may run.',
    tag: 'sites',
    action: 'site:write',
    body: originsBody,
    answer: siteAnswer,
    errors: ['unauthenticated', 'forbidden', 'not_found'],
  },
  'GET /v1/sites/:siteId/configuration': {
    summary: 'Reads the configuration in force.',
    tag: 'configuration',
    action: 'configuration:read',
    body: null,
    answer: configurationVersion,
    errors: ['unauthenticated', 'forbidden', 'not_found'],
  },
  'PUT /v1/sites/:siteId/configuration': {
    summary: 'Saves a configuration, if the one it was made from is still in force.',
    tag: 'configuration',
    action: 'configuration:write',
    body: configurationBody,
    answer: configurationVersion,
    errors: ['unauthenticated', 'forbidden', 'not_found', 'conflict'],
  },
  'GET /v1/sites/:siteId/configuration/history': {
    summary: 'Lists saved configurations, newest first.',
    tag: 'configuration',
    action: 'configuration:history',
    query: z.strictObject({
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    body: null,
    answer: configurationHistory,
    errors: ['unauthenticated', 'forbidden', 'not_found'],
  },
  'GET /v1/sites/:siteId/board': {
    summary: 'Reads queues, tiers and crisis as they stand now.',
    tag: 'reports',
    action: 'board:read',
    body: null,
    answer: board,
    errors: ['unauthenticated', 'forbidden', 'not_found'],
  },
  'PUT /v1/sites/:siteId/crisis': {
    summary: 'Switches crisis mode on or off.',
    tag: 'sites',
    action: 'crisis:write',
    body: crisisBody,
    answer: crisisAnswer,
    errors: ['unauthenticated', 'forbidden', 'not_found', 'conflict'],
  },
  'GET /v1/sites/:siteId/metrics': {
    summary:
      'Computes the metrics of a period, from and to in milliseconds since 1970; each is defined in METRICS.md. With `Accept: application/x-ndjson` the answer tells how many conversations are counted already, line by line; the last line has the `answer`, or the `problem`.',
    tag: 'reports',
    action: 'report:read',
    query: z.strictObject({ from: moment, to: moment, ...metricsFilter }),
    body: null,
    answer: metricsAnswer,
    progress: true,
    errors: ['unauthenticated', 'forbidden', 'not_found'],
  },
} as const satisfies Record<string, RestRoute>;
