import { z } from 'zod';
import { conversationId, seq } from '../records/ids.ts';
import { errorCode } from '../errors/wire-error.ts';

/** A read mark moved; `by` says whose. */
export const readMoved = z.strictObject({ conversationId, by: z.enum(['visitor', 'agent']), seq });

/** Somebody on the other side writes or has stopped. Receivers forget it after 6 s. */
export const typingChanged = z.strictObject({
  conversationId,
  by: z.enum(['visitor', 'agent']),
  name: z.string().nullable(),
  typing: z.boolean(),
});

/**
 * The session is over (signed out, disabled, revoked), or was cut for sending too much: the server closes the socket next.
 * With a code that is not retryable, do not connect again with it.
 */
export const sessionEnded = z.strictObject({ code: errorCode });

/**
 * This node is about to stop: connect again after `afterMs` (each socket gets its own moment). It may close the connection before;
 * no other connection is worth a try earlier.
 */
export const serverDraining = z.strictObject({ afterMs: z.int().min(0) });
