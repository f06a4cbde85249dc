import type { Store } from '@deskbell/core';
import { Router } from 'express';
import { allowEveryOrigin } from '../../http/security-headers.ts';

/** `GET /pictures/:name`: pictures of agents, for every page where the widget may run. What lies under an address never changes. */
export function servePictures({ agents }: Pick<Store, 'agents'>): Router {
  const router = Router();
  router.get('/pictures/:name', async (request, response, next) => {
    const [, key] = /^([\w-]{32})\.webp$/.exec(request.params.name) ?? [];
    const bytes = key === undefined ? undefined : await agents.findPicture(key);
    if (!bytes) return next();
    allowEveryOrigin(response);
    response.set({
      'Content-Type': 'image/webp',
      'Content-Disposition': 'inline; filename="picture.webp"',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Robots-Tag': 'noindex',
    });
    response.send(bytes);
  });
  return router;
}
