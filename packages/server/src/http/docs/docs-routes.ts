import { Router } from 'express';
import { textPagePolicy } from '../security-headers.ts';
import { serveFolder } from '../serve-folder.ts';
import { apiPage } from './api-page.ts';
import { DocsPages } from './docs-pages.ts';
import { docsStyle } from './docs-style.ts';
import { escapeHtml } from './escape-html.ts';
import { metricsPage } from './metrics-page.ts';

/** `/docs/`: the project's documents as readable pages. */
export function docsRoutes(pages: DocsPages = new DocsPages()): Router {
  const router = Router({ strict: true });

  router.use('/docs', (_request, response, next) => {
    response.set({ 'Content-Security-Policy': textPagePolicy(), 'Cache-Control': 'no-cache' });
    next();
  });
  router.get('/docs', (_request, response) => {
    response.redirect('/docs/');
  });
  router.get('/docs/', async (_request, response) => {
    const items = (await pages.list()).map(
      ({ path, title }) => `<li><a href="/docs/${escapeHtml(path)}">${title}</a></li>`,
    );
    const list =
      items.length === 0 ? '<p>They come with the source of Deskbell.</p>' : `<ul>${items.join('')}</ul>`;
    response
      .type('html')
      .send(
        page(
          'Documentation',
          `<h1>Documentation</h1><p><a href="/docs/api">The REST API of this server</a></p><p><a href="/docs/metrics">What its figures mean</a></p>${list}`,
        ),
      );
  });
  router.get('/docs/docs.css', (_request, response) => {
    response.type('css').send(docsStyle);
  });
  // Made for the first reader, and kept: it takes a tenth of a second.
  let api: string | undefined;
  router.get('/docs/api', (_request, response) => {
    api ??= page('REST API', apiPage());
    response.type('html').send(api);
  });
  let metrics: string | undefined;
  router.get('/docs/metrics', (_request, response) => {
    metrics ??= page('Metrics', metricsPage());
    response.type('html').send(metrics);
  });
  // The README stands one folder above the documents, so its links begin with their folder.
  router.get('/docs/docs/*path', (request, response) => {
    response.redirect(`/docs/${request.params.path.map((part) => encodeURIComponent(part)).join('/')}`);
  });
  router.get('/docs/*path', async (request, response, next) => {
    const rendered = await pages.render(request.params.path.join('/'));
    if (!rendered) next();
    else response.type('html').send(page(rendered.title, rendered.html));
  });
  if (pages.folder) router.use('/docs', images(pages.folder));
  return router;
}

/** The pictures in the documents, and nothing else that lies there. */
function images(folder: string): Router {
  const router = Router();
  router.get(/\.(png|jpg|webp|gif|svg)$/, serveFolder(folder));
  return router;
}

function page(title: string, body: string): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title} · Deskbell</title><link rel="stylesheet" href="/docs/docs.css"></head>`,
    `<body><nav><a href="/docs/">Documentation</a> <a href="/console/">Console</a></nav><main>${body}</main></body></html>`,
  ].join('\n');
}
