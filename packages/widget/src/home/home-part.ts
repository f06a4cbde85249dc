import type { WidgetSettings } from '@deskbell/sdk/visitor/settings';
import type { ChatFacts } from '../chat/chat-facts.ts';
import type { Part, PartHost } from '../parts/part.ts';
import { siteTitle } from '../settings/site-settings.ts';

/** What there is to find before anybody writes. */
class Home implements Part {
  readonly #host: PartHost;
  #settings: WidgetSettings | null = null;

  constructor(host: PartHost) {
    this.#host = host;
    void host.settings().then((settings) => {
      this.#settings = settings;
      host.requestUpdate();
    });
  }

  title({ conversation }: ChatFacts): string | null {
    return this.#settings && !conversation?.agent ? siteTitle(this.#settings, this.#host) : null;
  }
}

export function createPart(host: PartHost): Part {
  return new Home(host);
}
