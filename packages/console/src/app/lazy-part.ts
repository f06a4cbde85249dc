import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { consoleText } from '../localization/console-text.ts';

/** Code in a file of its own, which is loaded when somebody comes to it. */
export interface LazyPart {
  /** Loads its file and defines its elements. Called again only after it has failed. */
  readonly load: () => Promise<unknown>;
}

type Loaded = 'loading' | 'ready' | 'failed';

/** Loads parts when they are first shown; says so meanwhile, and offers another try when the network failed. */
export class LazyParts {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #parts = new Map<LazyPart, Loaded>();

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** What stands in the place of a part: itself, once it is there. */
  show(part: LazyPart, render: () => TemplateResult): TemplateResult {
    const state = this.#parts.get(part) ?? this.#load(part);
    if (state === 'ready') return render();
    if (state === 'failed')
      return html`<div class="middle" role="alert">
        <p>${consoleText.partFailed()}</p>
        <wa-button size="s" @click=${() => this.#again(part)}>${consoleText.tryAgain()}</wa-button>
      </div>`;
    return html`<div class="middle" role="status" aria-busy="true" data-loading-part>
      <wa-spinner aria-hidden="true"></wa-spinner>
      <span class="visually-hidden">${consoleText.loadingPart()}</span>
    </div>`;
  }

  #again(part: LazyPart): void {
    this.#load(part);
    this.#host.requestUpdate();
  }

  #load(part: LazyPart): Loaded {
    this.#parts.set(part, 'loading');
    void part.load().then(
      () => this.#end(part, 'ready'),
      () => this.#end(part, 'failed'),
    );
    return 'loading';
  }

  #end(part: LazyPart, state: Loaded): void {
    this.#parts.set(part, state);
    this.#host.requestUpdate();
  }
}
