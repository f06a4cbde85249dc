import { html, svg, type TemplateResult } from 'lit';
import { reportPageText } from '../../localization/text/report-page-text.ts';
import type { FigureTable } from '../figure-table.ts';
import { numberWords, percentOf, secondsOf, shareWords, timeWords } from '../figure-words.ts';
import { outcomeWords } from '../outcome-words.ts';
import type { Report, ReportView } from '../report-view.ts';
import { countsCard } from './counts-card.ts';

type Causes = Report['figures']['wrapUps']['reasons'];
type CauseFigure = 'wrapUps.reasons' | 'wrapUps.rootCauses';

/** Why people came, and what would have to change so that they need not. */
export function causesSection(view: ReportView): TemplateResult {
  const { names, report } = view;
  const { outcomes, reasons, rootCauses } = report.figures.wrapUps;
  return html`${paretoCard(view, {
    heading: reportPageText.reportRoots(),
    note: reportPageText.reportRootsHint(),
    figure: 'wrapUps.rootCauses',
    file: 'root-causes',
    causes: rootCauses,
    nameOf: names.cause,
  })}
  ${paretoCard(view, {
    heading: reportPageText.reportReasons(),
    note: '',
    figure: 'wrapUps.reasons',
    file: 'reasons',
    causes: reasons,
    nameOf: names.reason,
  })}
  ${countsCard({
    heading: reportPageText.reportFigOutcomes(),
    figure: 'wrapUps.outcomes',
    file: 'outcomes',
    what: reportPageText.reportOutcome(),
    counts: outcomes.map(({ count, name }) => ({
      name: outcomeWords(name),
      count,
      href: view.listHref('wrapUps.outcomes', { what: name }),
    })),
  })}`;
}

interface Pareto {
  readonly heading: string;
  readonly note: string;
  readonly figure: CauseFigure;
  readonly file: string;
  readonly causes: Causes;
  readonly nameOf: (id: string) => string;
}

/** What costs most first, by the time of agents, and how much the first ones make up together. */
function paretoCard(
  view: ReportView,
  { causes, figure, file, heading, nameOf, note }: Pareto,
): TemplateResult {
  const sorted = causes.toSorted((a, b) => b.handledMs - a.handledMs || b.count - a.count);
  const whole = sorted.reduce((sum, { handledMs }) => sum + handledMs, 0);
  const most = Math.max(1, ...sorted.map(({ handledMs }) => handledMs));
  let soFar = 0;
  const lines = sorted.map(({ count, handledMs, name }) => {
    soFar += handledMs;
    return {
      name: nameOf(name),
      count,
      handledMs,
      width: (handledMs / most) * 100,
      together: whole === 0 ? null : soFar / whole,
      href: view.listHref(figure, { what: name }),
    };
  });
  const table: FigureTable = {
    columns: [
      { label: reportPageText.reportCause() },
      { label: reportPageText.reportCount(), isNumber: true },
      { label: reportPageText.reportHandled(), unit: reportPageText.reportSeconds(), isNumber: true },
      { label: reportPageText.reportCumulative(), unit: '%', isNumber: true },
    ],
    rows: lines.map(({ count, handledMs, href, name, together }) => [
      { text: name, value: name },
      { text: numberWords(count), value: count, href },
      { text: timeWords(handledMs), value: secondsOf(handledMs) },
      { text: shareWords(together), value: percentOf(together) },
    ]),
  };
  return html`<deskbell-figure-card
    .heading=${heading}
    .note=${note}
    .figure=${figure}
    .file=${file}
    .empty=${lines.length === 0 ? reportPageText.reportNoWrapUps() : ''}
    .table=${table}
    .chart=${html`<ul class="pareto">
      ${lines.map(
        ({ count, handledMs, href, name, together, width }) =>
          html`<li>
            <a href=${href}>
              <span class="cause">${name}</span>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                ${svg`<rect class="bar" width=${Math.max(0.5, width)} height="10"></rect>`}
              </svg>
              <span class="cost numbers"
                ><b>${timeWords(handledMs)}</b> · ${numberWords(count)} · ${reportPageText.reportCumulative()}
                ${shareWords(together)}</span
              >
            </a>
          </li>`,
      )}
    </ul>`}
  ></deskbell-figure-card>`;
}
