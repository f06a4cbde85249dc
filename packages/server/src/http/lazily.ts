import type { RequestHandler, Router } from 'express';

/** Routes that are loaded with the first request that comes to them. What fails is tried again with the next. */
export function lazily(load: () => Promise<Router>): RequestHandler {
  let loaded: Promise<Router> | undefined;
  return async (request, response, next) => {
    loaded ??= load();
    let router: Router;
    try {
      router = await loaded;
    } catch (error) {
      loaded = undefined;
      // Express answers what a handler rejects with.
      throw error;
    }
    router(request, response, next);
  };
}
