import type { Readable } from '@deskbell/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Renders its host again whenever a `Readable` changes.
 *
 * `source` is asked before every update, so it may depend on properties of the host or on other controllers that were
 * made before; when it returns another readable, the controller follows that one instead. It follows nothing while the
 * host is out of the document.
 */
export class ReadableController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: () => Readable<T> | null | undefined;
  readonly #onChange: ((value: T) => void) | undefined;
  #connected = false;
  #followed: Readable<T> | null = null;
  #stop: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost,
    source: () => Readable<T> | null | undefined,
    onChange?: (value: T) => void,
  ) {
    this.#host = host;
    this.#source = source;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** The present value; `undefined` while there is no source. */
  get value(): T | undefined {
    return this.#source()?.value;
  }

  hostConnected(): void {
    this.#connected = true;
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#leave();
  }

  #follow(): void {
    const source = this.#source() ?? null;
    if (!this.#connected || source === this.#followed) return;
    this.#leave();
    this.#followed = source;
    this.#stop = source?.subscribe((value) => {
      this.#onChange?.(value);
      this.#host.requestUpdate();
    });
  }

  #leave(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#followed = null;
  }
}
