import { html, type TemplateResult } from 'lit';
import { reportPageText } from '../../localization/text/report-page-text.ts';
import type { Bar } from '../charts/bars.ts';
import type { FigureName } from '../figures.ts';
import { numberWords } from '../figure-words.ts';

/** One bar of a chart of counts. */
export interface NamedCount {
  readonly name: string;
  /** Below its bar; default: the name. */
  readonly short?: string;
  readonly count: number;
  readonly href: string;
  /** As it is exported; default: the name. */
  readonly value?: string | number | null;
}

interface Options {
  readonly heading: string;
  readonly figure: FigureName;
  readonly file: string;
  /** What the first column is about. */
  readonly what: string;
  readonly unit?: string;
  readonly counts: readonly NamedCount[];
  /** Whether they stand on a scale. */
  readonly ordered?: boolean;
}

/** How often each of some things was. */
export function countsCard({
  counts,
  ordered = false,
  figure,
  file,
  heading,
  unit,
  what,
}: Options): TemplateResult {
  const bars: Bar[] = counts.map(({ count, href, name, short = name }) => ({
    name: short,
    parts: [{ value: count, label: `${name}: ${numberWords(count)}`, href, series: 0 }],
  }));
  return html`<deskbell-figure-card
    .heading=${heading}
    .figure=${figure}
    .file=${file}
    .empty=${counts.every(({ count }) => count === 0) ? reportPageText.reportNoData() : ''}
    .table=${{
      columns: [
        { label: what, ...(unit === undefined ? {} : { unit }) },
        { label: reportPageText.reportCount(), isNumber: true },
      ],
      rows: counts.map(({ count, href, name, value }) => [
        { text: name, value: value === undefined ? name : value },
        { text: numberWords(count), value: count, href: count > 0 ? href : null },
      ]),
    }}
    .chart=${html`<deskbell-bars .label=${heading} .bars=${bars} ?ordered=${ordered}></deskbell-bars>`}
  ></deskbell-figure-card>`;
}
