import type { Ids } from '@deskbell/core';
import { DeskbellError, ERROR_CODES } from '@deskbell/protocol';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { describeError } from '../log/describe-error.ts';
import { BODY_BYTES } from './parse-body.ts';
import { problemOf } from './problem-of.ts';

/** What no route has taken. */
export const unknownRoute: RequestHandler = (_request, _response, next) => {
  next(new DeskbellError('unknown_command', 'unable to answer: the server knows no such route'));
};

/** Every failure as problem details with the status of its code; what was not foreseen is logged and says only its incident id. */
export function errorAnswers({ ids, log }: { ids: Ids; log: Logger }): ErrorRequestHandler {
  return (thrown: unknown, _request, response, next) => {
    const error = toDeskbellError(thrown, { ids, log });
    if (response.headersSent) {
      // Half an answer cannot be taken back: Express closes the connection, so that it is not taken for a whole one.
      next(error);
      return;
    }
    sendProblem(response, error);
  };
}

/** @param status default: that of the code */
export function sendProblem(
  response: Response,
  error: DeskbellError,
  status: number = ERROR_CODES[error.code].status,
): void {
  const problem = problemOf(error, status);
  if (problem.retryAfter !== undefined) response.set('Retry-After', String(problem.retryAfter));
  // Who calls without a session or key must know how to show one.
  if (error.code === 'unauthenticated') response.set('WWW-Authenticate', 'Bearer realm="deskbell"');
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}

function toDeskbellError(thrown: unknown, { ids, log }: { ids: Ids; log: Logger }): DeskbellError {
  if (thrown instanceof DeskbellError && thrown.code !== 'internal') return thrown;
  const refused = ofBodyParser(thrown);
  if (refused) return refused;
  const incident = ids.next();
  log.error({ err: describeError(thrown), incident }, 'request failed');
  return new DeskbellError('internal', 'unable to answer: something failed inside the server', {
    details: { incident },
  });
}

/** Express and its body parser mark what the client did wrong by a status below 500. */
function ofBodyParser(thrown: unknown): DeskbellError | undefined {
  if (!(thrown instanceof Error) || !('status' in thrown) || typeof thrown.status !== 'number')
    return undefined;
  if (thrown.status === 413) {
    const limit = 'limit' in thrown && typeof thrown.limit === 'number' ? thrown.limit : BODY_BYTES;
    return new DeskbellError('too_large', `unable to read the request: it is larger than ${limit} bytes`, {
      details: { limit },
    });
  }
  if (thrown.status >= 500) return undefined;
  return new DeskbellError('invalid', 'unable to read the request: it is not well-formed', {
    details: { path: '' },
  });
}
