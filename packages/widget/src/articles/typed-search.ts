import type { ArticleHitAnswer, VisitorArticles } from '@deskbell/sdk/visitor/articles';

/** How long somebody rests between two words. */
const PAUSE_MS = 250;
/** After this they have found what they wanted, or have not: then the desk may know what was searched. */
const SETTLED_MS = 2_500;

export interface TypedSearchOptions {
  readonly articles: Pick<VisitorArticles, 'search'>;
  readonly limit: number;
  /** Whether what was searched is counted for the desk, once the words stay as they are. */
  readonly counts: boolean;
  changed(): void;
  /** Runs something later, unless it is stopped. */
  after(ms: number, run: () => void): () => void;
}

/** Searches while somebody types: not with every letter, and only the newest question's answer counts. */
export class TypedSearch {
  readonly #options: TypedSearchOptions;
  #text = '';
  #hits: readonly ArticleHitAnswer[] | null = null;
  #failed = false;
  #cancel: (() => void) | undefined;
  #asked: AbortController | undefined;

  constructor(options: TypedSearchOptions) {
    this.#options = options;
  }

  get text(): string {
    return this.#text;
  }

  /** What was found for the words, or for those before while the answer is on its way; `null`: nothing was asked yet. */
  get hits(): readonly ArticleHitAnswer[] | null {
    return this.#hits;
  }

  get failed(): boolean {
    return this.#failed;
  }

  type(text: string): void {
    const words = text.trim();
    if (words === this.#text) return;
    this.#text = words;
    this.stop();
    if (words === '') {
      this.#hits = null;
      this.#failed = false;
      this.#options.changed();
    } else this.#cancel = this.#options.after(PAUSE_MS, () => void this.#search());
  }

  /** Asks at once, also a second time. */
  now(): void {
    this.stop();
    if (this.#text) void this.#search();
  }

  /** Whatever is on its way comes to nothing. */
  stop(): void {
    this.#cancel?.();
    this.#asked?.abort();
  }

  async #search(): Promise<void> {
    const { articles, changed, limit } = this.#options;
    const asked = new AbortController();
    this.#asked = asked;
    const { signal } = asked;
    try {
      const hits = await articles.search(this.#text, { limit, typing: true, signal });
      if (signal.aborted) return;
      this.#hits = hits;
      this.#failed = false;
      this.#count();
    } catch {
      if (signal.aborted) return;
      this.#hits = null;
      this.#failed = true;
    }
    changed();
  }

  /** Asked once more as a question that is meant: whoever searches seldom says that they have finished. */
  #count(): void {
    const { after, articles, counts, limit } = this.#options;
    if (!counts) return;
    const text = this.#text;
    // What the desk counts is of no use to who searches.
    this.#cancel = after(SETTLED_MS, () => void articles.search(text, { limit }).catch(() => undefined));
  }
}
