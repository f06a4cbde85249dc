import { type WidgetSettings, widgetSettings } from '@deskbell/sdk/visitor/settings';

/** So long it is taken for granted that somebody is there, or nobody: as long as browsers keep the answer. */
const FRESH_MS = 60_000;

/** What the site's owner has set, and whether somebody is there to answer; read again only when that is asked for. */
export class LiveSettings {
  readonly #options: Parameters<typeof widgetSettings>[0];
  #value: WidgetSettings | null = null;
  #readAt = 0;

  constructor(options: Parameters<typeof widgetSettings>[0]) {
    this.#options = options;
  }

  /** As last read; `null`: never yet. */
  get value(): WidgetSettings | null {
    return this.#value;
  }

  /** Whether somebody can answer now. Where the relay cannot be reached: nobody. */
  async isAnswered(): Promise<boolean> {
    if (this.#value && performance.now() - this.#readAt < FRESH_MS) return this.#value.available;
    this.#readAt = performance.now();
    return this.read().then(
      ({ available }) => available,
      () => {
        if (this.#value) this.#value = { ...this.#value, available: false };
        return false;
      },
    );
  }

  async read(): Promise<WidgetSettings> {
    this.#value = await widgetSettings(this.#options);
    this.#readAt = performance.now();
    return this.#value;
  }
}
