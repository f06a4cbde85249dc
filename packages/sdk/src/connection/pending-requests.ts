import type { Acknowledgement } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { Platform } from '../platform/platform.ts';
import { aborted, disconnected } from './errors.ts';
import type { RequestOptions } from './request.ts';
import type { Link } from './transport.ts';

const TIMEOUT_MS = 10_000;

interface Pending {
  readonly name: string;
  /** Rejects unless it has settled. */
  reject(error: DeskbellError): void;
}

/** What was asked and not yet answered; everything ends by an answer, the time, the caller or the loss of the link. */
export class PendingRequests {
  readonly #platform: Platform;
  readonly #sent = new Set<Pending>();
  readonly #untilConnected = new Map<Pending, () => void>();

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  send(link: Link, name: string, input: unknown, options: RequestOptions): Promise<unknown> {
    return this.#wait(name, options, (pending, resolve) => {
      this.#sent.add(pending);
      link.send(name, input, (answer) => {
        // After the loss of the link nobody listens any more: the repetition on the next link gives the answer.
        if (!this.#sent.has(pending)) return;
        const acknowledgement = answer as Acknowledgement<unknown>;
        if (acknowledgement.ok) resolve(acknowledgement.data);
        else pending.reject(DeskbellError.fromWire(acknowledgement.error));
      });
    });
  }

  /** Rejects with `disconnected` when the attempt under way fails. */
  async untilConnected(name: string, options: RequestOptions): Promise<void> {
    await this.#wait(name, options, (pending, resolve) => {
      this.#untilConnected.set(pending, () => resolve(undefined));
    });
  }

  connected(): void {
    for (const resolve of this.#untilConnected.values()) resolve();
  }

  /** Whether something was sent that has no answer yet. */
  get areOpen(): boolean {
    return this.#sent.size > 0;
  }

  /** What was sent is not answered any more; what waits for a connection goes on waiting when there will soon be one. */
  rejectAll(what: string, { mayWait = false } = {}): void {
    for (const pending of [...this.#sent, ...(mayWait ? [] : this.#untilConnected.keys())]) {
      pending.reject(disconnected(`${pending.name} (${what})`));
    }
  }

  #wait(
    name: string,
    { signal, timeoutMs = TIMEOUT_MS }: RequestOptions,
    begin: (pending: Pending, resolve: (data: unknown) => void) => void,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const abort = () => pending.reject(aborted(name, signal?.reason));
      const end = () => {
        this.#sent.delete(pending);
        this.#untilConnected.delete(pending);
        cancelTimeout();
        signal?.removeEventListener('abort', abort);
      };
      const pending: Pending = {
        name,
        reject: (error) => {
          end();
          reject(error);
        },
      };
      const cancelTimeout = this.#platform.after(timeoutMs, () =>
        pending.reject(new DeskbellError('timeout', `unable to ${name}: no answer within ${timeoutMs} ms`)),
      );
      if (signal?.aborted) return abort();
      signal?.addEventListener('abort', abort, { once: true });
      begin(pending, (data) => {
        end();
        resolve(data);
      });
    });
  }
}
