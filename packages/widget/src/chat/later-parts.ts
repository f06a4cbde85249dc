import { currentLocale } from '@deskbell/ui';
import { loadLaterTexts } from '../localization/later-locales.ts';
import type * as later from '../later/later-chat.ts';
import type { LaterHost } from '../later/later-host.ts';

type Module = typeof later;

/** Loads what a chat needs only once something has happened, and its texts with it. */
export class LaterParts {
  module: Module | undefined;
  chat: InstanceType<Module['LaterChat']> | undefined;
  readonly #host: LaterHost;
  #locale: string | undefined;
  #loading = false;

  constructor(host: LaterHost) {
    this.#host = host;
  }

  /** Harmless to repeat; what could not be loaded is tried again. */
  load(): void {
    const { locale } = currentLocale();
    if (this.#loading || this.#locale === locale) return;
    this.#loading = true;
    import('../later/later-chat.ts')
      .then(async (module) => {
        await loadLaterTexts();
        this.#locale = locale;
        this.module = module;
        this.chat ??= new module.LaterChat(this.#host);
        this.#host.requestUpdate();
      })
      // No network: the next rendering asks again.
      .catch(() => undefined)
      .finally(() => (this.#loading = false));
  }
}
