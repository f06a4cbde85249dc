import type { CallInput, ItemOf } from '@deskbell/sdk/admin';
import { formatDateTime } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { platformText } from '../localization/text/platform-text.ts';
import { Loaded } from '../records/loaded.ts';
import { recordStyles } from '../records/record-styles.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { actionWords, recordedActions } from './action-words.ts';
import { actorWords } from './actor-words.ts';
import { auditStyles } from './audit-styles.ts';
import { differences } from './differences.ts';

type AuditRecord = ItemOf<'GET /v1/sites/:siteId/audit'>;
type Query = CallInput<'GET /v1/sites/:siteId/audit'>;

interface Shown {
  readonly records: readonly AuditRecord[];
  readonly next: string | null;
}

const DAY_MS = 86_400_000;

/** Who did what to a site, newest first, with what differed. For admins. */
export class DeskbellAudit extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles, auditStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    outcome: { state: true },
    action: { state: true },
    from: { state: true },
    to: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare private outcome: '' | 'done' | 'refused';
  declare private action: string;
  /** Days as the fields give them, such as `2026-11-21`; empty for no bound. */
  declare private from: string;
  declare private to: string;

  readonly #records = new Loaded<Shown>(
    this,
    () => JSON.stringify(this.#query),
    (signal) => this.#page(this.#query, signal),
  );

  constructor() {
    super();
    this.siteId = '';
    this.outcome = '';
    this.action = '';
    this.from = '';
    this.to = '';
  }

  protected override render(): TemplateResult {
    const t = platformText;
    return html`<p class="intro">${t.auditIntro()}</p>
      <form class="bar" @submit=${(event: Event) => event.preventDefault()}>
        ${this.#renderField(t.auditFrom(), 'date', (value) => (this.from = value))}
        ${this.#renderField(t.auditTo(), 'date', (value) => (this.to = value))}
        ${this.#renderField(t.auditAction(), 'text', (value) => (this.action = value.trim()), 'actions')}
        <label class="field"
          >${t.auditOutcome()}
          <select
            @change=${(event: Event) =>
              (this.outcome = (event.target as HTMLSelectElement).value as DeskbellAudit['outcome'])}
          >
            <option value="">${t.showAll()}</option>
            <option value="done">${t.auditDone()}</option>
            <option value="refused">${t.auditRefused()}</option>
          </select></label
        >
        <datalist id="actions">
          ${recordedActions.map((action) => html`<option value=${action} label=${actionWords(action)}></option>`)}
        </datalist>
      </form>
      ${this.#records.render((shown) => this.#renderRecords(shown))}`;
  }

  #renderField(
    words: string,
    type: 'date' | 'text',
    set: (value: string) => void,
    list?: string,
  ): TemplateResult {
    return html`<label class="field"
      >${words}
      <input
        type=${type}
        list=${list ?? nothing}
        maxlength="100"
        autocapitalize="off"
        spellcheck="false"
        @change=${(event: Event) => set((event.target as HTMLInputElement).value)}
    /></label>`;
  }

  #renderRecords({ records, next }: Shown): TemplateResult {
    const t = platformText;
    if (records.length === 0) return html`<p class="none">${t.auditNothing()}</p>`;
    return html`<ol class="records" role="list" aria-label=${t.audit()}>
        ${records.map((record) => this.#renderRecord(record))}
      </ol>
      ${
        next === null
          ? nothing
          : html`<div>
              <wa-button appearance="outlined" @click=${() => this.#more(next)}>${t.auditMore()}</wa-button>
            </div>`
      }`;
  }

  #renderRecord(record: AuditRecord): TemplateResult {
    const t = platformText;
    // "Settings changed" would be untrue of what was refused.
    const isDone = record.outcome === 'done';
    const words = isDone ? actionWords(record.action) : record.action;
    const differing = differences(record.before, record.after);
    return html`<li>
      <div class="what">
        <p class="name"><span dir=${words === record.action ? 'ltr' : 'auto'}>${words}</span></p>
        <p class="more">
          <span dir="auto">${actorWords(record.actor)}</span> · ${formatDateTime(record.at)}
          ${words === record.action ? nothing : html`· <span dir="ltr">${record.action}</span>`}
          ${record.target === null ? nothing : html`· <span dir="ltr">${record.target}</span>`}
          ${record.address === null ? nothing : html`· <span dir="ltr">${record.address}</span>`}
        </p>
      </div>
      ${record.outcome === 'refused' ? html`<span class="tag warn">${t.auditRefused()}</span>` : nothing}
      ${
        differing.length === 0
          ? nothing
          : html`<details>
              <summary>${t.auditDetails()}</summary>
              <table>
                <thead>
                  <tr>
                    <td></td>
                    <th scope="col">${t.auditBefore()}</th>
                    <th scope="col">${t.auditAfter()}</th>
                  </tr>
                </thead>
                <tbody>
                  ${differing.map(
                    ({ path, before, after }) =>
                      html`<tr>
                        <th scope="row" dir="ltr">${path}</th>
                        <td dir="auto">${valueWords(before)}</td>
                        <td dir="auto">${valueWords(after)}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </details>`
      }
    </li>`;
  }

  get #query(): Query {
    const from = startOf(this.from);
    const to = startOf(this.to);
    return {
      siteId: this.siteId,
      ...(this.outcome === '' ? {} : { outcome: this.outcome }),
      ...(this.action === '' ? {} : { action: this.action }),
      ...(from === null ? {} : { from }),
      // The day itself counts.
      ...(to === null ? {} : { to: to + DAY_MS }),
    };
  }

  async #page(query: Query, signal?: AbortSignal): Promise<Shown> {
    const page = await this.workplace.admin.call(
      'GET /v1/sites/:siteId/audit',
      query,
      undefined,
      signal ? { signal } : {},
    );
    return { records: page.items, next: page.next };
  }

  async #more(cursor: string): Promise<void> {
    const shown = this.#records.value;
    if (!shown) return;
    try {
      const { records, next } = await this.#page({ ...this.#query, cursor });
      this.#records.set({ records: [...shown.records, ...records], next });
    } catch {
      // What is there stays, and so does the button.
    }
  }
}

/** The beginning of a day where the reader is; `null` where none was chosen. */
function startOf(day: string): number | null {
  const at = day === '' ? Number.NaN : new Date(`${day}T00:00`).getTime();
  return Number.isNaN(at) ? null : at;
}

function valueWords(value: unknown): string {
  if (value === undefined || value === null || value === '') return platformText.auditNone();
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}
