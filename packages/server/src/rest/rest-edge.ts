import type { Clock, Store, Subject } from '@deskbell/core';
import type { Request, Response } from 'express';
import type { Audit } from '../audit/audit.ts';
import type { AgentAuthenticator } from '../auth/agent-authenticator.ts';
import type { Config } from '../config/config.ts';
import { SiteDirectory } from '../desk/site-directory.ts';
import type { ApiKeys } from './keys/api-keys.ts';
import { callLimits } from './call-limits.ts';
import { idempotentAnswers, type OnceOptions, type KeptAnswer } from './idempotent-answers.ts';
import { requestSubject } from './request-subject.ts';

/** What every described route passes before its handler. */
export interface RestEdge {
  readonly clock: Clock;
  /** Who calls. Rejects with `unauthenticated` for credentials that are worth nothing any more. */
  readonly subjectOf: (request: Request) => Promise<Subject>;
  /** Counts a call against the limit of who calls. Throws `rate_limited`. */
  readonly countCall: (subject: Subject, request: Request, response: Response) => void;
  /** Does something once for each `Idempotency-Key`, and answers a repetition with what it answered first (D2). */
  readonly once: (options: OnceOptions, act: () => Promise<KeptAnswer>) => Promise<KeptAnswer>;
  readonly sites: Pick<SiteDirectory, 'find'>;
  /** Writes down that somebody was refused what they may not do. */
  readonly forbidden: (attempt: Parameters<Audit['refused']>[0]) => Promise<void>;
}

export interface RestEdgeOptions {
  readonly authenticator: AgentAuthenticator;
  readonly apiKeys: ApiKeys;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly config: Pick<Config, 'limits'>;
  readonly store: Store;
}

export function restEdge({ authenticator, apiKeys, audit, clock, config, store }: RestEdgeOptions): RestEdge {
  return {
    clock,
    subjectOf: requestSubject({ authenticator, apiKeys, sites: store.sites }),
    countCall: callLimits(config.limits, clock),
    once: idempotentAnswers({ store: store.idempotency, clock }),
    sites: new SiteDirectory(store.sites, clock),
    forbidden: (attempt) => audit.refused(attempt),
  };
}
