import type { Request } from 'express';
import type {
  AgentAuthenticator,
  AgentCredentials,
  AuthenticatedAgent,
} from '../auth/agent-authenticator.ts';

/** What a request shows of itself: a bearer token, which wins, or the cookie. */
function credentialsOf(request: Request): AgentCredentials {
  const [, token] = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(request.headers.authorization ?? '') ?? [];
  return { token, cookieHeader: request.headers.cookie };
}

/** Who calls. Rejects with `unauthenticated`. */
export function requestAgent(
  authenticator: AgentAuthenticator,
  request: Request,
): Promise<AuthenticatedAgent> {
  return authenticator.authenticate(credentialsOf(request));
}

/** What the browser or program calls itself. */
export function deviceOf(request: Request): string | undefined {
  return request.get('user-agent');
}

/** The address the call came from, behind as many proxies as the configuration trusts. */
export function addressOf(request: Request): string {
  return request.ip ?? 'unknown';
}
