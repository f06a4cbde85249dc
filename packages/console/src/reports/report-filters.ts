import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { currentLocale } from '@deskbell/ui';
import { ConsoleElement } from '../app/console-element.ts';
import { reportPageText } from '../localization/text/report-page-text.ts';
import { languageName } from '../person/language-name.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { formStyles } from '../styles/form-styles.ts';
import { CHANNELS, type ReportChannel, type ReportParams } from './report-params.ts';
import type { Report } from './report-view.ts';

type Choices = Report['choices'];

const MOST_DAYS = 400;
const DAY_MS = 24 * 60 * 60_000;

/** Of which days, queue, language and person the report is; tells what is chosen with `deskbell-report-params`. */
export class DeskbellReportFilters extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    formStyles,
    css`
      :host {
        display: block;
      }
      form,
      .own {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-end;
        gap: 8px 12px;
      }
      .field {
        flex: 0 1 auto;
        min-inline-size: 120px;
      }
      label {
        color: var(--db-text-quiet);
        font-size: 12px;
      }
      select,
      input[type='date'] {
        min-block-size: 36px;
        padding: 6px 10px;
        border: 1px solid var(--db-line-strong);
        border-radius: 10px;
        background: var(--db-surface);
        color: var(--db-text);
        font: inherit;
      }
      @media (pointer: coarse) {
        select,
        input[type='date'] {
          min-block-size: 44px;
          font-size: 16px;
        }
      }
      @media (max-width: 720px) {
        .field {
          flex: 1 1 40%;
        }
      }
    `,
  ];
  static override properties = {
    params: { attribute: false },
    choices: { attribute: false },
    own: { state: true },
    wrong: { state: true },
  };

  declare params: ReportParams;
  /** `null`: not known yet. */
  declare choices: Choices | null;
  /** Days of one's own are being chosen. */
  declare private own: boolean;
  declare private wrong: boolean;

  constructor() {
    super();
    this.choices = null;
    this.own = false;
    this.wrong = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('params')) {
      this.own = this.params.days === null;
      this.wrong = false;
    }
  }

  protected override render(): TemplateResult {
    const { agent, channel, days, language, queue } = this.params;
    const { agents, languages, queues } = this.choices ?? { agents: [], languages: [], queues: [] };
    const period = this.own ? 'own' : String(days);
    const known = ['1', '7', '28', '90'];
    return html`<form aria-label=${reportPageText.reportFilters()} @submit=${this.#onOwn}>
        <div class="field">
          <label for="period">${reportPageText.reportPeriod()}</label>
          <select id="period" .value=${period} @change=${this.#onPeriod}>
            ${option('1', reportPageText.reportToday(), period)}
            ${option('7', reportPageText.reportDays7(), period)}
            ${option('28', reportPageText.reportDays28(), period)}
            ${option('90', reportPageText.reportDays90(), period)}
            ${known.includes(period) || period === 'own' ? nothing : option(period, period, period)}
            ${option('own', reportPageText.reportOwnPeriod(), period)}
          </select>
        </div>
        ${this.own ? this.#renderOwn() : nothing}
        ${this.#renderChoice('queue', reportPageText.reportQueue(), reportPageText.reportAll(), queue, queues)}
        ${this.#renderChoice(
          'language',
          reportPageText.reportLanguage(),
          reportPageText.reportAll(),
          language,
          languages.map((id) => ({ id, name: languageWords(id) })),
        )}
        ${this.#renderChoice('channel', reportPageText.reportChannel(), reportPageText.reportAll(), channel, channels())}
        ${this.#renderChoice('agent', reportPageText.reportAgent(), reportPageText.reportAllPeople(), agent, agents)}
      </form>
      ${this.wrong ? html`<p class="problem" role="alert">${reportPageText.reportDaysWrong()}</p>` : nothing}`;
  }

  #renderOwn(): TemplateResult {
    const { from, to } = this.params;
    return html`<div class="field">
        <label for="from">${reportPageText.reportFrom()}</label>
        <input id="from" type="date" required .value=${from ?? ''} />
      </div>
      <div class="field">
        <label for="to">${reportPageText.reportTo()}</label>
        <input id="to" type="date" required .value=${to ?? ''} />
      </div>
      <wa-button size="s" type="submit">${reportPageText.reportShow()}</wa-button>`;
  }

  #renderChoice(
    name: 'queue' | 'language' | 'channel' | 'agent',
    label: string,
    all: string,
    chosen: string | null,
    choices: readonly { readonly id: string; readonly name: string }[],
  ): TemplateResult {
    const value = chosen ?? '';
    // What the address says stays a choice, even if nothing of it happened in this period.
    const unknown = chosen !== null && choices.every(({ id }) => id !== chosen);
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <select
        id=${name}
        .value=${value}
        @change=${(event: Event) => this.#tell({ [name]: valueOf(event) || null })}
      >
        ${option('', all, value)} ${choices.map((choice) => option(choice.id, choice.name, value))}
        ${unknown ? option(value, name === 'language' ? languageWords(value) : value, value) : nothing}
      </select>
    </div>`;
  }

  readonly #onPeriod = (event: Event): void => {
    const value = valueOf(event);
    this.own = value === 'own';
    this.wrong = false;
    if (!this.own) this.#tell({ days: Number(value), from: null, to: null });
  };

  readonly #onOwn = (event: Event): void => {
    event.preventDefault();
    const [from, to] = ['from', 'to'].map(
      (id) => this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '',
    );
    if (!from || !to) return;
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
    this.wrong = !(days >= 1 && days <= MOST_DAYS);
    if (!this.wrong) this.#tell({ days: null, from, to });
  };

  #tell(change: Partial<ReportParams>): void {
    this.tell<Partial<ReportParams>>('deskbell-report-params', change);
  }
}

function channels(): readonly { readonly id: string; readonly name: string }[] {
  const names: Record<ReportChannel, string> = {
    chat: reportPageText.reportInChat(),
    callback: reportPageText.reportByCallback(),
    email: reportPageText.reportByEmail(),
  };
  return CHANNELS.map((id) => ({ id, name: names[id] }));
}

function option(value: string, name: string, chosen: string): TemplateResult {
  return html`<option value=${value} ?selected=${value === chosen}>${name}</option>`;
}

function valueOf({ target }: Event): string {
  return (target as HTMLSelectElement).value;
}

export function languageWords(tag: string): string {
  return tag === 'und' ? reportPageText.reportLanguageUnknown() : languageName(tag, currentLocale().tag);
}
