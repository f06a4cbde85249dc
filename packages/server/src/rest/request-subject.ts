import type { SiteStore, Subject } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import type { Request } from 'express';
import type { AgentAuthenticator } from '../auth/agent-authenticator.ts';
import { requestAgent } from '../http/request-agent.ts';
import { agentSubject } from '../access/agent-subject.ts';
import { API_KEY_PREFIX, type ApiKeys } from './keys/api-keys.ts';

interface SubjectSources {
  readonly authenticator: AgentAuthenticator;
  readonly apiKeys: Pick<ApiKeys, 'authenticate'>;
  readonly sites: Pick<SiteStore, 'list'>;
}

/** Who calls over HTTP: an integration by its key, an agent by session, or nobody. Rejects with `unauthenticated` for what has ended. */
export function requestSubject({
  authenticator,
  apiKeys,
  sites,
}: SubjectSources): (request: Request) => Promise<Subject> {
  return async (request) => {
    const { authorization, cookie } = request.headers;
    if (authorization === undefined && cookie === undefined) return { kind: 'nobody' };
    const bearer = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
    if (bearer?.startsWith(API_KEY_PREFIX)) return apiKeys.authenticate(bearer);
    try {
      const { agent, mustSetUp } = await requestAgent(authenticator, request);
      // Until then they have their account and nothing else.
      return await agentSubject(sites, mustSetUp ? { ...agent, memberships: [] } : agent);
    } catch (error) {
      // Somebody else's cookies say nothing of who this is; a token that is shown must be one.
      const isStranger = error instanceof DeskbellError && error.code === 'unauthenticated';
      if (isStranger && authorization === undefined) return { kind: 'nobody' };
      throw error;
    }
  };
}
