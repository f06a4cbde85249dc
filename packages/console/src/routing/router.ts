import type { Readable } from '@deskbell/sdk/agent';
import { Settable } from '../readable/settable.ts';
import { parseRoute, type Route, routeHref } from './route.ts';

/** The address bar as a value: follows links, "back" and `go`. */
export class Router {
  readonly #route: Settable<Route>;
  readonly #window: Window;

  constructor(host: Window = window) {
    this.#window = host;
    this.#route = new Settable(parseRoute(host.location.hash));
    host.addEventListener('hashchange', this.#read);
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
      this.#read();
    } else {
      this.#window.location.hash = href;
    }
  }

  close(): void {
    this.#window.removeEventListener('hashchange', this.#read);
  }

  readonly #read = (): void => {
    const next = parseRoute(this.#window.location.hash);
    if (routeHref(next) !== routeHref(this.#route.value) || next.screen !== this.#route.value.screen)
      this.#route.set(next);
  };
}
