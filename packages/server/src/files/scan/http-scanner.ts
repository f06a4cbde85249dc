import { DeskbellError } from '@deskbell/protocol';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { GuardedFetch } from '../../outgoing/guarded-fetch.ts';
import type { Scanner } from './scanner.ts';

const TIMEOUT_MS = 60_000;
const verdict = z.object({ clean: z.boolean() });

/** Posts files to a service of the operator's, which answers `{ "clean": true }` or `{ "clean": false }`. */
export function httpScanner(fetch: GuardedFetch, url: string): Scanner {
  return async (path) => {
    const { status, body } = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: await readFile(path),
      timeoutMs: TIMEOUT_MS,
    }).catch((error: unknown) => {
      throw new DeskbellError('unavailable', 'unable to scan the file: the scanner cannot be reached', {
        cause: error,
      });
    });
    const said = status === 200 ? verdict.safeParse(parse(body.toString('utf8'))) : undefined;
    if (!said?.success)
      throw new DeskbellError(
        'unavailable',
        `unable to scan the file: the scanner answered ${String(status)}`,
      );
    return said.data.clean ? 'clean' : 'infected';
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
