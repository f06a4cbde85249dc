import { serve } from '../../test/lib/serve.ts';
import type { HostFile } from './host-page.ts';

/** Serves the host page with the script tag under `/with`, alone under `/`. Disposing ends it. */
export function serveHost(
  port: number,
  alone: Readonly<Record<string, HostFile>>,
  tagged: Readonly<Record<string, HostFile>>,
): Promise<AsyncDisposable> {
  const files: Readonly<Record<string, HostFile>> = {
    ...alone,
    ...(tagged['/'] ? { '/with': tagged['/'] } : {}),
  };
  return serve(port, (request, response) => {
    const file = files[request.url ?? '/'];
    if (!file) return void response.writeHead(404).end();
    response.setHeader('content-type', file.type).end(file.body);
  });
}
