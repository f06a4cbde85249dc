import { DeskbellError } from '@deskbell/protocol';
import { Router } from 'express';
import { consolePolicy } from './security-headers.ts';
import { IMMUTABLE, serveFolder } from './serve-folder.ts';

export interface ConsoleRoutesOptions {
  /** The built console. */
  readonly folder: string;
  readonly publicUrl: string;
  /** Addresses of sites' own pages that stand beside conversations. */
  readonly panelUrls: () => Promise<readonly string[]>;
}

/** `/console/`: the agents' application; every address in it that names no file is the application itself. */
export function consoleRoutes({ folder, panelUrls, publicUrl }: ConsoleRoutesOptions): Router {
  const router = Router({ strict: true });
  const serve = serveFolder(folder, {
    headers: (response, path) => {
      response.set('Cache-Control', path.startsWith('/assets/') ? IMMUTABLE : 'no-cache');
    },
  });

  router.get(['/', '/console'], (_request, response) => {
    response.redirect('/console/');
  });
  router.use('/console/', async (request, response, next) => {
    // What names no file is an address within the application.
    if (request.method === 'GET' && !/\.\w+$/.test(request.path)) request.url = '/index.html';
    const frames =
      request.path === '/index.html' ? (await panelUrls()).map((url) => new URL(url).origin) : [];
    response.set('Content-Security-Policy', consolePolicy(publicUrl, [...new Set(frames)]));
    return serve(request, response, (error?: unknown) => {
      if (error !== undefined || request.path !== '/index.html') return next(error);
      return next(new DeskbellError('unavailable', 'unable to show the console: it has not been built'));
    });
  });
  return router;
}
