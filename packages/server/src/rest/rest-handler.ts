import type { Action, Subject, Target } from '@deskbell/core';
import type { CallProgress, RestRoute } from '@deskbell/protocol';
import type { Request, Response } from 'express';
import type { z } from 'zod';

/** A route whose description says who may call it. */
export interface GuardedRoute extends RestRoute {
  readonly action: Action;
}

/** What stands in the path, by the names in the route. */
export type PathParameters = Readonly<Record<string, string>>;

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** A call that is allowed and well-formed. */
export interface RestCall<Route extends GuardedRoute> {
  readonly subject: Subject;
  readonly params: PathParameters;
  readonly query: Parsed<Route['query']>;
  readonly body: Parsed<Route['body']>;
  readonly request: Request;
  /** For headers; status and answer follow from the route and what is returned. */
  readonly response: Response;
  /** Tells how far it has come, where the route has `progress` and the caller asked for it; else nobody listens. */
  readonly onProgress?: (progress: CallProgress) => void;
}

type Answer<Route extends GuardedRoute> = Route['answer'] extends z.ZodType
  ? z.input<Route['answer']>
  : undefined | void;

/** What a route does, and to what: without `target` it is the site in the path, or the installation. */
export interface RestHandler<Route extends GuardedRoute> {
  readonly target?: (params: PathParameters, subject: Subject) => Target | Promise<Target>;
  readonly run: (call: RestCall<Route>) => Answer<Route> | Promise<Answer<Route>>;
}

/** A handler for each route of a table. */
export type RestHandlers<Routes extends Readonly<Record<string, GuardedRoute>>> = {
  readonly [Name in keyof Routes]: RestHandler<Routes[Name]>;
};
