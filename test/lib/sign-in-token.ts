import type { SessionAnswer } from '@deskbell/protocol';
import type { DeskbellProcess } from './deskbell-process.ts';

/** Uses the one-time link that the server printed, and returns the secret part behind `#token=`. */
export function printedLinkToken(server: DeskbellProcess): string {
  const [, token] = /#token=([\w-]+)/.exec(server.output) ?? [];
  if (token === undefined) throw new Error(`no one-time link was printed:\n${server.output}`);
  return token;
}

/** Signs the first administrator in by the printed link; the session's token, for clients without cookies. */
export async function signInToken(server: DeskbellProcess): Promise<string> {
  const redeemed = await call(server, 'POST', '/v1/session/link', { token: printedLinkToken(server) });
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
