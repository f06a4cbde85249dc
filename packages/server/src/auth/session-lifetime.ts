import type { Session } from '@deskbell/core';

/** A session ends when nothing has used it for this long … */
const SESSION_IDLE_MS = 60 * 60_000;
/** … and in any case after this long: a working day and its breaks. */
export const SESSION_ABSOLUTE_MS = 12 * 60 * 60_000;

/** Whether a session's time is over. */
export function isOver({ expiresAt, lastUsedAt }: Session, now: number): boolean {
  return now >= expiresAt || now >= lastUsedAt + SESSION_IDLE_MS;
}
