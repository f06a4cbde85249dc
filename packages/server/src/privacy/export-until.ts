import type { PrivacyJob } from '@deskbell/core';

/** How long an export may be fetched, in milliseconds. */
export const EXPORT_KEPT_MS = 7 * 24 * 60 * 60_000;

/** Until when the file of an export may be fetched; `null`: there is none, or there is none any more. */
export function exportUntil({ finishedAt, kind, result, state }: PrivacyJob): number | null {
  if (kind !== 'export' || state !== 'done' || finishedAt === null) return null;
  // Whoever removes the file takes what the job says of it away as well.
  return result === null ? null : finishedAt + EXPORT_KEPT_MS;
}
