import type { MetricsAnswer, SessionAnswer, SiteAnswer, SitesAnswer } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { AgentSession } from './agent-client.ts';
import { sessionCall } from './session-call.ts';

export interface AgentSessionOptions {
  /** Address of the relay, such as `https://chat.example`. */
  readonly url: string;
  /** A session token; in browsers the session cookie does without. */
  readonly token?: string;
}

/**
 * Signing in and out over REST, before and beside a connection. A token that `signIn({ token: true })` returns is used for
 * the calls after it.
 */
export function agentSession(options: AgentSessionOptions): AgentSession {
  let { token } = options;
  const call = sessionCall(options.url, () => token);

  const remember = (answer: SessionAnswer): SessionAnswer => {
    token = answer.token ?? token;
    return answer;
  };

  return {
    get: async ({ signal } = {}) => {
      try {
        return await call<SessionAnswer>('GET', '/v1/session', undefined, { signal });
      } catch (error) {
        if (error instanceof DeskbellError && error.code === 'unauthenticated') return null;
        throw error;
      }
    },
    signIn: async (input) => remember(await call<SessionAnswer>('POST', '/v1/session', { ...input })),
    redeem: async (link, { code } = {}) =>
      remember(
        await call<SessionAnswer>('POST', '/v1/session/link', {
          token: link,
          ...(code === undefined ? {} : { code }),
        }),
      ),
    setPassword: async (input) => {
      await call('PUT', '/v1/session/password', { ...input });
      return call<SessionAnswer>('GET', '/v1/session');
    },
    signOut: async () => {
      await call('DELETE', '/v1/session');
      token = undefined;
    },
    sites: async ({ signal } = {}) =>
      (await call<SitesAnswer>('GET', '/v1/sites', undefined, { signal })).sites,
    setOrigins: (siteId, origins) =>
      call<SiteAnswer>('PUT', `/v1/sites/${encodeURIComponent(siteId)}/origins`, { origins: [...origins] }),
    metrics: (siteId, { from, to }, options = {}) =>
      call<MetricsAnswer>(
        'GET',
        `/v1/sites/${encodeURIComponent(siteId)}/metrics?from=${from}&to=${to}`,
        undefined,
        options,
      ),
  };
}
