import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A preview is made anew at each change: so long after the last letter, in milliseconds. */
const AFTER_MS = 500;

/** The address of the preview, as soon as nothing has changed for a moment. */
export class LatePreview implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #wanted: () => string;
  #shown = '';
  #next = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, wanted: () => string) {
    this.#host = host;
    this.#wanted = wanted;
    host.addController(this);
  }

  get address(): string {
    return this.#shown;
  }

  hostUpdate(): void {
    const wanted = this.#wanted();
    if (this.#shown === '') this.#shown = wanted;
    if (wanted === this.#next || (wanted === this.#shown && this.#timer === undefined)) return;
    this.#next = wanted;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#shown = this.#next;
      this.#host.requestUpdate();
    }, AFTER_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
