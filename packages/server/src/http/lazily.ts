import type { RequestHandler, Router } from 'express';

/** Routes that are loaded with the first request that comes to them. What fails is tried again with the next. */
export function lazily(load: () => Promise<Router>): RequestHandler {
  let loaded: Promise<Router> | undefined;
  return (request, response, next) => {
    loaded ??= load();
    loaded.then(
      (router) => {
        router(request, response, next);
      },
      (error: unknown) => {
        loaded = undefined;
        next(error);
      },
    );
  };
}
