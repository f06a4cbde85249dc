import type { Clock, Ids } from '@deskbell/core';
import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Telemetry } from '../telemetry/telemetry.ts';

/** Answered many times a minute by themselves: only of interest when one looks closely. */
const quiet = /^\/(healthz|readyz|widget|console|docs)/;

/** One line for each request: method, route, status and duration. Never bodies, tokens, cookies or query strings. */
export function accessLog({
  log,
  ids,
  clock,
  done,
}: {
  log: Logger;
  ids: Ids;
  clock: Clock;
  /** Told of every request that was answered. */
  done?: Telemetry['done'];
}): RequestHandler {
  return (request, response, next) => {
    const requestId = ids.next();
    const began = clock.now();
    // Express shortens `path` inside mounted routers: what is quiet is decided before.
    const level = quiet.test(request.path) ? 'debug' : 'info';
    response.set('X-Request-Id', requestId);
    response.once('close', () => {
      const { method } = request;
      const route = routeOf(request);
      const status = response.statusCode;
      const durationMs = clock.now() - began;
      const aborted = response.writableFinished ? {} : { aborted: true };
      log[level]({ requestId, method, route, status, durationMs, ...aborted }, 'request');
      done?.({
        kind: 'request',
        name: `${method} ${route}`,
        outcome: String(status),
        failed: status >= 500,
        startedAt: began,
        durationMs,
        parent: request.get('traceparent'),
      });
    });
    next();
  };
}

/** The route as it is written in the code: what stands in its place in the address is nobody's business. */
function routeOf(request: Request): string {
  const route: unknown = request.route;
  if (typeof route === 'object' && route !== null && 'path' in route && typeof route.path === 'string') {
    return `${request.baseUrl}${route.path}`;
  }
  return request.baseUrl || 'none';
}
