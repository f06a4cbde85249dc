import { css, html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { reportPageText } from '../localization/text/report-page-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { definitionStyles, definitionText, whatButton } from './definition.ts';
import { download } from './download.ts';
import { toCsv } from './csv.ts';
import { exportOptions } from './export-options.ts';
import type { Cell, FigureTable } from './figure-table.ts';
import { definitionHref, type FigureName } from './figures.ts';
import { paretoStyles } from './pareto-styles.ts';
import { tableStyles } from './table-styles.ts';

/** A chart with its name and definition, the same as a table, and as a file. */
export class DeskbellFigureCard extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    definitionStyles,
    tableStyles,
    paretoStyles,
    css`
      :host {
        display: block;
        min-inline-size: 0;
        padding: 16px;
        border: 1px solid var(--db-line);
        border-radius: 16px;
        background: var(--db-surface);
        break-inside: avoid;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
        margin-block-end: 12px;
      }
      h2 {
        margin: 0;
        font-size: 14px;
      }
      .tools {
        display: flex;
        align-items: center;
        gap: 4px;
        margin-inline-start: auto;
      }
      .note {
        margin-block-end: 12px;
        max-inline-size: 72ch;
      }
      @media print {
        .tools,
        .what {
          display: none;
        }
      }
    `,
  ];
  static override properties = {
    heading: { attribute: false },
    note: { attribute: false },
    figure: { attribute: false },
    table: { attribute: false },
    chart: { attribute: false },
    file: { attribute: false },
    empty: { attribute: false },
    asTable: { state: true },
    explained: { state: true },
  };

  declare heading: string;
  declare note: string;
  /** Whose definition it has; `null`: it is no metric. */
  declare figure: FigureName | null;
  declare table: FigureTable;
  /** `null`: the table is all there is. */
  declare chart: TemplateResult | null;
  /** Of the export, without its ending. */
  declare file: string;
  /** What is said when there is nothing to show; empty while there is something. */
  declare empty: string;
  declare private asTable: boolean;
  declare private explained: boolean;

  constructor() {
    super();
    this.heading = '';
    this.note = '';
    this.figure = 'conversations';
    this.table = { columns: [], rows: [] };
    this.chart = null;
    this.file = 'report';
    this.empty = '';
    this.asTable = false;
    this.explained = false;
  }

  protected override render(): TemplateResult {
    const { chart, empty, explained, figure, heading, note } = this;
    return html`<div>
      <header>
        <h2>${heading}</h2>
        ${figure === null ? nothing : whatButton(heading, explained, () => (this.explained = !explained))}
        ${empty === '' ? this.#renderTools() : nothing}
      </header>
      ${explained && figure !== null ? definitionText(figure) : nothing}
      ${note === '' ? nothing : html`<p class="note quiet small">${note}</p>`}
      ${
        empty !== ''
          ? html`<p class="quiet">${empty}</p>`
          : chart !== null && !this.asTable
            ? chart
            : this.#renderTable()
      }
    </div>`;
  }

  #renderTools(): TemplateResult {
    const { asTable, chart, heading } = this;
    return html`<div class="tools">
      ${
        chart === null
          ? nothing
          : html`<wa-button
              size="s"
              appearance="plain"
              data-switch
              aria-label=${`${heading}: ${asTable ? reportPageText.reportAsChart() : reportPageText.reportAsTable()}`}
              @click=${() => (this.asTable = !asTable)}
              >${asTable ? reportPageText.reportAsChart() : reportPageText.reportAsTable()}</wa-button
            >`
      }
      <wa-button
        size="s"
        appearance="plain"
        data-export
        aria-label=${reportPageText.reportExportOf(heading)}
        @click=${this.#export}
        >${reportPageText.reportExport()}</wa-button
      >
    </div>`;
  }

  #renderTable(): TemplateResult {
    const { columns, rows } = this.table;
    return html`<div class="table" role="region" tabindex="0" aria-label=${this.heading}>
      <table>
        <thead>
          <tr>
            ${columns.map(
              ({ figure, isNumber, label }) =>
                html`<th scope="col" class=${isNumber ? 'number' : nothing}>
                  ${
                    figure === undefined
                      ? label
                      : html`<a href=${definitionHref(figure)} target="_blank" rel="noopener">${label}</a>`
                  }
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (cells) =>
              html`<tr>
                ${cells.map((cell, index) =>
                  index === 0
                    ? html`<th scope="row">${cellContent(cell)}</th>`
                    : html`<td class=${columns[index]?.isNumber ? 'number' : nothing}>
                        ${cellContent(cell)}
                      </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  readonly #export = (): void => {
    const { columns, rows } = this.table;
    const head = columns.map(({ label, unit }) => (unit === undefined ? label : `${label} (${unit})`));
    const cells = rows.map((row) => row.map(({ value }) => value));
    download(`${this.file}.csv`, toCsv({ head, rows: cells }, exportOptions.value));
  };
}

function cellContent({ href, text }: Cell): TemplateResult | string {
  return href ? html`<a href=${href}>${text}</a>` : text;
}
