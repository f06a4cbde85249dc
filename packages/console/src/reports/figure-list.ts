import type { CallAnswer } from '@deskbell/sdk/admin';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon } from '../icons/icon.ts';
import { reportPageText } from '../localization/text/report-page-text.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { Counting } from './counting.ts';
import { countingFailed, countingProgress } from './counting-state.ts';
import { figureTitle } from './figures.ts';
import { momentName, numberWords, timeWords } from './figure-words.ts';
import { languageWords } from './report-filters.ts';
import { listQuery, paramsPath, type FigureParams, type ReportParams } from './report-params.ts';
import { outcomeWords } from './outcome-words.ts';
import { reportStyles } from './report-styles.ts';
import type { SiteNames } from './site-names.ts';
import { tableStyles } from './table-styles.ts';

type ListAnswer = CallAnswer<'GET /v1/sites/:siteId/report/conversations'>;
type Item = ListAnswer['items'][number];

const PAGE = 50;
const MOST = 200;

/** The conversations behind a figure: as many as it says, with what each of them added. */
export class DeskbellFigureList extends ConsoleElement {
  static override styles = [...consoleStyles, reportStyles, tableStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    params: { attribute: false },
    list: { attribute: false },
    names: { attribute: false },
    timeZone: { attribute: false },
    limit: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare params: ReportParams;
  declare list: FigureParams;
  declare names: SiteNames;
  declare timeZone: string;
  declare private limit: number;
  readonly #counting = new Counting<ListAnswer>(this);

  constructor() {
    super();
    this.siteId = '';
    this.timeZone = 'UTC';
    this.limit = PAGE;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('list') || changed.has('params')) this.limit = PAGE;
    this.#ask();
  }

  protected override render(): TemplateResult {
    const { list, siteId } = this;
    const state = this.#counting.state;
    const name = [figureTitle(list.figure), list.what === undefined ? null : this.#whatWords(list.what)]
      .filter((part) => part !== null)
      .join(': ');
    const back = routeHref({
      screen: 'reports',
      siteId,
      path: paramsPath({ ...this.params, list: null }),
    });
    const answer = state.at === 'ready' ? state.answer : state.at === 'counting' ? state.last : null;
    return html`<div class="list-head">
        <wa-button size="s" appearance="plain" href=${back}
          >${icon('back', 'start')}${reportPageText.reportListBack()}</wa-button
        >
        <h2 tabindex="-1">${reportPageText.reportListTitle(name)}</h2>
        ${
          answer === null
            ? nothing
            : html`<p class="quiet numbers" role="status" data-count>
                ${reportPageText.reportListCount(numberWords(answer.count))}
              </p>`
        }
      </div>
      ${list.figure.startsWith('surveys.') ? this.#renderCommented() : nothing}
      ${state.at === 'counting' ? countingProgress(state) : nothing}
      ${state.at === 'failed' ? countingFailed(state, this.#again) : nothing}
      ${answer === null ? nothing : this.#renderItems(answer)}`;
  }

  /** Scores alone say little: what people wrote with them says more. */
  #renderCommented(): TemplateResult {
    const { commented, ...rest } = this.list;
    const list = commented === true ? rest : { ...rest, commented: true };
    const href = routeHref({
      screen: 'reports',
      siteId: this.siteId,
      path: paramsPath({ ...this.params, list }),
    });
    return html`<a
      class="toggle"
      role="switch"
      aria-checked=${commented === true ? 'true' : 'false'}
      href=${href}
      >${icon(commented === true ? 'check' : 'add')}${reportPageText.reportOnlyComments()}</a
    >`;
  }

  #renderItems({ count, items }: ListAnswer): TemplateResult {
    if (count === 0) return html`<p class="quiet">${reportPageText.reportListEmpty()}</p>`;
    const more = items.length < count && this.limit < MOST;
    return html`<div class="table" role="region" tabindex="0" aria-label=${figureTitle(this.list.figure)}>
        <table>
          <thead>
            <tr>
              <th scope="col">${reportPageText.reportPerson()}</th>
              <th scope="col">${reportPageText.reportWhen()}</th>
              <th scope="col">${reportPageText.reportValue()}</th>
              <th scope="col">${reportPageText.reportQueue()}</th>
              <th scope="col">${reportPageText.reportLanguage()}</th>
              <th scope="col">${reportPageText.reportAgent()}</th>
            </tr>
          </thead>
          <tbody>
            ${items.map((item) => this.#renderItem(item))}
          </tbody>
        </table>
      </div>
      ${more ? html`<wa-button size="s" @click=${this.#more}>${reportPageText.reportListMore()}</wa-button>` : nothing}`;
  }

  #renderItem({
    agent,
    at,
    comment,
    contact,
    conversationId,
    fits,
    language,
    ms,
    preview,
    queueId,
    what,
  }: Item) {
    const href = routeHref({ screen: 'inbox', siteId: this.siteId, view: 'all', conversationId });
    const value = [
      ms === null || what !== null ? null : timeWords(ms),
      fits === null ? null : fits ? reportPageText.reportFits() : reportPageText.reportFitsNot(),
      what === null ? null : this.#whatWords(what),
    ].find((part) => part !== null);
    return html`<tr>
      <th scope="row">
        <a href=${href}>${contact ?? reportPageText.reportAnonymous()}</a>
        <div class="small quiet preview">${comment === null ? preview : html`“${comment}”`}</div>
      </th>
      <td class="numbers">${momentName(at, this.timeZone)}</td>
      <td class="numbers">${value ?? ''}</td>
      <td>${this.names.queue(queueId)}</td>
      <td>${languageWords(language ?? 'und')}</td>
      <td>${agent?.name ?? ''}</td>
    </tr>`;
  }

  #whatWords(what: string): string {
    const { figure } = this.list;
    if (figure === 'wrapUps.reasons') return this.names.reason(what);
    if (figure === 'wrapUps.rootCauses') return this.names.cause(what);
    const [, from, to] = /^(\d+)>(\d+):/.exec(what) ?? [];
    if (from !== undefined && to !== undefined) return reportPageText.reportWay(from, to);
    if (figure.startsWith('agents.'))
      return this.workplace.client.agents.value?.find(({ id }) => id === what)?.name ?? '';
    return outcomeWords(what);
  }

  #ask(): void {
    const input = { siteId: this.siteId, ...listQuery(this.params, this.list), limit: this.limit };
    this.#counting.ask(JSON.stringify(input), (options) =>
      this.workplace.admin.call('GET /v1/sites/:siteId/report/conversations', input, undefined, options),
    );
  }

  readonly #again = (): void => {
    this.#counting.forget();
    this.requestUpdate();
  };

  readonly #more = (): void => {
    this.limit = MOST;
  };
}
