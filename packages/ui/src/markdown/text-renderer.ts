import type { LitElement } from 'lit';
import type * as markdown from './markdown.ts';

/** Marks of Markdown or the beginning of an address; a text without them is shown as it is. */
const marked = /[*_`[]|https?:|mailto:|^\s{0,3}(?:>|[-+]\s|\d{1,3}[.)]\s)/im;
const paragraphs = /\n\s*\n/;

type Rendered = ReturnType<typeof markdown.renderMarkdown>;
let loaded: typeof markdown | undefined;

/**
 * Shows texts, and loads what reads Markdown when the first text needs it: most do not. Until then the text stands as it was
 * typed.
 */
export class TextRenderer {
  readonly #host: LitElement;
  readonly #known = new WeakMap<object, Rendered>();
  #loading = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** What a body says, ready for a template. Bodies never change, so each is read once. */
  render(body: { readonly text: string }): Rendered {
    const known = this.#known.get(body);
    if (known !== undefined) return known;
    if (!marked.test(body.text) && !paragraphs.test(body.text)) return body.text;
    if (!loaded) {
      this.#load();
      return body.text;
    }
    this.#dress(loaded);
    const rendered = loaded.renderMarkdown(body.text);
    this.#known.set(body, rendered);
    return rendered;
  }

  /** The looks of what Markdown can make are loaded with it. */
  #dress({ markdownStyles: { styleSheet } }: NonNullable<typeof loaded>): void {
    const { adoptedStyleSheets } = this.#host.renderRoot as ShadowRoot;
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
  }

  #load(): void {
    if (this.#loading) return;
    this.#loading = true;
    import('./markdown.ts').then(
      (module) => {
        loaded = module;
        this.#host.requestUpdate();
      },
      // No network: plain text says the same. The next text asks again.
      () => (this.#loading = false),
    );
  }
}
