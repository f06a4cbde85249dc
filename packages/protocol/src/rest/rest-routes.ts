import { accountRoutes } from './account-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import { botRoutes } from './bot-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { identityRoutes } from './identity-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import type { RestRoute } from './rest-route.ts';
import { sessionRoutes } from './session-routes.ts';
import { siteRoutes } from './site-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** Every REST call, by method and path. */
export const restRoutes = {
  ...sessionRoutes,
  ...accountRoutes,
  ...peopleRoutes,
  ...auditRoutes,
  ...siteRoutes,
  ...identityRoutes,
  ...botRoutes,
  ...fileRoutes,
  ...webhookRoutes,
} as const satisfies Record<string, RestRoute>;

export type RestRoutes = typeof restRoutes;
