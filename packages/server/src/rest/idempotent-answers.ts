import { createHash } from 'node:crypto';
import type { Clock, IdempotencyStore, Subject } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import type { Request, Response } from 'express';
import { callerOf } from './call-limits.ts';

/** How long a repetition gets the first answer, in milliseconds. */
const KEPT_MS = 24 * 60 * 60_000;
/** A call that is not done after so long has died with its process: the next one takes its place. */
const GIVEN_UP_MS = 60_000;
const TRY_AGAIN_MS = 1_000;

export interface OnceOptions {
  readonly subject: Subject;
  readonly request: Request;
  readonly response: Response;
  /** Whether the answer may be kept: one with a secret may not (A5). */
  readonly keepsAnswer: boolean;
}

export interface KeptAnswer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * What makes a `POST` repeatable: the same `Idempotency-Key` from the same caller gets the first answer for a day, however often and over
 * whichever node it comes. Calls that failed have done nothing and are forgotten, so a repetition tries again.
 */
export function idempotentAnswers({ store, clock }: { store: IdempotencyStore; clock: Clock }) {
  return async (
    { subject, request, response, keepsAnswer }: OnceOptions,
    act: () => Promise<KeptAnswer>,
  ): Promise<KeptAnswer> => {
    const key = keyOf(request);
    const caller = callerOf(subject);
    if (key === undefined || caller === undefined) return act();
    const call = { caller, key };
    const now = clock.now();
    const begun = await store.begin({
      ...call,
      fingerprint: fingerprintOf(request),
      at: now,
      keptSince: now - KEPT_MS,
      givenUpBefore: now - GIVEN_UP_MS,
    });
    switch (begun.state) {
      case 'reused':
        throw new DeskbellError(
          'id_reused',
          'unable to do this: the Idempotency-Key was used for another call; make a new one for each call',
        );
      case 'running':
        throw new DeskbellError(
          'conflict',
          'unable to answer yet: the first call with this Idempotency-Key is still running; repeat in a moment',
          { retryAfterMs: TRY_AGAIN_MS },
        );
      case 'done':
        response.set('Idempotent-Replayed', 'true');
        return answerOf(begun);
      case 'begun':
        break;
    }
    try {
      const answer = await act();
      const body = keepsAnswer ? JSON.stringify(answer.body ?? null) : null;
      await store.finish({ ...call, status: answer.status, body });
      return answer;
    } catch (error) {
      await store.forget(call);
      throw error;
    }
  };
}

function answerOf({ status, body }: { status: number; body: string | null }): KeptAnswer {
  if (body !== null) return { status, body: JSON.parse(body) as unknown };
  throw new DeskbellError(
    'conflict',
    'unable to repeat the answer: it held a secret that is shown only once; look at what was made, remove it and make another under a new Idempotency-Key',
    { retryable: false },
  );
}

function keyOf(request: Request): string | undefined {
  const given = request.headers['idempotency-key'];
  if (given === undefined) return undefined;
  // The draft writes it as a quoted string; most clients leave the quotes out.
  const key = String(given).replace(/^"(.*)"$/, '$1');
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new DeskbellError(
    'invalid',
    'unable to read the request: Idempotency-Key must have 1 to 200 visible characters',
    { details: { path: 'Idempotency-Key' } },
  );
}

function fingerprintOf(request: Request): string {
  const body: unknown = request.body;
  return createHash('sha256')
    .update(`${request.method} ${request.originalUrl}\n${JSON.stringify(body ?? null)}`)
    .digest('base64url');
}
