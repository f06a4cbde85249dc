import type { SessionAnswer } from '@deskbell/protocol';
import type { DeskbellProcess } from './deskbell-process.ts';

/** The secret part, behind `#token=`, of the one-time link that was printed. */
export function printedLinkToken({ output }: { readonly output: string }): string {
  const [, token] = /#token=([\w-]+)/.exec(output) ?? [];
  if (token === undefined) throw new Error(`no one-time link was printed:\n${output}`);
  return token;
}

/**
 * Signs somebody in by a one-time link; the session's token, for clients without cookies.
 *
 * @param link its secret part; the first administrator's by default
 */
export async function signInToken(server: DeskbellProcess, link = printedLinkToken(server)): Promise<string> {
  const redeemed = await call(server, 'POST', '/v1/session/link', { token: link });
  const cookie = redeemed.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const password = 'a long enough password';
  await call(server, 'PUT', '/v1/session/password', { password }, cookie);
  const { me } = (await redeemed.json()) as SessionAnswer;
  const signedIn = await call(server, 'POST', '/v1/session', { email: me.email, password, token: true });
  const { token } = (await signedIn.json()) as SessionAnswer;
  if (token === undefined) throw new Error('signing in returned no token');
  return token;
}

async function call(
  server: DeskbellProcess,
  method: string,
  route: string,
  body: unknown,
  cookie?: string,
): Promise<Response> {
  const response = await fetch(server.url + route, {
    method,
    headers: {
      'content-type': 'application/json',
      origin: server.url,
      ...(cookie === undefined ? {} : { cookie }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`${method} ${route}: ${String(response.status)} ${await response.text()}`);
  return response;
}
