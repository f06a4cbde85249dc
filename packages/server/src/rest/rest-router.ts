import { type Action, type Subject, type Target, authorize } from '@deskbell/core';
import type { RestRoute } from '@deskbell/protocol';
import { Router, type Request, type Response } from 'express';
import type { z } from 'zod';
import { parseBody } from '../http/parse-body.ts';
import { parseQuery } from '../http/parse-query.ts';

/** A route whose description says who may call it. */
export interface GuardedRoute extends RestRoute {
  readonly action: Action;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** A call that is allowed and well-formed. */
export interface RestCall<Route extends GuardedRoute> {
  readonly subject: Subject;
  /** What stands in the path, by the names in the route. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Parsed<Route['query']>;
  readonly body: Parsed<Route['body']>;
  readonly request: Request;
  /** For headers and statuses; the answer itself is returned. */
  readonly response: Response;
}

type Answer<Route extends GuardedRoute> = Route['answer'] extends z.ZodType
  ? z.input<Route['answer']>
  : undefined | void;

/** What a route does, and to what: without `target` it is the site in the path, or the installation. */
export interface RestHandler<Route extends GuardedRoute> {
  readonly target?: (params: Readonly<Record<string, string>>, subject: Subject) => Target | Promise<Target>;
  readonly run: (call: RestCall<Route>) => Answer<Route> | Promise<Answer<Route>>;
}

/** A handler for each route of a table. */
export type RestHandlers<Routes extends Readonly<Record<string, GuardedRoute>>> = {
  readonly [Name in keyof Routes]: RestHandler<Routes[Name]>;
};

/**
 * Serves a table of routes: who calls, whether they may (before anything is said of what they sent), what they sent, what
 * becomes of it.
 */
export function restRouter<Routes extends Readonly<Record<string, GuardedRoute>>>(
  routes: Routes,
  handlers: RestHandlers<Routes>,
  subjectOf: (request: Request) => Promise<Subject>,
): Router {
  const router = Router();
  for (const [name, route] of Object.entries(routes)) {
    const [method, path] = name.split(' ') as [string, string];
    // The description beside it is what makes its call and answer of their own kind.
    const handler = handlers[name] as unknown as RestHandler<GuardedRoute>;
    const serve = async (request: Request, response: Response): Promise<void> => {
      const subject = await subjectOf(request);
      const params = request.params as Readonly<Record<string, string>>;
      const target = (await handler.target?.(params, subject)) ?? { siteId: params['siteId'] ?? null };
      authorize(subject, route.action, target);
      const query = route.query && parseQuery(route.query, request, `what ${name} takes`);
      const body = route.body === null ? undefined : parseBody(route.body, request);
      const call = { subject, params, query, body, request, response } as RestCall<GuardedRoute>;
      const answer: unknown = await handler.run(call);
      if (response.headersSent) return;
      if (route.answer === null) response.status(204).end();
      else response.json(answer);
    };
    router[method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'](path, serve);
  }
  return router;
}
