import { authorize, type Subject } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import { parseBody } from '../http/parse-body.ts';
import { addressOf } from '../http/request-agent.ts';
import { parseQuery } from '../http/parse-query.ts';
import { jsonBody } from './json-body.ts';
import { notFound } from './not-found.ts';
import { answerInLines, wantsProgress } from './progress-lines.ts';
import type { RestEdge } from './rest-edge.ts';
import type { GuardedRoute, PathParameters, RestCall, RestHandler, RestHandlers } from './rest-handler.ts';

const NOTHING = z.strictObject({});

/**
 * Serves a table of routes: who calls, whether they may (before anything is said of what they sent), what they sent, what
 * becomes of it. Whatever is not there and whatever is somebody else's get the very same answer (A2).
 */
export function restRouter<Routes extends Readonly<Record<string, GuardedRoute>>>(
  routes: Routes,
  handlers: RestHandlers<Routes>,
  edge: RestEdge,
): Router {
  const router = Router();
  for (const [name, route] of Object.entries(routes)) {
    const [method, path] = name.split(' ') as [string, string];
    // The description beside it is what makes its call and answer of their own kind.
    const handler = handlers[name] as unknown as RestHandler<GuardedRoute>;
    const readJson = route.body === null ? undefined : jsonBody(route.maxBytes);
    router[method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'](
      path,
      async (request: Request, response: Response) => {
        try {
          await serve({ edge, handler, name, route, readJson }, request, response);
        } catch (error) {
          throw error instanceof DeskbellError && error.code === 'not_found' ? notFound() : error;
        }
      },
    );
  }
  return router;
}

interface Served {
  readonly edge: RestEdge;
  readonly handler: RestHandler<GuardedRoute>;
  readonly name: string;
  readonly route: GuardedRoute;
  readonly readJson: RequestHandler | undefined;
}

async function serve(
  { edge, handler, name, route, readJson }: Served,
  request: Request,
  response: Response,
): Promise<void> {
  const subject = await edge.subjectOf(request);
  edge.countCall(subject, request, response);
  try {
    await serveFor(subject, { edge, handler, name, route, readJson }, request, response);
  } catch (error) {
    if (error instanceof DeskbellError && error.code === 'forbidden') {
      await edge.forbidden({
        subject,
        action: route.action,
        target: { siteId: (request.params as PathParameters)['siteId'] ?? null, thing: name },
        address: addressOf(request),
      });
    }
    throw error;
  }
}

async function serveFor(
  subject: Subject,
  { edge, handler, name, route, readJson }: Served,
  request: Request,
  response: Response,
): Promise<void> {
  const params = request.params as PathParameters;
  await allow({ edge, handler, route }, params, subject);
  if (readJson) await run(readJson, request, response);
  const query = parseQuery(route.query ?? NOTHING, request, `what ${name} takes`);
  const body = route.body === null ? undefined : parseBody(route.body, request);
  const call = { subject, params, query, body, request, response } as RestCall<GuardedRoute>;
  if (route.progress && wantsProgress(request)) {
    await answerInLines({ clock: edge.clock, response }, (onProgress) =>
      handler.run({ ...call, onProgress }),
    );
    return;
  }
  const answer = async (): Promise<{ status: number; body: unknown }> => {
    const given: unknown = await handler.run(call);
    return { status: route.status ?? (route.answer === null ? 204 : 200), body: given };
  };
  const { status, body: given } =
    request.method === 'POST' && route.bodyType === undefined
      ? await edge.once({ subject, request, response, keepsAnswer: route.secret !== true }, answer)
      : await answer();
  if (response.headersSent) return;
  response.status(status);
  if (route.answer === null) response.end();
  else response.json(given);
}

async function allow(
  { edge, handler, route }: Pick<Served, 'edge' | 'handler' | 'route'>,
  params: PathParameters,
  subject: Subject,
): Promise<void> {
  const siteId = params['siteId'];
  // Nobody learns from a target that is looked up whether there is one.
  if (subject.kind === 'nobody') authorize(subject, route.action, { siteId: siteId ?? null });
  const target = (await handler.target?.(params, subject)) ?? { siteId: siteId ?? null };
  authorize(subject, route.action, target);
  // Whoever may do this everywhere must not be told that they may where there is nothing.
  if (siteId !== undefined && !(await edge.sites.find(siteId))) throw notFound();
}

/** A middleware as a promise. */
function run(handler: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void handler(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new Error('unable to read the body'));
    });
  });
}
