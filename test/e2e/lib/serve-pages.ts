import { serve } from '../../lib/serve.ts';

/** What one address answers. */
export interface ServedPage {
  readonly body: string;
  readonly policy?: string;
}

/** Serves pages by their path, on a port that is known before they are. Disposing ends it. */
export function servePages(
  port: number,
  pageAt: (path: string) => ServedPage | undefined,
): Promise<AsyncDisposable> {
  return serve(port, (request, response) => {
    const page = pageAt(request.url ?? '/');
    if (!page) return void response.writeHead(404).end();
    if (page.policy !== undefined) response.setHeader('content-security-policy', page.policy);
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page.body);
  });
}
