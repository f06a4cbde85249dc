import { DeskbellError, PROGRESS_TYPE } from '@deskbell/protocol/plain';
import { aborted } from '../connection/errors.ts';
import { errorOfProblem } from '../rest/error-of-problem.ts';
import type { ProgressOptions } from '../rest/progress-options.ts';
import { type ReadAnswer, readAnswer } from '../rest/read-answer.ts';

/** Calls the relay as the person who is signed in: by the session cookie, or a session token. */
export type SessionCall = <Answer>(
  method: string,
  path: string,
  body?: object,
  options?: SessionCallOptions,
) => Promise<Answer>;

interface SessionCallOptions extends ProgressOptions {
  readonly signal?: AbortSignal | undefined;
}

/** @param tokenOf the session token as it is at the time; `undefined`: the cookie does without */
export function sessionCall(url: string, tokenOf: () => string | undefined): SessionCall {
  return async <Answer>(
    method: string,
    path: string,
    body?: object,
    { onProgress, signal }: SessionCallOptions = {},
  ): Promise<Answer> => {
    const what = `${method} ${path}`;
    const token = tokenOf();
    let response: Response;
    let answer: ReadAnswer;
    try {
      response = await fetch(new URL(path, url), {
        method,
        credentials: 'include',
        headers: {
          ...(onProgress ? { accept: PROGRESS_TYPE } : {}),
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        ...(signal ? { signal } : {}),
      });
      answer = await readAnswer(response, onProgress);
    } catch (error) {
      if (signal?.aborted) throw aborted(what, signal.reason);
      throw new DeskbellError('disconnected', `unable to ${what}: the server cannot be reached`, {
        cause: error,
      });
    }
    if (answer.ok) return answer.body as Answer;
    const failed = errorOfProblem(answer.body);
    if (failed) throw failed;
    // Something between us and the relay has answered, such as a proxy whose server is down.
    throw new DeskbellError('unavailable', `unable to ${what}: the answer was ${response.status}`);
  };
}
