import type { SiteStore, Subject } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import type { Request } from 'express';
import type { AgentAuthenticator } from '../auth/agent-authenticator.ts';
import { requestAgent } from '../http/request-agent.ts';
import { agentSubject } from '../access/agent-subject.ts';

interface SubjectSources {
  readonly authenticator: AgentAuthenticator;
  readonly sites: Pick<SiteStore, 'list'>;
}

/** Who calls over HTTP: an agent by session, or nobody. Rejects with `unauthenticated` for a session that has ended. */
export function requestSubject({
  authenticator,
  sites,
}: SubjectSources): (request: Request) => Promise<Subject> {
  return async (request) => {
    const { authorization, cookie } = request.headers;
    if (authorization === undefined && cookie === undefined) return { kind: 'nobody' };
    try {
      const { agent } = await requestAgent(authenticator, request);
      return await agentSubject(sites, agent);
    } catch (error) {
      // Somebody else's cookies say nothing of who this is; a token that is shown must be one.
      const isStranger = error instanceof DeskbellError && error.code === 'unauthenticated';
      if (isStranger && authorization === undefined) return { kind: 'nobody' };
      throw error;
    }
  };
}
