import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterPaint } from '../time/after-paint.ts';

/** How far something is that has to be asked of the server. */
export type FetchedState<T> =
  { readonly status: 'idle' | 'loading' | 'failed' } | { readonly status: 'ready'; readonly value: T };

/**
 * Asks the server for what belongs to a key, again when the key is another; not before what is known of it is on the screen, so that
 * whoever passes by does not wait. What comes late for an old key is dropped.
 */
export class Fetched<T> implements ReactiveController {
  state: FetchedState<T> = { status: 'idle' };
  readonly #host: ReactiveControllerHost;
  readonly #keyOf: () => string | null;
  readonly #ask: () => Promise<T>;
  #key: string | null = null;

  /** @param keyOf `null`: there is nothing to ask for */
  constructor(host: ReactiveControllerHost, keyOf: () => string | null, ask: () => Promise<T>) {
    this.#host = host;
    this.#keyOf = keyOf;
    this.#ask = ask;
    host.addController(this);
  }

  get value(): T | null {
    return this.state.status === 'ready' ? this.state.value : null;
  }

  hostUpdate(): void {
    const key = this.#keyOf();
    if (key === this.#key) return;
    this.#key = key;
    if (key === null) this.state = { status: 'idle' };
    else void this.#load(key, true);
  }

  /** Asks anew; what is known stays until the answer is there. */
  async reload(): Promise<void> {
    if (this.#key !== null) await this.#load(this.#key, this.state.status !== 'ready');
  }

  /** Takes over what the server has just answered to a change. */
  put(value: T): void {
    this.state = { status: 'ready', value };
    this.#host.requestUpdate();
  }

  async #load(key: string, isNew: boolean): Promise<void> {
    if (isNew) this.state = { status: 'loading' };
    this.#host.requestUpdate();
    if (isNew) await afterPaint();
    if (key !== this.#key) return;
    let next: FetchedState<T>;
    try {
      next = { status: 'ready', value: await this.#ask() };
    } catch {
      next = { status: 'failed' };
    }
    if (key !== this.#key) return;
    this.state = next;
    this.#host.requestUpdate();
  }
}
