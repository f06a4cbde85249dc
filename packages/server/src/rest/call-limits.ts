import { createHash } from 'node:crypto';
import type { Clock, Subject } from '@deskbell/core';
import { assertNever } from '@deskbell/core';
import type { Request, RequestHandler, Response } from 'express';
import { addressKey } from '../auth/address-key.ts';
import type { Config, Rate } from '../config/config.ts';
import { addressOf } from '../http/request-agent.ts';
import { rateLimited } from '../sockets/rate-limited.ts';
import { RateLimiter } from '../sockets/rate-limiter.ts';

type Limits = Pick<Config['limits'], 'restCalls' | 'restCallsPerAddress'>;

/** Counts calls by who makes them, and says in headers how many are left. */
export function callLimits(
  { restCalls }: Limits,
  clock: Clock,
): (subject: Subject, request: Request, response: Response) => void {
  const limiter = new RateLimiter(restCalls, clock);
  return (subject, _request, response) => {
    const caller = callerOf(subject);
    if (caller === undefined) return;
    const waitMs = limiter.take(caller);
    tell(response, restCalls, limiter.left(caller), waitMs);
    if (waitMs > 0) throw rateLimited('answer', waitMs);
  };
}

/**
 * Counts every call by the address it comes from, before anything is read for it: whoever guesses keys or has none gets no further.
 * Roomier than the limit of one caller, since a whole office may share an address.
 */
export function addressLimits({ restCallsPerAddress }: Limits, clock: Clock): RequestHandler {
  const limiter = new RateLimiter(restCallsPerAddress, clock);
  return (request, response, next) => {
    const address = addressKey(addressOf(request));
    const waitMs = limiter.take(address);
    if (waitMs === 0) return next();
    tell(response, restCallsPerAddress, 0, waitMs);
    next(rateLimited('answer', waitMs));
  };
}

/** A name for the one who calls: for limits, and for what they have asked for before. Nobody has none. */
export function callerOf(subject: Subject): string | undefined {
  switch (subject.kind) {
    case 'nobody':
      return undefined;
    case 'visitor':
      return hashed('visitor', subject.siteId, subject.visitorId);
    case 'agent':
      return hashed('agent', subject.agentId);
    case 'bot':
      return hashed('bot', subject.botId);
    case 'key':
      return hashed('key', subject.keyId);
    case 'desk':
      return 'desk';
    default:
      return assertNever(subject);
  }
}

function hashed(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url');
}

/** As in the draft "RateLimit header fields for HTTP": the policy, what is left of it, and when there is more. */
function tell(response: Response, { perSecond, burst }: Rate, left: number, waitMs: number): void {
  const window = Math.ceil(burst / perSecond);
  const wait = waitMs > 0 ? Math.ceil(waitMs / 1_000) : Math.ceil((burst - left) / perSecond);
  response.set({
    'RateLimit-Policy': `"calls";q=${burst};w=${window}`,
    RateLimit: `"calls";r=${left};t=${wait}`,
  });
}
