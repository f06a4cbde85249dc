import { DeskbellError } from '@deskbell/protocol/plain';
import { aborted } from '../connection/errors.ts';
import { errorOfProblem } from '../rest/error-of-problem.ts';

/** Calls the relay as the person who is signed in: by the session cookie, or a session token. */
export type SessionCall = <Answer>(
  method: string,
  path: string,
  body?: object,
  signal?: AbortSignal,
) => Promise<Answer>;

/** @param tokenOf the session token as it is at the time; `undefined`: the cookie does without */
export function sessionCall(url: string, tokenOf: () => string | undefined): SessionCall {
  return async <Answer>(
    method: string,
    path: string,
    body?: object,
    signal?: AbortSignal,
  ): Promise<Answer> => {
    const what = `${method} ${path}`;
    const token = tokenOf();
    let response: Response;
    let text: string;
    try {
      response = await fetch(new URL(path, url), {
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
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
