import type { Readable } from '@deskbell/sdk/agent';
import { Settable } from '../readable/settable.ts';
import { parseRoute, type Route, routeHref } from './route.ts';

/**
 * The address bar as a value: follows links, "back" and `go`. What is pressed is followed in that very moment: the browser itself tells of
 * it only later, with a frame in between.
 */
export class Router {
  readonly #route: Settable<Route>;
  readonly #window: Window;

  constructor(host: Window = window) {
    this.#window = host;
    this.#route = new Settable(parseRoute(host.location.hash));
    host.addEventListener('hashchange', this.#read);
    host.addEventListener('click', this.#follow);
  }

  get route(): Readable<Route> {
    return this.#route;
  }

  /** Goes there as a link would; with `replace` the present address is not kept for "back". */
  go(route: Route, options: { readonly replace?: boolean } = {}): void {
    const href = routeHref(route);
    if (href === this.#window.location.hash) return;
    if (options.replace) {
      this.#window.history.replaceState(null, '', href);
    } else {
      this.#window.location.hash = href;
    }
    this.#read();
  }

  close(): void {
    this.#window.removeEventListener('hashchange', this.#read);
    this.#window.removeEventListener('click', this.#follow);
  }

  readonly #follow = (event: MouseEvent): void => {
    const { altKey, button, ctrlKey, defaultPrevented, metaKey, shiftKey } = event;
    // With other buttons and keys it is meant for another tab.
    if (defaultPrevented || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return;
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    if (!link || link.target !== '' || !link.getAttribute('href')?.startsWith('#/')) return;
    event.preventDefault();
    this.go(parseRoute(link.hash));
  };

  readonly #read = (): void => {
    const next = parseRoute(this.#window.location.hash);
    if (routeHref(next) !== routeHref(this.#route.value) || next.screen !== this.#route.value.screen)
      this.#route.set(next);
  };
}
