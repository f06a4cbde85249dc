import { tellPage } from '@deskbell/sdk/visitor';
import { visitorPage } from '../chat/visitor-page.ts';
import type { Part, PartHost } from '../parts/part.ts';

/** How long a page has to draw itself, and to say its title, after its address has changed. */
const SETTLED_MS = 300;

/** Lets agents see where the visitor is, while pages change without being loaded anew. */
class TurnedPages implements Part {
  readonly #host: PartHost;
  readonly #gone = new AbortController();
  #told = location.href;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PartHost) {
    this.#host = host;
    const { signal } = this.#gone;
    const look = (): void => this.update();
    window.navigation?.addEventListener('currententrychange', look, { signal });
    for (const type of ['popstate', 'hashchange']) window.addEventListener(type, look, { signal });
  }

  /** Where the browser does not tell of it, the next thing that happens in the chat does. */
  update(): void {
    if (location.href === this.#told) return;
    this.#told = location.href;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), SETTLED_MS);
  }

  stop(): void {
    this.#gone.abort();
    clearTimeout(this.#timer);
  }

  #tell(): void {
    const { conversation } = this.#host;
    const state = conversation?.state.value;
    // Passing: without a connection it is forgotten, the next page is told anyway.
    if (conversation && state && state.status !== 'closed')
      tellPage(conversation, visitorPage()).catch(() => undefined);
  }
}

export function createPart(host: PartHost): Part {
  return new TurnedPages(host);
}
