import type { Ids } from '@deskbell/core';
import { DeskbellError, ERROR_CODES, type ErrorAnswer } from '@deskbell/protocol';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { describeError } from '../log/describe-error.ts';
import { BODY_BYTES } from './parse-body.ts';

/** What no route has taken. */
export const unknownRoute: RequestHandler = (_request, _response, next) => {
  next(new DeskbellError('unknown_command', 'unable to answer: the server knows no such route'));
};

/** Every failure as `{ error }` with the status of its code; what was not foreseen is logged and says only its incident id. */
export function errorAnswers({ ids, log }: { ids: Ids; log: Logger }): ErrorRequestHandler {
  return (thrown: unknown, _request, response, next) => {
    const error = toDeskbellError(thrown, { ids, log });
    if (response.headersSent) {
      // Half an answer cannot be taken back: Express closes the connection, so that it is not taken for a whole one.
      next(error);
      return;
    }
    sendError(response, error);
  };
}

export function sendError(response: Response, error: DeskbellError): void {
  if (error.retryAfterMs !== undefined) {
    response.set('Retry-After', String(Math.ceil(error.retryAfterMs / 1_000)));
  }
  const answer: ErrorAnswer = { error: error.toWire() };
  response.status(ERROR_CODES[error.code].status).set('Cache-Control', 'no-store').json(answer);
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
    return new DeskbellError(
      'too_large',
      `unable to read the request: it is larger than ${BODY_BYTES} bytes`,
      {
        details: { limit: BODY_BYTES },
      },
    );
  }
  if (thrown.status >= 500) return undefined;
  return new DeskbellError('invalid', 'unable to read the request: it is not well-formed', {
    details: { path: '' },
  });
}
