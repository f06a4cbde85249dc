import { DeskbellError, restRoutes } from '@deskbell/protocol';
import type { RequestHandler } from 'express';
import { sendProblem } from '../http/error-answers.ts';

/** Every described path, with what may be done there. */
const known = describePaths();

/**
 * Answers `OPTIONS` and methods that a path does not have, with `Allow` (405), before anything is read. What is no described path passes.
 */
export const knownPaths: RequestHandler = (request, response, next) => {
  // Mounted below `/v1`.
  const path = `/v1${request.path}`.replace(/(.)\/$/, '$1');
  const methods = new Set(known.filter(({ pattern }) => pattern.test(path)).flatMap(({ method }) => method));
  if (methods.has('GET')) methods.add('HEAD');
  if (methods.size === 0 || methods.has(request.method)) return next();
  response.set('Allow', [...methods, 'OPTIONS'].toSorted().join(', '));
  if (request.method === 'OPTIONS') {
    response.status(204).end();
    return;
  }
  const message = `unable to answer: ${request.method} cannot be done here; the header Allow says what can`;
  sendProblem(response, new DeskbellError('unknown_command', message), 405);
};

function describePaths(): readonly { readonly method: string; readonly pattern: RegExp }[] {
  return Object.keys(restRoutes).map((name) => {
    const [method = '', path = ''] = name.split(' ');
    return { method, pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`) };
  });
}
