import { accountRoutes } from './account-routes.ts';
import { articleRoutes } from './article-routes.ts';
import { assistanceRoutes } from './assistance-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import { botRoutes } from './bot-routes.ts';
import { cannedReplyRoutes } from './canned-reply-routes.ts';
import { contactCareRoutes } from './contact-care-routes.ts';
import { contactRoutes } from './contact-routes.ts';
import { conversationRoutes } from './conversation-routes.ts';
import { dayRoutes } from './day-routes.ts';
import { docsRoutes } from './docs-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { helpRoutes } from './help-routes.ts';
import { flowRoutes } from './flow-routes.ts';
import { ownReplyRoutes } from './own-reply-routes.ts';
import { panelRoutes } from './panel-routes.ts';
import { pictureRoutes } from './picture-routes.ts';
import { privacyRoutes } from './privacy-routes.ts';
import { identityRoutes } from './identity-routes.ts';
import { keyRoutes } from './key-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { reportRoutes } from './report-routes.ts';
import type { RestRoute } from './rest-route.ts';
import { savedViewRoutes } from './saved-view-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { simulationRoutes } from './simulation-routes.ts';
import { siteRoutes } from './site-routes.ts';
import { tagRoutes } from './tag-routes.ts';
import { visitRoutes } from './visit-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';
import { widgetRoutes } from './widget-routes.ts';

/** Every REST call, by method and path. */
export const restRoutes = {
  ...docsRoutes,
  ...sessionRoutes,
  ...accountRoutes,
  ...pictureRoutes,
  ...peopleRoutes,
  ...auditRoutes,
  ...siteRoutes,
  ...simulationRoutes,
  ...reportRoutes,
  ...dayRoutes,
  ...keyRoutes,
  ...conversationRoutes,
  ...visitRoutes,
  ...panelRoutes,
  ...contactRoutes,
  ...contactCareRoutes,
  ...tagRoutes,
  ...cannedReplyRoutes,
  ...ownReplyRoutes,
  ...assistanceRoutes,
  ...savedViewRoutes,
  ...identityRoutes,
  ...privacyRoutes,
  ...botRoutes,
  ...flowRoutes,
  ...fileRoutes,
  ...webhookRoutes,
  ...articleRoutes,
  ...helpRoutes,
  ...widgetRoutes,
} as const satisfies Record<string, RestRoute>;

export type RestRoutes = typeof restRoutes;
