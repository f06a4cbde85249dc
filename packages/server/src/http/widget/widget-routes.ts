import type { Store, WidgetPlan } from '@deskbell/core';
import { ids } from '@deskbell/protocol';
import { Router } from 'express';
import { preferredEncoding } from '../preferred-encoding.ts';
import { allowEveryOrigin } from '../security-headers.ts';
import { IMMUTABLE, serveFolder } from '../serve-folder.ts';
import { type Compressed, compress } from './compressed.ts';
import { loaderLook } from './loader-look.ts';
import { loaderScript, unknownSiteScript } from './loader-script.ts';
import { type WidgetBuild, readWidgetBuild } from './widget-build.ts';

export interface WidgetRoutesOptions {
  /** The built widget. */
  readonly folder: string;
  readonly publicUrl: string;
  readonly store: Pick<Store, 'sites'>;
  /** What the site's owner has set for the widget: another object when it is another. */
  readonly widgetOf: (siteId: string) => WidgetPlan;
}

/** How long pages keep the loader: the longest that a new version of the widget takes to reach them. */
const LOADER_CACHE = 'public, max-age=300';

/** `/widget/<site>.js`, the script of the tag, and `/widget/assets/`, what it loads. Any page may load both. */
export function widgetRoutes({ folder, publicUrl, store, widgetOf }: WidgetRoutesOptions): Router {
  const router = Router();
  let build: Promise<WidgetBuild> | undefined;
  const scripts = new Map<string, { readonly of: WidgetPlan; readonly script: Promise<Compressed> }>();

  router.get('/widget/:siteId.js', async (request, response) => {
    const { siteId } = request.params;
    allowEveryOrigin(response);
    response.type('text/javascript');
    if (!ids.siteId.safeParse(siteId).success || !(await store.sites.find(siteId))) {
      // With 404 no browser would run it, and whoever builds the page would not learn why there is no bell.
      response.set('Cache-Control', 'no-cache').send(unknownSiteScript(siteId.slice(0, 40)));
      return;
    }
    const script = await scriptOf(siteId);
    const encoding = preferredEncoding(request);
    if (encoding) response.set('Content-Encoding', encoding);
    response
      .vary('Accept-Encoding')
      .set('Cache-Control', LOADER_CACHE)
      .send(script[encoding ?? 'identity']);
  });

  router.use(
    '/widget/assets',
    serveFolder(`${folder}/assets`, {
      headers: (response) => {
        allowEveryOrigin(response);
        response.set('Cache-Control', IMMUTABLE);
      },
    }),
  );
  return router;

  /** Made once for each site that exists and what is set for it; a failure is not kept. */
  function scriptOf(siteId: string): Promise<Compressed> {
    const widget = widgetOf(siteId);
    const known = scripts.get(siteId);
    if (known?.of === widget) return known.script;
    build ??= readWidgetBuild(folder);
    const look = loaderLook(widget);
    const made = build.then((parts) => compress(loaderScript(parts, { siteId, relay: publicUrl, look })));
    scripts.set(siteId, { of: widget, script: made });
    made.catch(() => {
      build = undefined;
      scripts.delete(siteId);
    });
    return made;
  }
}
