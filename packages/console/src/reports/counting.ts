import { DeskbellError, type CallOptions } from '@deskbell/sdk/admin';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Progress = Parameters<NonNullable<CallOptions['onProgress']>>[0];

/** How far the server is with what was asked. */
export type CountingState<Answer> =
  | { readonly at: 'idle' }
  /** `last`: what is shown meanwhile, if anything was there before. */
  | { readonly at: 'counting'; readonly progress: Progress | null; readonly last: Answer | null }
  | { readonly at: 'ready'; readonly answer: Answer }
  | { readonly at: 'failed'; readonly error: DeskbellError };

/** Asks for something that may take long: one question at a time, the last one counts, and nobody waits for what is not shown. */
export class Counting<Answer> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #state: CountingState<Answer> = { at: 'idle' };
  #asked: { readonly key: string; readonly stop: AbortController } | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): CountingState<Answer> {
    return this.#state;
  }

  /** Asks, unless this very question was asked last. */
  ask(key: string, call: (options: CallOptions) => Promise<Answer>): void {
    if (this.#asked?.key === key) return;
    this.#asked?.stop.abort();
    const stop = new AbortController();
    const asked = { key, stop };
    this.#asked = asked;
    const isAsked = () => this.#asked === asked;
    const last = this.#lastAnswer();
    this.#state = { at: 'counting', progress: null, last };
    const onProgress = (progress: Progress): void => {
      if (isAsked()) this.#become({ at: 'counting', progress, last });
    };
    call({ signal: stop.signal, onProgress }).then(
      (answer) => {
        if (isAsked()) this.#become({ at: 'ready', answer });
      },
      (error: unknown) => {
        if (isAsked()) this.#become({ at: 'failed', error: errorOf(error) });
      },
    );
  }

  /** The next question is asked even if it is the same. */
  forget(): void {
    this.#asked?.stop.abort();
    this.#asked = null;
  }

  hostDisconnected(): void {
    this.forget();
  }

  #lastAnswer(): Answer | null {
    if (this.#state.at === 'ready') return this.#state.answer;
    return this.#state.at === 'counting' ? this.#state.last : null;
  }

  #become(state: CountingState<Answer>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

function errorOf(error: unknown): DeskbellError {
  return error instanceof DeskbellError
    ? error
    : new DeskbellError('internal', 'unable to count: something unexpected happened', { cause: error });
}
