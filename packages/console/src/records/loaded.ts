import { DeskbellError } from '@deskbell/sdk/agent';
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { consoleText } from '../localization/console-text.ts';
import { platformText } from '../localization/text/platform-text.ts';

/**
 * Something that is asked of the server once, and again on demand: its value, or why there is none. What it is asked for hangs on a key:
 * with another key the old answer is gone.
 */
export class Loaded<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #key: () => string;
  readonly #load: (signal: AbortSignal) => Promise<T>;
  #asked: string | null = null;
  #abort: AbortController | undefined;
  #value: T | undefined;
  #problem: DeskbellError | null = null;

  constructor(host: ReactiveControllerHost, key: () => string, load: (signal: AbortSignal) => Promise<T>) {
    this.#host = host;
    this.#key = key;
    this.#load = load;
    host.addController(this);
  }

  /** `undefined` until it is there. */
  get value(): T | undefined {
    return this.#value;
  }

  hostUpdate(): void {
    const key = this.#key();
    if (key === this.#asked) return;
    this.#asked = key;
    this.#value = undefined;
    void this.reload();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#asked = null;
  }

  /** Puts something known in its place, such as the answer to a change. */
  set(value: T): void {
    this.#value = value;
    this.#host.requestUpdate();
  }

  /** Asks again; what is there stays on screen meanwhile. */
  async reload(): Promise<void> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    this.#problem = null;
    try {
      const value = await this.#load(abort.signal);
      if (!abort.signal.aborted) this.#value = value;
    } catch (error) {
      if (abort.signal.aborted) return;
      this.#problem =
        error instanceof DeskbellError ? error : new DeskbellError('internal', 'unable to load');
    }
    this.#host.requestUpdate();
  }

  /** What stands on the screen: the value, that it is on its way, or that it did not come. */
  render(ready: (value: T) => TemplateResult): TemplateResult {
    if (this.#problem) return this.#renderProblem(this.#problem);
    if (this.#value !== undefined) return ready(this.#value);
    return html`<div role="status" aria-busy="true" data-loading-part>
      <wa-spinner aria-hidden="true"></wa-spinner>
      <span class="visually-hidden">${consoleText.loadingPart()}</span>
    </div>`;
  }

  #renderProblem({ code }: DeskbellError): TemplateResult {
    return html`<div role="alert">
      <p>${code === 'forbidden' ? platformText.partForbidden() : consoleText.partFailed()}</p>
      <wa-button size="s" appearance="outlined" @click=${() => this.reload()}
        >${consoleText.tryAgain()}</wa-button
      >
    </div>`;
  }
}
