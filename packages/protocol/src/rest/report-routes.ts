import { reportAnswer, reportListAnswer, reportListQuery, reportQuery } from './report-rest.ts';
import type { RestRoute } from './rest-route.ts';

const reading = {
  tag: 'reports',
  action: 'report:read',
  body: null,
  progress: true,
  errors: ['unauthenticated', 'forbidden', 'not_found', 'unavailable'],
} as const;

/** Figures over time, and what is behind them. */
export const reportRoutes = {
  'GET /v1/sites/:siteId/report': {
    ...reading,
    summary:
      'Computes the metrics of some days in the site’s time zone, hour by hour, day by day or week by week, and those of as many days before; each is defined in METRICS.md. Tells its progress like the metrics.',
    query: reportQuery,
    answer: reportAnswer,
  },
  'GET /v1/sites/:siteId/report/conversations': {
    ...reading,
    summary:
      'Lists what was counted for a figure, newest first, with the conversations behind it: as many as the figure says, by the same definition.',
    query: reportListQuery,
    answer: reportListAnswer,
  },
} as const satisfies Record<string, RestRoute>;
