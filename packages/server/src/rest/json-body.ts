import { isUtf8 } from 'node:buffer';
import { DeskbellError } from '@deskbell/protocol';
import express, { type RequestHandler } from 'express';
import { BODY_BYTES } from '../http/parse-body.ts';
import { unstorablePath } from './unstorable-path.ts';

const parsers = new Map<number, RequestHandler>();

/**
 * Reads a JSON body, in UTF-8 and of a shape that nothing behind it stumbles over: not nested without end, no text that one engine would
 * keep and the other refuse (A3). What is no JSON is left alone: then there is no body.
 */
export function jsonBody(limit: number = BODY_BYTES): RequestHandler {
  const parse = parsers.get(limit) ?? express.json({ limit, type: 'application/json', verify: requireUtf8 });
  parsers.set(limit, parse);
  return (request, response, next) => {
    void parse(request, response, (error?: unknown) => {
      if (error !== undefined) return next(error);
      const path = unstorablePath(request.body);
      if (path === undefined) return next();
      next(
        new DeskbellError(
          'invalid',
          'unable to read the request: it is nested too deeply, or holds text that is not well-formed; send plain UTF-8 without U+0000',
          { details: { path } },
        ),
      );
    });
  };
}

function requireUtf8(_request: unknown, _response: unknown, bytes: Buffer, charset: string): void {
  if (charset.toLowerCase() === 'utf-8' && isUtf8(bytes)) return;
  throw new DeskbellError('invalid', 'unable to read the request: its body is not UTF-8', {
    details: { path: '' },
  });
}
