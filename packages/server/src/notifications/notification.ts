import type { EscalationNotification } from '@deskbell/core';
import { z } from 'zod';

/** What is looked at here; the rest goes out as it was stored. */
const stored = z.looseObject({
  id: z.string(),
  to: z.union([z.strictObject({ webhook: z.string() }), z.strictObject({ email: z.string() })]),
  /** Tries that failed so far. */
  attempt: z.int().min(0).default(0),
});

/** A notification on its way: the event, and how often it was tried. */
export interface StoredNotification {
  readonly event: EscalationNotification;
  readonly attempt: number;
}

/** `undefined` for what this version cannot read. */
export function readNotification(payload: string | null): StoredNotification | undefined {
  if (payload === null) return undefined;
  const parsed = stored.safeParse(parseJson(payload));
  if (!parsed.success) return undefined;
  const { attempt, ...event } = parsed.data;
  return { attempt, event: event as unknown as EscalationNotification };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
