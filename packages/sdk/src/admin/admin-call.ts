import { DeskbellError, PROGRESS_TYPE } from '@deskbell/protocol/plain';
import { aborted } from '../connection/errors.ts';
import { defaultPlatform } from '../platform/default-platform.ts';
import { errorOfProblem } from '../rest/error-of-problem.ts';
import type { ProgressOptions } from '../rest/progress-options.ts';
import { type ReadAnswer, readAnswer } from '../rest/read-answer.ts';
import type { AdminOptions, CallOptions } from './admin-client.ts';
import { pause } from './pause.ts';

const TIMEOUT_MS = 30_000;
const RETRIES = 4;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

type Call = (name: string, input: object, body: unknown, options?: CallOptions) => Promise<unknown>;

/** One call after another, each repeated as long as that can help. */
export function adminCall(options: AdminOptions): Call {
  const { platform = defaultPlatform(), retries = RETRIES } = options;
  return async (name, input, body, { signal, idempotencyKey, onProgress } = {}) => {
    const [method = 'GET', path = ''] = name.split(' ');
    const request = {
      name,
      url: addressOf(options.url, path, input),
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      // One for all repetitions: so a call whose answer was lost is not done twice.
      onProgress,
      idempotencyKey: idempotencyKey ?? (method === 'POST' ? platform.newId() : undefined),
    };
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await send({ ...options, platform }, request, signal);
      } catch (error) {
        const canHelp = error instanceof DeskbellError && error.retryable && attempt < retries;
        if (!canHelp) throw error;
        const growing = FIRST_PAUSE_MS * 2 ** attempt;
        await pause(platform, Math.min(error.retryAfterMs ?? growing, LONGEST_PAUSE_MS), signal, name);
      }
    }
  };
}

interface Request extends ProgressOptions {
  readonly name: string;
  readonly url: URL;
  readonly method: string;
  readonly body: string | undefined;
  readonly idempotencyKey: string | undefined;
}

async function send(
  {
    key,
    platform,
    timeoutMs = TIMEOUT_MS,
    fetch: given = fetch,
  }: AdminOptions & Required<Pick<AdminOptions, 'platform'>>,
  { name, url, method, body, idempotencyKey, onProgress }: Request,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const timeout = new AbortController();
  const watch = (): (() => void) => platform.after(timeoutMs, () => timeout.abort());
  let cancel = watch();
  let response: Response;
  let answer: ReadAnswer;
  try {
    response = await given(url, {
      method,
      credentials: key === undefined ? 'include' : 'omit',
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, timeout.signal]) : timeout.signal,
      headers: {
        accept: onProgress ? PROGRESS_TYPE : 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      ...(body === undefined ? {} : { body }),
    });
    answer = await readAnswer(response, (progress) => {
      cancel();
      cancel = watch();
      onProgress?.(progress);
    });
  } catch (error) {
    if (signal?.aborted) throw aborted(name, signal.reason);
    const code = timeout.signal.aborted ? 'timeout' : 'disconnected';
    const why = timeout.signal.aborted ? 'no answer in time' : 'the server cannot be reached';
    throw new DeskbellError(code, `unable to ${name}: ${why}`, { cause: error });
  } finally {
    cancel();
  }
  if (answer.ok) return answer.body;
  const failed = errorOfProblem(answer.body);
  if (failed) throw failed;
  // Something between us and the server has answered, such as a proxy whose server is down.
  throw new DeskbellError('unavailable', `unable to ${name}: the answer was ${response.status}`, {
    retryable: response.status >= 500,
  });
}

/** What the path names goes into it; the rest stands behind the question mark. */
function addressOf(base: string, path: string, input: object): URL {
  const values = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value: unknown = values.get(name);
    values.delete(name);
    if (typeof value === 'string' && value !== '' && value !== '.' && value !== '..')
      return encodeURIComponent(value);
    throw new DeskbellError('invalid', `unable to call ${path}: ${name} is missing`, {
      details: { path: name },
    });
  });
  const url = new URL(filled, base);
  for (const [name, value] of values) url.searchParams.set(name, String(value));
  return url;
}
