import { DeskbellError } from '@deskbell/protocol/plain';

export function disconnected(what: string): DeskbellError {
  return new DeskbellError('disconnected', `unable to ${what}: there is no connection; repeat it later`);
}

export function aborted(what: string, cause: unknown): DeskbellError {
  return new DeskbellError('aborted', `unable to ${what}: the caller gave up`, { cause });
}

/** Everything that can be thrown as one of ours. What nobody foresaw counts as `internal`, which is worth another try. */
export function asDeskbellError(error: unknown): DeskbellError {
  if (error instanceof DeskbellError) return error;
  return new DeskbellError('internal', `unable to go on: ${String(error)}`, { cause: error });
}

/** Waits for `promise`, or for the caller to give up; the work itself goes on. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined, what: string): Promise<T> {
  if (!signal) return promise;
  return new Promise<T>((resolve, reject) => {
    const abort = () => reject(aborted(what, signal.reason));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

export function isCoded(error: unknown, code: DeskbellError['code']): boolean {
  return error instanceof DeskbellError && error.code === code;
}
