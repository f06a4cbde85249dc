import { createHash, timingSafeEqual } from 'node:crypto';
import { DeskbellError } from '@deskbell/protocol';
import { Router } from 'express';
import type { Telemetry } from '../telemetry/telemetry.ts';

/** `GET /metrics`, for whoever shows the token of the settings; without one set there is no such route. */
export function prometheusRoutes({ figures }: Pick<Telemetry, 'figures'>, token: string | null): Router {
  const router = Router({ strict: true });
  if (!figures || token === null) return router;
  router.get('/metrics', async (request, response) => {
    const [, shown] = /^Bearer (.{1,1000})$/.exec(request.headers.authorization ?? '') ?? [];
    if (shown === undefined || !isSame(shown, token)) {
      throw new DeskbellError(
        'unauthenticated',
        'unable to show the figures: send the token of the settings as "Authorization: Bearer …"',
      );
    }
    const { contentType, text } = await figures();
    response.set({ 'Content-Type': contentType, 'Cache-Control': 'no-store' }).send(text);
  });
  return router;
}

/** In a time that tells nothing of where they differ. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
