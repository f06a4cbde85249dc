import { html, type TemplateResult } from 'lit';
import { reportPageText } from '../../localization/text/report-page-text.ts';
import type { Bar } from '../charts/bars.ts';
import { hourName, numberWords, weekdayName } from '../figure-words.ts';
import { endWords, ENDS } from '../outcome-words.ts';
import type { ReportView } from '../report-view.ts';
import { stepWords } from '../step-words.ts';
import { countTile, shareTile, tiles, timeTile } from './tiles.ts';

/** How much there was, when, and what became of it. */
export function volumeSection(view: ReportView): TemplateResult {
  return html`${tiles([
    countTile(view, 'conversations', ({ conversations }) => conversations),
    timeTile(view, 'wait', ({ wait }) => wait),
    timeTile(view, 'firstResponse', ({ firstResponse }) => firstResponse),
    shareTile(view, 'firstContactResolution', (all) => all.firstContactResolution, 'firstContactResolution'),
    shareTile(view, 'reopenRate', ({ reopenRate }) => reopenRate, 'reopenRate'),
    shareTile(view, 'transferRate', ({ transferRate }) => transferRate, 'transferRate'),
  ])}
  ${heatCard(view)} ${endsCard(view)}`;
}

function heatCard({ listHref, report }: ReportView): TemplateResult {
  const heading = reportPageText.reportHeat();
  const hours = Array.from({ length: 24 }, (_none, hour) => hour);
  const rows = report.week.map((counts, day) => ({
    name: weekdayName(day + 1, 'short'),
    full: weekdayName(day + 1, 'long'),
    cells: hours.map((hour) => {
      const value = counts[hour] ?? 0;
      return {
        value,
        label: reportPageText.reportMarkOf(weekdayName(day + 1, 'long'), hourName(hour), numberWords(value)),
        href: listHref('conversations', { weekday: day + 1, hour }),
      };
    }),
  }));
  return html`<deskbell-figure-card
    .heading=${heading}
    .figure=${'conversations'}
    .file=${'volume-by-hour'}
    .table=${{
      columns: [
        { label: reportPageText.reportWeekday() },
        ...hours.map((hour) => ({ label: hourName(hour), isNumber: true })),
      ],
      rows: rows.map(({ cells, full }) => [
        { text: full, value: full },
        ...cells.map(({ href, value }) => ({
          text: numberWords(value),
          value,
          href: value > 0 ? href : null,
        })),
      ]),
    }}
    .chart=${html`<deskbell-heat-map
      .label=${heading}
      .rows=${rows}
      .heads=${hours.map(hourName)}
    ></deskbell-heat-map>`}
  ></deskbell-figure-card>`;
}

function endsCard({ listHref, report }: ReportView): TemplateResult {
  const heading = reportPageText.reportOverTime();
  const shown = ENDS.filter((end) => report.figures.ends.some(({ name }) => name === end));
  const steps = report.steps.map((step) => {
    const { full, short } = stepWords(report, step);
    const parts = shown.map((end) => {
      const value = step.ends.find(({ name }) => name === end)?.count ?? 0;
      return {
        value,
        series: ENDS.indexOf(end),
        label: reportPageText.reportMarkOf(full, endWords(end), numberWords(value)),
        href: listHref('ends', { from: step.from, to: step.to, what: end }),
      };
    });
    return { from: step.from, full, short, parts };
  });
  const bars: Bar[] = steps.map(({ parts, short }) => ({ name: short, parts }));
  return html`<deskbell-figure-card
    .heading=${heading}
    .figure=${'ends'}
    .file=${'ends-over-time'}
    .empty=${shown.length === 0 ? reportPageText.reportNoData() : ''}
    .table=${{
      columns: [
        { label: reportPageText.reportPart() },
        ...shown.map((end) => ({ label: endWords(end), isNumber: true })),
      ],
      rows: steps.map(({ from, full, parts }) => [
        { text: full, value: new Date(from).toISOString() },
        ...parts.map(({ href, value }) => ({
          text: numberWords(value),
          value,
          href: value > 0 ? href : null,
        })),
      ]),
    }}
    .chart=${html`<deskbell-bars
      ordered
      .label=${heading}
      .bars=${bars}
      .series=${shown.map((end) => ({ name: endWords(end), index: ENDS.indexOf(end) }))}
    ></deskbell-bars>`}
  ></deskbell-figure-card>`;
}
