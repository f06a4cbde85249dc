import { widgetSettings } from '../records/widget-settings.ts';
import type { RestRoute } from './rest-route.ts';

/** What the widget asks over HTTP. */
export const widgetRoutes = {
  'GET /v1/sites/:siteId/widget': {
    summary: 'Reads what the site has set for its widget, from pages where it may run.',
    tag: 'help',
    action: 'widget:read',
    body: null,
    answer: widgetSettings,
    errors: ['not_found'],
  },
} as const satisfies Record<string, RestRoute>;
