import type { DeskbellError } from '@deskbell/protocol/plain';

/** Promises by id, made on demand and settled once. */
export class Waiters<T> {
  readonly #waiting = new Map<string, PromiseWithResolvers<T>>();

  wait(id: string): Promise<T> {
    const known = this.#waiting.get(id) ?? withResolvers<T>();
    this.#waiting.set(id, known);
    return known.promise;
  }

  resolve(id: string, value: T): void {
    this.#take(id)?.resolve(value);
  }

  reject(id: string, error: DeskbellError): void {
    this.#take(id)?.reject(error);
  }

  rejectAll(error: DeskbellError): void {
    for (const id of this.#waiting.keys()) this.reject(id, error);
  }

  #take(id: string): PromiseWithResolvers<T> | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }
}

/** As `Promise.withResolvers`, which browsers of before 2024 lack. */
function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve!: (value: T | PromiseLike<T>) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}
