import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { RequestHandler, Response } from 'express';
import { preferredEncoding } from './preferred-encoding.ts';

export interface ServeFolderOptions {
  /** Sets what belongs to the file beside its type and encoding, such as how long it may be kept. */
  readonly headers?: (response: Response, path: string) => void;
}

/** For files whose names change with their content: never asked for again. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** What is compressed beforehand lies beside the file. */
const extensions = { br: '.br', gzip: '.gz' } as const;

/** Our builds name files with nothing else; what looks different is not there, whatever the file system thinks. */
const servable = /^(\/[\w@-][\w.@-]*)+$/;

/** Serves the files of a built folder, compressed where there is such a variant; passes on what is not there. */
export function serveFolder(root: string, { headers }: ServeFolderOptions = {}): RequestHandler {
  return async (request, response, next) => {
    const { method, path } = request;
    if (
      (method !== 'GET' && method !== 'HEAD') ||
      !servable.test(path) ||
      !(await isFile(join(root, path)))
    ) {
      next();
      return;
    }
    headers?.(response, path);
    response.type(extname(path));
    response.vary('Accept-Encoding');
    const encoding = preferredEncoding(request);
    const compressed = encoding && path + extensions[encoding];
    const found = compressed !== undefined && (await isFile(join(root, compressed)));
    if (found) response.set('Content-Encoding', encoding);
    const file = found ? compressed : path;
    response.sendFile(file.slice(1), { root, cacheControl: false }, (error: Error | undefined) => {
      // A visitor who leaves in the middle of a file is no failure.
      if (error && !response.headersSent) next(error);
    });
  };
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
