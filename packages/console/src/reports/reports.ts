import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { reportPageText } from '../localization/text/report-page-text.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { Counting } from './counting.ts';
import { countingFailed, countingProgress } from './counting-state.ts';
import { exportOptions } from './export-options.ts';
import { dayName } from './figure-words.ts';
import { SECTIONS, paramsPath, parseParams, reportQuery, type ReportParams } from './report-params.ts';
import { reportStyles } from './report-styles.ts';
import type { ArticleFigures, Report, ReportView } from './report-view.ts';
import { SECTION_PARTS } from './section-parts.ts';
import { siteNames, type SiteNames } from './site-names.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Figures of a site over some days: drawn, explained, and with the conversations behind every number. */
export class DeskbellReports extends ConsoleElement {
  static override styles = [...consoleStyles, pageStyles, reportStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    path: { attribute: false },
    names: { state: true },
    articles: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare path: readonly string[];
  declare private names: SiteNames;
  declare private articles: ArticleFigures;
  readonly #counting = new Counting<Report>(this);

  constructor() {
    super();
    this.siteId = '';
    this.path = [];
    this.names = siteNames(null);
    this.articles = [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('siteId')) void this.#loadNames(this.siteId);
    this.#ask(parseParams(this.path));
  }

  protected override render(): TemplateResult {
    const params = parseParams(this.path);
    const { state } = this.#counting;
    const report = state.at === 'ready' ? state.answer : state.at === 'counting' ? state.last : null;
    const site = this.workplace.me.memberships.find(({ siteId }) => siteId === this.siteId);
    const inbox = routeHref({ screen: 'inbox', siteId: this.siteId, view: 'mine', conversationId: null });
    return html`<div class="page">
      <div class="head">
        <wa-button class="back" size="s" appearance="plain" href=${inbox}
          >${icon('back')}<span class="visually-hidden">${consoleText.backToInbox()}</span></wa-button
        >
        <h1>${reportPageText.reportTitle(site?.siteName ?? this.siteId)}</h1>
        <label class="bom"
          ><input
            type="checkbox"
            .checked=${exportOptions.value.bom}
            @change=${onBom}
          />${reportPageText.reportBom()}</label
        >
        <wa-button size="s" appearance="outlined" @click=${() => window.print()}
          >${reportPageText.reportPrint()}</wa-button
        >
      </div>
      <deskbell-report-filters
        .params=${params}
        .choices=${report?.choices ?? null}
        @deskbell-report-params=${this.#onParams}
      ></deskbell-report-filters>
      ${report === null ? nothing : renderPeriod(report)}
      ${params.list === null ? this.#renderReport(params, report) : this.#renderList(params, report)}
    </div>`;
  }

  #renderReport(params: ReportParams, report: Report | null): TemplateResult {
    const { state } = this.#counting;
    return html`<nav class="sections" aria-label=${reportPageText.reportSections()}>
        ${SECTIONS.map(
          (section) =>
            html`<a
              href=${this.#href({ ...params, section })}
              aria-current=${section === params.section ? 'page' : nothing}
              >${SECTION_PARTS[section].words()}</a
            >`,
        )}
      </nav>
      ${state.at === 'counting' ? countingProgress(state) : nothing}
      ${state.at === 'failed' ? countingFailed(state, this.#again) : nothing}
      ${
        report === null
          ? nothing
          : html`<div class="parts" aria-busy=${state.at === 'counting' ? 'true' : 'false'}>
              ${isEmpty(report) ? renderEmpty() : SECTION_PARTS[params.section].render(this.#view(report, params))}
            </div>`
      }`;
  }

  #renderList(params: ReportParams, report: Report | null): TemplateResult {
    return html`<deskbell-figure-list
      .workplace=${this.workplace}
      .siteId=${this.siteId}
      .params=${params}
      .list=${params.list}
      .names=${this.names}
      .timeZone=${report?.timeZone ?? 'UTC'}
    ></deskbell-figure-list>`;
  }

  #view(report: Report, params: ReportParams): ReportView {
    const { from, to } = report;
    return {
      siteId: this.siteId,
      report,
      params,
      names: this.names,
      articles: this.articles,
      listHref: (figure, more = {}) => this.#href({ ...params, list: { figure, from, to, ...more } }),
    };
  }

  #href(params: ReportParams): string {
    return routeHref({ screen: 'reports', siteId: this.siteId, path: paramsPath(params) });
  }

  #ask(params: ReportParams): void {
    const input = { siteId: this.siteId, ...reportQuery(params) };
    this.#counting.ask(JSON.stringify(input), async (options) => {
      const report = await this.workplace.admin.call(
        'GET /v1/sites/:siteId/report',
        input,
        undefined,
        options,
      );
      void this.#loadArticles(report);
      return report;
    });
  }

  /** What the site calls things; without it their ids stand there. */
  async #loadNames(siteId: string): Promise<void> {
    try {
      const { configuration } = await this.workplace.admin.call('GET /v1/sites/:siteId/configuration', {
        siteId,
      });
      if (siteId === this.siteId) this.names = siteNames(configuration);
    } catch {
      this.names = siteNames(null);
    }
  }

  /** Readers of articles are counted elsewhere; a report without them is a report. */
  async #loadArticles({ from, siteId, to }: Report): Promise<void> {
    try {
      const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);
      const days = { from: dateOf(from), to: dateOf(Math.max(from, to - DAY_MS)) };
      const { items } = await this.workplace.admin.call('GET /v1/sites/:siteId/article-figures', {
        siteId,
        ...days,
      });
      this.articles = items;
    } catch {
      this.articles = [];
    }
  }

  readonly #again = (): void => {
    this.#counting.forget();
    this.requestUpdate();
  };

  readonly #onParams = ({ detail }: CustomEvent<Partial<ReportParams>>): void => {
    const params: ReportParams = { ...parseParams(this.path), ...detail, list: null };
    this.workplace.router.go({ screen: 'reports', siteId: this.siteId, path: paramsPath(params) });
  };
}

function renderPeriod({ before, from, timeZone, to }: Report): TemplateResult {
  const range = (first: number, end: number) => {
    const [a, b] = [dayName(first, timeZone, 'full'), dayName(end - 1, timeZone, 'full')];
    return a === b ? a : `${a} – ${b}`;
  };
  return html`<p class="small quiet">
    ${range(from, to)}${
      before === null
        ? ''
        : `, ${reportPageText.reportCompared(range(before.from, Math.max(before.to, before.from + 1)))}`
    }.
    ${reportPageText.reportZone(timeZone)}.
  </p>`;
}

function onBom({ target }: Event): void {
  exportOptions.set({ bom: (target as HTMLInputElement).checked });
}

/** Nothing began, ended or was judged: there is nothing to draw. */
function isEmpty({ figures }: Report): boolean {
  return (
    figures.conversations === 0 &&
    figures.ends.length === 0 &&
    figures.firstResponse === null &&
    figures.agents.length === 0
  );
}

function renderEmpty(): TemplateResult {
  return html`<div class="middle">
    <h2>${reportPageText.reportNothing()}</h2>
    <p class="quiet">${reportPageText.reportNothingHint()}</p>
  </div>`;
}
