import { DeskbellError, widgetRoutes } from '@deskbell/protocol';
import { Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { notFound } from '../../rest/not-found.ts';
import type { RestEdge } from '../../rest/rest-edge.ts';
import { restRouter } from '../../rest/rest-router.ts';

export interface WidgetRestOptions {
  readonly desk: Pick<Desk, 'findSite' | 'visitors'>;
  readonly edge: RestEdge;
  readonly publicUrl: string;
}

/** How long a browser takes the settings as they were; after that it asks whether they are the same still (ETag). */
const CACHE = 'public, max-age=60';

/** `/v1/sites/:siteId/widget`: what a site has set for its widget, for pages where it may run (A6). It takes no cookies. */
export function widgetRest({ desk, edge, publicUrl }: WidgetRestOptions): Router {
  const router = Router();
  router.use(
    restRouter(
      widgetRoutes,
      {
        'GET /v1/sites/:siteId/widget': {
          run: async ({ params: { siteId = '' }, request: { headers }, response }) => {
            const { origin } = headers;
            response.vary('Origin');
            // What is no browser says nothing; nor does a page that asks its own server.
            if (origin !== undefined) {
              const site = await desk.findSite(siteId);
              if (origin !== publicUrl && !site?.origins.includes(origin)) {
                throw new DeskbellError(
                  'origin_denied',
                  'unable to tell the settings: this page is not on the list of origins of the site; add its origin on the install page',
                );
              }
              response.set({
                'Access-Control-Allow-Origin': origin,
                'Cross-Origin-Resource-Policy': 'cross-origin',
              });
            }
            const settings = await desk.visitors.settingsOf(siteId);
            if (!settings) throw notFound();
            response.set('Cache-Control', CACHE);
            return settings;
          },
        },
      },
      // Whatever session the browser has says nothing here.
      { ...edge, subjectOf: () => Promise.resolve({ kind: 'nobody' }) },
    ),
  );
  return router;
}
