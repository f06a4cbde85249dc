import { articleLanguage, searchNote, type ArticleFigures, type Clock, type Store } from '@deskbell/core';
import type { Logger } from 'pino';
import { Ticker } from '../lifecycle/ticker.ts';
import { describeError } from '../log/describe-error.ts';
import { dayOf } from './day-of.ts';

/** What was counted is kept so often; a crash loses what was counted since, and nothing else. */
const EVERY_MS = 15_000;
/** Different things that are counted at a time: beyond it somebody is playing. */
const MOST_THINGS = 5_000;

type Views = ArticleFigures['views'][number];
type Searches = ArticleFigures['searches'][number];
type Counting<T> = { -readonly [Key in keyof T]: T[Key] };

interface Counted {
  readonly views: Map<string, Counting<Views>>;
  readonly searches: Map<string, Counting<Searches>>;
}

/** Counts what readers do, without the readers; added up here, so that a page that is read costs no write. */
export class ArticleCounts {
  readonly #store: Pick<Store, 'articles'>;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #ticker: Ticker;
  #sites = new Map<string, Counted>();
  #things = 0;

  constructor({ store, clock, log }: { store: Pick<Store, 'articles'>; clock: Clock; log: Logger }) {
    this.#store = store;
    this.#clock = clock;
    this.#log = log;
    this.#ticker = new Ticker(clock, EVERY_MS, () => this.flush());
  }

  open(): void {
    this.#ticker.start();
  }

  async close(): Promise<void> {
    await this.#ticker.stop();
    await this.flush();
  }

  viewed(siteId: string, articleId: string, language: string): void {
    const day = dayOf(this.#clock.now());
    const { views } = this.#of(siteId);
    const counted = this.#counted(views, `${articleId} ${language} ${day}`, {
      articleId,
      language,
      day,
      views: 0,
    });
    if (counted) counted.views += 1;
  }

  searched(siteId: string, language: string, text: string, results: number): void {
    const counted = this.#search(siteId, language, text);
    if (!counted) return;
    counted.searches += 1;
    if (results === 0) counted.unanswered += 1;
  }

  /** A result of the search was opened. */
  opened(siteId: string, language: string, text: string): void {
    const counted = this.#search(siteId, language, text);
    if (counted) counted.opened += 1;
  }

  /** Keeps what was counted. Never rejects. */
  async flush(): Promise<void> {
    const sites = this.#sites;
    this.#sites = new Map();
    this.#things = 0;
    for (const [siteId, { views, searches }] of sites) {
      try {
        const figures = { siteId, views: [...views.values()], searches: [...searches.values()] };
        await this.#store.articles.count(figures);
      } catch (error) {
        this.#log.warn({ err: describeError(error), siteId }, 'what readers did could not be counted');
      }
    }
  }

  #search(siteId: string, tag: string, text: string): Counting<Searches> | undefined {
    const words = searchNote(text);
    if (words === null) return undefined;
    const language = articleLanguage(tag);
    const day = dayOf(this.#clock.now());
    const begun = { words, language, day, searches: 0, unanswered: 0, opened: 0 };
    return this.#counted(this.#of(siteId).searches, `${language} ${day} ${words}`, begun);
  }

  #of(siteId: string): Counted {
    const known = this.#sites.get(siteId) ?? { views: new Map(), searches: new Map() };
    this.#sites.set(siteId, known);
    return known;
  }

  #counted<T>(things: Map<string, T>, key: string, begun: T): T | undefined {
    const known = things.get(key);
    if (known) return known;
    if (this.#things >= MOST_THINGS) return undefined;
    this.#things += 1;
    things.set(key, begun);
    return begun;
  }
}
