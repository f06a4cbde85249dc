import type { Clock } from '@deskbell/core';
import { inspectFile } from './inspect-file.ts';
import type { Inspection } from './inspection.ts';

/**
 * Looks at the data of an installation and changes nothing; a server may use them meanwhile.
 *
 * Rejects with `unavailable` when they cannot be read.
 */
export async function inspectInstallation(
  place: { readonly path: string } | { readonly url: string },
  { clock }: { readonly clock: Pick<Clock, 'now'> },
): Promise<Inspection> {
  if ('path' in place) return inspectFile(place.path);
  const { inspectServer } = await import('./inspect-server.ts');
  return inspectServer(place.url, () => clock.now());
}
