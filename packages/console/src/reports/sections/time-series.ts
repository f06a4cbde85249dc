import { html, type TemplateResult } from 'lit';
import { reportPageText } from '../../localization/text/report-page-text.ts';
import type { Line } from '../charts/lines.ts';
import type { FigureName } from '../figures.ts';
import type { Column, FigureTable } from '../figure-table.ts';
import type { FigureParams, ReportFigure } from '../report-params.ts';
import type { ReportStep, ReportView } from '../report-view.ts';
import { stepWords } from '../step-words.ts';

/** One line over the parts of the period. */
export interface TimeSeries {
  readonly name: string;
  readonly index: number;
  readonly of: (step: ReportStep) => number | null;
  readonly words: (value: number) => string;
  /** As it is exported. */
  readonly exported: (value: number) => number | null;
  readonly unit?: string;
  readonly list: ReportFigure;
  readonly more?: Partial<FigureParams>;
}

interface Options {
  readonly heading: string;
  readonly figure: FigureName;
  readonly file: string;
  readonly series: readonly TimeSeries[];
  readonly most: number | null;
  readonly axis: (value: number) => string;
  readonly ticks?: readonly number[] | undefined;
}

/** Lines over the parts of the period, each point with the conversations behind it. */
export function timeSeries(view: ReportView, options: Options): TemplateResult {
  const { axis, figure, file, heading, most, series, ticks } = options;
  const { report } = view;
  const steps = report.steps.map((step) => ({ step, words: stepWords(report, step) }));
  const lines: Line[] = series.map(({ index, list, more, name, of, words }) => ({
    name,
    index,
    points: steps.map(({ step, words: { full } }) => {
      const value = of(step);
      if (value === null) return null;
      const label =
        series.length === 1
          ? `${full}: ${words(value)}`
          : reportPageText.reportMarkOf(full, name, words(value));
      return { value, label, href: view.listHref(list, { from: step.from, to: step.to, ...more }) };
    }),
  }));
  const isEmpty = lines.every(({ points }) => points.every((point) => point === null));
  return html`<deskbell-figure-card
    .heading=${heading}
    .figure=${figure}
    .file=${file}
    .empty=${isEmpty ? reportPageText.reportNoData() : ''}
    .table=${tableOf(
      view,
      series,
      steps.map(({ words: { full } }) => full),
      lines,
    )}
    .chart=${html`<deskbell-lines
      .label=${heading}
      .lines=${lines}
      .names=${steps.map(({ words: { short } }) => short)}
      .most=${most}
      .words=${axis}
      .ticks=${ticks ?? null}
    ></deskbell-lines>`}
  ></deskbell-figure-card>`;
}

function tableOf(
  { report }: ReportView,
  series: readonly TimeSeries[],
  names: readonly string[],
  lines: readonly Line[],
): FigureTable {
  const columns: Column[] = [
    { label: reportPageText.reportPart() },
    ...series.map(({ name, unit }) => ({
      label: name,
      isNumber: true,
      ...(unit === undefined ? {} : { unit }),
    })),
  ];
  const rows = report.steps.map((step, at) => [
    { text: names[at] ?? '', value: new Date(step.from).toISOString() },
    ...series.map(({ exported, of, words }, index) => {
      const value = of(step);
      return {
        text: value === null ? '–' : words(value),
        value: value === null ? null : exported(value),
        href: lines[index]?.points[at]?.href ?? null,
      };
    }),
  ]);
  return { columns, rows };
}
