import { html, type TemplateResult } from 'lit';
import { reportPageText } from '../../localization/text/report-page-text.ts';
import { FIGURES, definitionHref } from '../figures.ts';
import { numberWords, percentOf, secondsOf, shareWords, timeWords } from '../figure-words.ts';
import type { ReportFigure } from '../report-params.ts';
import type { Report, ReportStep, ReportView } from '../report-view.ts';
import { countsCard } from './counts-card.ts';
import { shareTile, tiles, timeTile } from './tiles.ts';
import { timeSeries, type TimeSeries } from './time-series.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** How long people waited, and whether promises were kept. */
export function answersSection(view: ReportView): TemplateResult {
  return html`${tiles([
      shareTile(
        view,
        'slaAttainment.firstResponse',
        (all) => all.slaAttainment.firstResponse,
        'slaAttainment.firstResponse',
      ),
      shareTile(
        view,
        'slaAttainment.nextResponse',
        (all) => all.slaAttainment.nextResponse,
        'slaAttainment.nextResponse',
      ),
      shareTile(
        view,
        'slaAttainment.resolution',
        (all) => all.slaAttainment.resolution,
        'slaAttainment.resolution',
      ),
      shareTile(view, 'abandonment', ({ abandonment }) => abandonment, 'abandonment'),
      shareTile(view, 'shortAbandonment', (all) => all.shortAbandonment, 'shortAbandonment'),
      timeTile(view, 'abandonTime', ({ abandonTime }) => abandonTime),
    ])}
    ${timesTable(view)}
    <div class="pair">
      ${spreadCard(view, 'wait', reportPageText.reportSpreadWait())}
      ${spreadCard(view, 'firstResponse', reportPageText.reportSpreadFirst())}
    </div>
    ${timesOverTime(view)}
    <div class="pair">${promisesOverTime(view)} ${abandonmentOverTime(view)}</div>`;
}

const TIMES = ['wait', 'firstResponse', 'nextResponse', 'handleTime', 'resolutionTime'] as const;

/** Median and percentiles of every time, side by side. */
function timesTable({ listHref, report }: ReportView): TemplateResult {
  const seconds = reportPageText.reportSeconds();
  const timeColumn = (label: string) => ({ label, unit: seconds, isNumber: true });
  return html`<deskbell-figure-card
    .heading=${reportPageText.reportTimes()}
    .figure=${'resolutionTime'}
    .file=${'times'}
    .table=${{
      columns: [
        { label: reportPageText.reportTime() },
        { label: reportPageText.reportCount(), isNumber: true },
        timeColumn(reportPageText.reportMean()),
        timeColumn(reportPageText.reportMedian()),
        timeColumn(reportPageText.reportP90()),
        timeColumn(reportPageText.reportP95()),
      ],
      rows: TIMES.map((name) => {
        const times = report.figures[name];
        const cell = (ms: number | undefined) => ({ text: timeWords(ms), value: secondsOf(ms) });
        return [
          { text: FIGURES[name].name(), value: FIGURES[name].name(), href: definitionHref(name) },
          {
            text: numberWords(times?.count ?? 0),
            value: times?.count ?? 0,
            href: times === null ? null : listHref(name),
          },
          cell(times?.meanMs),
          cell(times?.medianMs),
          {
            ...cell(times?.p90Ms),
            href: times === null ? null : listHref(name, { over: Math.max(0, Math.floor(times.p90Ms) - 1) }),
          },
          {
            ...cell(times?.p95Ms),
            href: times === null ? null : listHref(name, { over: Math.max(0, Math.floor(times.p95Ms) - 1) }),
          },
        ];
      }),
    }}
  ></deskbell-figure-card>`;
}

function spreadCard(
  { listHref, report }: ReportView,
  name: keyof Report['spreads'] & ReportFigure,
  heading: string,
): TemplateResult {
  const lines = report.spreads[name];
  const counts = lines.map(({ count, mostMs }, index) => {
    const overMs = lines[index - 1]?.mostMs ?? null;
    return {
      name:
        mostMs === null
          ? reportPageText.reportOver(timeWords(overMs))
          : reportPageText.reportUpTo(timeWords(mostMs)),
      short: mostMs === null ? `> ${timeWords(overMs)}` : `≤ ${timeWords(mostMs)}`,
      count,
      href: listHref(name, {
        ...(overMs === null ? {} : { over: overMs }),
        ...(mostMs === null ? {} : { most: mostMs }),
      }),
      value: secondsOf(mostMs),
    };
  });
  // What nobody waited for at the end is left out.
  const last = counts.findLastIndex(({ count }) => count > 0);
  return countsCard({
    heading,
    figure: name,
    file: `spread-${name}`,
    what: reportPageText.reportTime(),
    ordered: true,
    unit: reportPageText.reportSeconds(),
    counts: counts.slice(0, Math.max(4, last + 1)),
  });
}

function timesOverTime(view: ReportView): TemplateResult {
  const of = (pick: (times: NonNullable<ReportStep['firstResponse']>) => number) => (step: ReportStep) =>
    step.firstResponse === null ? null : pick(step.firstResponse);
  const common = {
    words: timeWords,
    exported: secondsOf,
    unit: reportPageText.reportSeconds(),
    list: 'firstResponse',
  } as const;
  const longest = Math.max(0, ...view.report.steps.map((step) => step.firstResponse?.p90Ms ?? 0));
  return timeSeries(view, {
    heading: reportPageText.reportTimesOverTime(),
    figure: 'firstResponse',
    file: 'first-response-over-time',
    most: Math.max(MINUTE, longest),
    axis: timeWords,
    ticks: timeTicks(longest),
    series: [
      { ...common, name: reportPageText.reportMedian(), index: 0, of: of(({ medianMs }) => medianMs) },
      { ...common, name: reportPageText.reportP90(), index: 1, of: of(({ p90Ms }) => p90Ms) },
    ],
  });
}

/** Times are read in minutes and hours: lines across stand where people would put them. */
function timeTicks(longest: number): readonly number[] {
  const steps = [
    15_000,
    30_000,
    MINUTE,
    2 * MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    4 * HOUR,
  ];
  const step = steps.find((one) => longest / one <= 5) ?? Math.ceil(longest / 5 / (6 * HOUR)) * 6 * HOUR;
  return Array.from({ length: 6 }, (_none, index) => index * step);
}

function promisesOverTime(view: ReportView): TemplateResult {
  const one = (index: number, clock: keyof ReportStep['slaAttainment']): TimeSeries => ({
    name: FIGURES[`slaAttainment.${clock}`].name(),
    index,
    of: ({ slaAttainment }) => slaAttainment[clock].share,
    words: shareWords,
    exported: percentOf,
    unit: '%',
    list: `slaAttainment.${clock}`,
    more: { only: 'others' },
  });
  return timeSeries(view, {
    heading: reportPageText.reportSlaOverTime(),
    figure: 'slaAttainment.firstResponse',
    file: 'sla-over-time',
    most: 1,
    axis: shareWords,
    ticks: QUARTERS,
    series: [one(0, 'firstResponse'), one(1, 'nextResponse'), one(2, 'resolution')],
  });
}

function abandonmentOverTime(view: ReportView): TemplateResult {
  const most = Math.max(0, ...view.report.steps.map(({ abandonment }) => abandonment.share ?? 0));
  return timeSeries(view, {
    heading: reportPageText.reportAbandonOverTime(),
    figure: 'abandonment',
    file: 'abandonment-over-time',
    most: most <= 0.25 ? 0.25 : 1,
    axis: shareWords,
    ticks: most <= 0.25 ? [0, 0.05, 0.1, 0.15, 0.2, 0.25] : QUARTERS,
    series: [
      {
        name: FIGURES.abandonment.name(),
        index: 3,
        of: ({ abandonment }) => abandonment.share,
        words: shareWords,
        exported: percentOf,
        unit: '%',
        list: 'abandonment',
        more: { only: 'fits' },
      },
    ],
  });
}
