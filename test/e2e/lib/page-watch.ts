import type { BrowserContext, ConsoleMessage } from 'playwright-core';

/**
 * What browsers say in the console when a server cannot be reached, also of the files that the console's worker fetches for it; expected in
 * journeys that stop it.
 */
export const UNREACHABLE =
  /net::ERR_(CONNECTION_\w+|INTERNET_DISCONNECTED|NETWORK_\w+|EMPTY_RESPONSE)|net::ERR_FAILED \(\S+\/console\/assets\//;
/** What they say of an answer that refuses; expected wherever somebody asks before they have signed in. */
export const REFUSED = /the server responded with a status of 40[13]/;

/**
 * Notes everything that must never happen on a page: errors in the console (each violation of a Content-Security-Policy
 * is one), exceptions nobody caught, dialogs, and requests to hosts that have no business there.
 */
export class PageWatch {
  readonly #hosts: Set<string>;
  readonly #expected: RegExp[] = [];
  readonly #problems: string[] = [];

  /** @param hosts what pages may talk to, as `host:port` */
  constructor(hosts: readonly string[]) {
    this.#hosts = new Set(hosts);
  }

  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error') this.#note(`console: ${whatItSays(message)}`);
    });
    context.on('weberror', (error) =>
      this.#note(`exception: ${error.error().stack ?? error.error().message}`),
    );
    context.on('dialog', (dialog) => {
      this.#note(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on('request', (request) => {
      const { host, protocol } = new URL(request.url());
      if (/^(https?|wss?):$/.test(protocol) && !this.#hosts.has(host))
        this.#note(`request: ${request.url()}`);
    });
  }

  /** Another host that pages may talk to. */
  allow(host: string): void {
    this.#hosts.add(host);
  }

  /** From now on until the problems are taken, this is no problem. */
  expect(...patterns: readonly RegExp[]): void {
    this.#expected.push(...patterns);
  }

  /** What was noted since the last time. */
  take(): string[] {
    this.#expected.length = 0;
    return this.#problems.splice(0);
  }

  #note(problem: string): void {
    if (!this.#expected.some((pattern) => pattern.test(problem))) this.#problems.push(problem);
  }
}

function whatItSays(message: ConsoleMessage): string {
  return `${message.text()} (${message.location().url})`;
}
