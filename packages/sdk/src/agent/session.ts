import type {
  LinkBody,
  MetricsAnswer,
  OriginsBody,
  PasswordBody,
  SessionAnswer,
  SignInBody,
  SiteAnswer,
  SitesAnswer,
} from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import { aborted } from '../connection/errors.ts';
import { errorOfProblem } from '../rest/error-of-problem.ts';
import type { AgentSession } from './agent-client.ts';

export interface AgentSessionOptions {
  /** Address of the relay, such as `https://chat.example`. */
  readonly url: string;
  /** A session token; in browsers the session cookie does without. */
  readonly token?: string;
}

type Body = SignInBody | LinkBody | PasswordBody | OriginsBody;

/**
 * Signing in and out over REST, before and beside a connection. A token that `signIn({ token: true })` returns is used for
 * the calls after it.
 */
export function agentSession(options: AgentSessionOptions): AgentSession {
  let { token } = options;

  const call = async <Answer>(
    method: string,
    path: string,
    body?: Body,
    signal?: AbortSignal,
  ): Promise<Answer> => {
    const what = `${method} ${path}`;
    let response: Response;
    let text: string;
    try {
      response = await fetch(new URL(path, options.url), {
        method,
        credentials: 'include',
        headers: {
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        ...(signal ? { signal } : {}),
      });
      text = await response.text();
    } catch (error) {
      if (signal?.aborted) throw aborted(what, signal.reason);
      throw new DeskbellError('disconnected', `unable to ${what}: the server cannot be reached`, {
        cause: error,
      });
    }
    const answer = parse(text);
    if (response.ok) return answer as Answer;
    const failed = errorOfProblem(answer);
    if (failed) throw failed;
    // Something between us and the relay has answered, such as a proxy whose server is down.
    throw new DeskbellError('unavailable', `unable to ${what}: the answer was ${response.status}`);
  };

  const remember = (answer: SessionAnswer): SessionAnswer => {
    token = answer.token ?? token;
    return answer;
  };

  return {
    get: async ({ signal } = {}) => {
      try {
        return await call<SessionAnswer>('GET', '/v1/session', undefined, signal);
      } catch (error) {
        if (error instanceof DeskbellError && error.code === 'unauthenticated') return null;
        throw error;
      }
    },
    signIn: async (input) => remember(await call<SessionAnswer>('POST', '/v1/session', { ...input })),
    redeem: async (link) => remember(await call<SessionAnswer>('POST', '/v1/session/link', { token: link })),
    setPassword: async (input) => {
      await call('PUT', '/v1/session/password', { ...input });
      return call<SessionAnswer>('GET', '/v1/session');
    },
    signOut: async () => {
      await call('DELETE', '/v1/session');
      token = undefined;
    },
    sites: async ({ signal } = {}) => (await call<SitesAnswer>('GET', '/v1/sites', undefined, signal)).sites,
    setOrigins: (siteId, origins) =>
      call<SiteAnswer>('PUT', `/v1/sites/${encodeURIComponent(siteId)}/origins`, { origins: [...origins] }),
    metrics: (siteId, { from, to }, { signal } = {}) =>
      call<MetricsAnswer>(
        'GET',
        `/v1/sites/${encodeURIComponent(siteId)}/metrics?from=${from}&to=${to}`,
        undefined,
        signal,
      ),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
