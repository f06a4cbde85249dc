import { z } from 'zod';
import type { RestRoute } from './rest-route.ts';

export const docsRoutes = {
  'GET /v1/openapi.json': {
    summary: 'Describes every call as an OpenAPI 3.1 document.',
    tag: 'documentation',
    action: 'docs:read',
    body: null,
    answer: z.record(z.string(), z.unknown()),
    errors: [],
  },
} as const satisfies Record<string, RestRoute>;
