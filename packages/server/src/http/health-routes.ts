import { DeskbellError } from '@deskbell/protocol';
import type { Store } from '@deskbell/core';
import { Router } from 'express';
import { sendProblem } from './error-answers.ts';

export interface HealthRoutesOptions {
  readonly store: Pick<Store, 'check'>;
  /** Whether the server is about to stop. */
  readonly isDraining: () => boolean;
}

/** `/healthz`: the process lives. `/readyz`: it can store messages and wants new clients; load balancers ask this one. */
export function healthRoutes({ store, isDraining }: HealthRoutesOptions): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    if (isDraining()) {
      sendProblem(response, new DeskbellError('draining', 'unable to take clients: the server is stopping'));
      return;
    }
    try {
      await store.check();
    } catch {
      sendProblem(
        response,
        new DeskbellError('unavailable', 'unable to take clients: nothing can be stored'),
      );
      return;
    }
    response.set('Cache-Control', 'no-store').json({ status: 'ready' });
  });
  return router;
}
