import { currentLocale, ReadableController } from '@deskbell/ui';
import { html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { dayPageText } from '../localization/text/day-page-text.ts';
import { dayText } from '../localization/text/day-text.ts';
import { Loaded } from '../records/loaded.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { durationWords } from '../time/duration-words.ts';
import { dayBounds } from './day-bounds.ts';
import { type Day, dayNumbers } from './day-numbers.ts';
import { dayStyles } from './day-styles.ts';
import { kudosList } from './kudos-list.ts';
import { paceWords } from './pace-words.ts';

/** Numbers of a day change slowly; what changes fast comes by itself. */
const COUNT_AGAIN_MS = 2 * 60_000;

/** An agent's own day: how they are, how it goes, what is due, and what people said. Nobody else sees it. */
export class DeskbellDay extends ConsoleElement {
  static override styles = [...consoleStyles, pageStyles, dayStyles];
  static override properties = { workplace: { attribute: false }, siteId: { attribute: false } };

  declare workplace: Workplace;
  declare siteId: string;
  #countedAt = 0;
  readonly #day = new Loaded<Day>(
    this,
    () => `${this.siteId} ${String(this.#from)}`,
    (signal) => {
      this.#countedAt = this.workplace.ticker.value;
      const input = { siteId: this.siteId, from: this.#from };
      return this.workplace.admin.call('GET /v1/sites/:siteId/day', input, undefined, { signal });
    },
  );

  constructor() {
    super();
    this.siteId = '';
    new ReadableController(
      this,
      () => this.workplace.ticker,
      (now) => {
        if (now - this.#countedAt >= COUNT_AGAIN_MS) void this.#day.reload();
      },
    );
  }

  /** The ticker wakes it; most ticks change nothing. */
  protected override render(): TemplateResult {
    const { ticker } = this.workplace;
    const day = this.#day.value;
    const inbox = routeHref({ screen: 'inbox', siteId: this.siteId, view: 'mine', conversationId: null });
    const date = new Intl.DateTimeFormat(currentLocale().tag, { dateStyle: 'full' }).format(ticker.value);
    return html`<div class="page">
      <div class="head">
        <wa-button class="back" size="s" appearance="plain" href=${inbox}
          >${icon('back', 'start')}${consoleText.backToInbox()}</wa-button
        >
        <h1>${dayText.myDay()}</h1>
        <p class="quiet">${dayPageText.dayIntro(date)}</p>
      </div>
      <div class="pair">
        <section class="panel">
          <h2>${dayPageText.dayState()}</h2>
          <deskbell-day-self .workplace=${this.workplace}></deskbell-day-self>
        </section>
        <section class="panel">
          <h2>${dayPageText.dayPace()}</h2>
          ${day ? renderPace(day.pace) : html`<p class="pace quiet">…</p>`}
        </section>
      </div>
      <section class="panel">
        <h2>${dayPageText.dayNumbers()}</h2>
        ${this.#day.render(dayNumbers)}
      </section>
      <section class="panel">
        <h2 class="visually-hidden">${dayPageText.dayPromises()}</h2>
        <deskbell-day-promises .workplace=${this.workplace} .siteId=${this.siteId}></deskbell-day-promises>
      </section>
      <section class="panel">
        <h2>${dayPageText.dayKudos()}</h2>
        ${day ? kudosList(day.kudos, this.siteId) : html`<p class="quiet">…</p>`}
      </section>
    </div>`;
  }

  get #from(): number {
    return dayBounds(this.workplace.ticker.value).from;
  }
}

function renderPace(pace: Day['pace']): TemplateResult {
  const available = durationWords(pace.availableMs, currentLocale().tag);
  return html`<p class="pace numbers">${paceWords(pace)}</p>
    <p class="small quiet numbers">${dayPageText.dayAvailableFor(available)}</p>`;
}
