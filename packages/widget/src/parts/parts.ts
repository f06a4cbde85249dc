import { DeskbellError } from '@deskbell/sdk/visitor';
import { currentLocale } from '@deskbell/ui';
import { type CSSResult, nothing } from 'lit';
import { loadLaterTexts } from '../localization/later-locales.ts';
import type { Part, PartHost } from './part.ts';
import { partLoaders } from './part-loaders.ts';
import type { PartName } from './part-name.ts';

/** Loads parts, with the texts of what is loaded later, and asks them what there is to show. */
export class Parts {
  readonly #host: PartHost;
  readonly #loaded = new Map<PartName, Part>();
  readonly #loading = new Map<PartName, Promise<Part>>();
  #gone = new AbortController();
  #locale: string | undefined;
  #texts: Promise<void> | undefined;
  #wrote = false;

  constructor(host: PartHost) {
    this.#host = host;
  }

  /** In an order that does not hang on which came first over the network. */
  get all(): readonly Part[] {
    return Object.keys(partLoaders).flatMap((name) => this.#loaded.get(name as PartName) ?? []);
  }

  /** Aborted when the chat is taken away. */
  get signal(): AbortSignal {
    return this.#gone.signal;
  }

  get(name: PartName): Part | undefined {
    return this.#loaded.get(name);
  }

  /** Harmless to repeat. What could not be loaded is tried again by the next call. */
  use(name: PartName): Promise<Part> {
    const { locale } = currentLocale();
    if (this.#locale !== locale) {
      this.#locale = locale;
      this.#texts = loadLaterTexts().then(() => this.#host.requestUpdate());
    }
    let loading = this.#loading.get(name);
    if (!loading) {
      loading = Promise.all([partLoaders[name](), this.#texts]).then(([module]) => {
        // The chat was taken away meanwhile: what hangs on the page now would hang there for ever.
        if (this.#loading.get(name) !== loading)
          throw new DeskbellError('aborted', `unable to use ${name}: stopped`);
        const part = module.createPart(this.#host);
        this.#loaded.set(name, part);
        // Written before the part was there; what a page has prepared nobody has written yet.
        const text = this.#wrote && this.#host.composer?.value;
        if (text) part.draft?.(text);
        this.#host.requestUpdate();
        return part;
      });
      this.#loading.set(name, loading);
      // No network: the next rendering asks again.
      loading.catch(() => {
        if (this.#loading.get(name) !== loading) return;
        this.#loading.delete(name);
        this.#locale = undefined;
      });
    }
    return loading;
  }

  /** What somebody is writing now. */
  draft(text: string): void {
    this.#wrote = true;
    for (const part of this.all) part.draft?.(text);
  }

  /** The first answer that is one. */
  first<T>(ask: (part: Part) => T | null | undefined): T | null {
    for (const part of this.all) {
      const answer = ask(part);
      if (answer !== null && answer !== undefined) return answer;
    }
    return null;
  }

  /** Of who answers. */
  face(): unknown {
    return this.first((part) => part.face?.(this.#host.facts));
  }

  /** Whether one of them says yes; the others are not asked. */
  some(ask: (part: Part) => boolean | undefined): boolean {
    return this.all.some((part) => ask(part) === true);
  }

  /** What all of them have to show. Each has a place of its own: who comes later moves nobody, with what they hold and the focus in it. */
  show(render: (part: Part) => unknown): unknown[] {
    if (this.#loaded.size === 0) return [];
    return Object.keys(partLoaders).map((name) => {
      const part = this.#loaded.get(name as PartName);
      return (part && render(part)) ?? nothing;
    });
  }

  /** The chat was taken away. What had something to stop, or is still on its way, is made anew when it is used again. */
  stop(): void {
    this.#gone.abort();
    this.#gone = new AbortController();
    for (const name of this.#loading.keys()) {
      const part = this.#loaded.get(name);
      if (part && !part.stop) continue;
      part?.stop?.();
      this.#loaded.delete(name);
      this.#loading.delete(name);
    }
  }
}

/** Puts a style sheet on a root, once. */
export function dress(root: ShadowRoot | null | undefined, { styleSheet }: CSSResult): void {
  if (root && styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) {
    root.adoptedStyleSheets.push(styleSheet);
  }
}
