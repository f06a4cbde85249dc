import type { Store } from '@deskbell/core';
import { DeskbellError, ids, siteConfiguration } from '@deskbell/protocol';
import { Router, type Request } from 'express';
import { parsedJson } from './parsed-json.ts';
import { previewPolicy } from '../security-headers.ts';
import { loaderLook } from './loader-look.ts';
import { loaderScript } from './loader-script.ts';
import { previewInBrowser } from './preview-in-browser.ts';
import { previewPage, previewStyles } from './preview-page.ts';
import { readWidgetBuild } from './widget-build.ts';

export interface PreviewRoutesOptions {
  /** The built widget. */
  readonly folder: string;
  readonly publicUrl: string;
  readonly store: Pick<Store, 'sites'>;
}

const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/;

/**
 * `/widget/preview/<site>`: a page for the console to show in a frame, with the widget as a draft has it. What it shows stands in its
 * address; it holds nothing that not anybody may know, and only the console may frame it.
 */
export function previewRoutes({ folder, publicUrl, store }: PreviewRoutesOptions): Router {
  const router = Router();

  router.get('/widget/preview.js', (_request, response) => {
    response
      .type('text/javascript')
      .set('Cache-Control', 'no-cache')
      .send(`(${String(previewInBrowser)})();\n`);
  });
  router.get('/widget/preview.css', (_request, response) => {
    response.type('text/css').set('Cache-Control', 'no-cache').send(previewStyles);
  });
  router.get('/widget/preview/:siteId', async (request, response) => {
    await requireSite(request.params.siteId);
    const { lang } = request.query;
    response
      .set({
        'Content-Security-Policy': previewPolicy(),
        'X-Frame-Options': 'SAMEORIGIN',
        'Cache-Control': 'no-cache',
      })
      .type('html')
      .send(previewPage(typeof lang === 'string' && LANGUAGE.test(lang) ? lang : 'en'));
  });
  router.get('/widget/preview/:siteId/loader.js', async (request, response) => {
    const { siteId } = request.params;
    await requireSite(siteId);
    const look = loaderLook({ ...widgetOf(request), invitations: [], announcements: [] });
    const script = loaderScript(await readWidgetBuild(folder), { siteId, relay: publicUrl, look });
    response.type('text/javascript').set('Cache-Control', 'no-store').send(script);
  });
  return router;

  async function requireSite(siteId: string): Promise<void> {
    if (ids.siteId.safeParse(siteId).success && (await store.sites.find(siteId))) return;
    throw new DeskbellError('not_found', 'unable to show a preview: there is no such site');
  }
}

function widgetOf({ query }: Request) {
  const parsed = siteConfiguration.shape.widget.safeParse(parsedJson(query['widget']));
  if (parsed.success) return parsed.data;
  throw new DeskbellError('invalid', 'unable to show a preview: the look in the address is none', {
    details: { path: 'widget' },
  });
}
