import type { Summary } from '../statistics/summary.ts';
import { figuresOf } from './figures.ts';
import { flowChart } from './flow-chart.ts';
import { escapeHtml, formatCount, formatHour, formatMs, formatShare, formatUnits } from './format.ts';
import { limitsOf, loadChart, serviceChart, waitChart } from './hour-charts.ts';
import { REPORT_STYLE } from './report-style.ts';

/** A simulation and what it is called; several stand side by side. */
export interface Reported {
  readonly name: string;
  readonly summary: Summary;
}

export interface ReportText {
  readonly title: string;
  /** What was simulated: files, seed, days. */
  readonly about: string;
}

/** The report as one HTML page that needs nothing else: no scripts, no fonts, no pictures from elsewhere. */
export function htmlReport(reported: readonly Reported[], { title, about }: ReportText): string {
  const summaries = reported.map(({ summary }) => summary);
  const limits = limitsOf(summaries);
  const targetMs = summaries[0]?.targetMs ?? 0;
  const section = (
    heading: string,
    legend: string,
    draw: (summary: Summary, place: number) => string,
    layout = 'pair',
  ): string => `
<h2>${escapeHtml(heading)}</h2>
<div class="${layout}">${reported
    .map(
      ({ name, summary }, place) =>
        `<figure>${reported.length > 1 ? `<h3>${escapeHtml(name)}</h3>` : ''}${draw(summary, place)}<figcaption>${legend}</figcaption></figure>`,
    )
    .join('')}</div>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="soft">${escapeHtml(about)}</p>
${figuresTable(reported)}
${section('Waits', legend('b', 'nine in ten waited at most', 'c', 'mean', 'a', 'median', 'soft', `target: ${formatMs(targetMs)}`), (summary, place) => waitChart(`waits-${place}`, summary, limits))}
${section('Load and staff', legend('fill', 'units on duty', 'c', 'units at work', 'b', 'work that came in'), (summary, place) => loadChart(`load-${place}`, summary, limits))}
${section(`Served within ${formatMs(targetMs)}`, legend('a', 'share served in time', 'b', 'first-response promise kept'), (summary, place) => serviceChart(`service-${place}`, summary))}
${section('The way of the conversations', 'From the queue where they began, through the steps of the escalation policy. The width is how many went there.', ({ paths }) => flowChart(paths), 'wide')}
<h2>The numbers</h2>
${reported.map((each) => hoursTable(each, reported.length > 1)).join('')}
</main>
</body>
</html>
`;
}

function figuresTable(reported: readonly Reported[]): string {
  const heads = reported.map(({ name }) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const rows = figuresOf(reported.map(({ summary }) => summary)).map(
    ({ name, of }) =>
      `<tr><th scope="row">${escapeHtml(name)}</th>${reported.map(({ summary }) => `<td>${escapeHtml(of(summary))}</td>`).join('')}</tr>`,
  );
  return `<div class="scroll" tabindex="0" role="region" aria-label="Result"><table><thead><tr><th scope="col">Result</th>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function hoursTable({ name, summary }: Reported, named: boolean): string {
  const heads = [
    'Hour',
    'Conversations',
    'In time',
    'Median',
    'Nine in ten',
    'Left',
    'Came in',
    'On duty',
    'Occupancy',
  ];
  const rows = summary.hours.map((hour) =>
    [
      formatHour(hour.at, summary.timeZone, summary.days > 1),
      formatCount(hour.conversations),
      hour.conversations === 0 ? '–' : formatShare(hour.withinTarget),
      formatMs(hour.wait.p50),
      formatMs(hour.wait.p90),
      formatCount(hour.left),
      formatUnits(hour.offeredUnits),
      formatUnits(hour.dutyUnits),
      hour.dutyUnits === 0 ? '–' : formatShare(hour.busyUnits / hour.dutyUnits),
    ].map((cell, index) =>
      index === 0 ? `<th scope="row">${escapeHtml(cell)}</th>` : `<td>${escapeHtml(cell)}</td>`,
    ),
  );
  const paths = summary.paths
    .slice(0, 20)
    .map(
      ({ path, result, count }) =>
        `<tr><th scope="row">${escapeHtml([...path, result].join(' → '))}</th><td>${formatCount(count)}</td></tr>`,
    );
  const label = named ? `${name}, ` : '';
  return `<details><summary>${escapeHtml(label)}hour by hour</summary><div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(`${label}hour by hour`)}"><table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</tbody></table></div></details>
<details><summary>${escapeHtml(label)}ways of the conversations</summary><div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(`${label}ways`)}"><table><thead><tr><th scope="col">Way</th><th scope="col">Conversations</th></tr></thead><tbody>${paths.join('')}</tbody></table></div></details>`;
}

function legend(...parts: readonly string[]): string {
  const keys: string[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    keys.push(
      `<span class="key" style="border-color: var(--${parts[index]})"></span>${escapeHtml(parts[index + 1] ?? '')}`,
    );
  }
  return keys.join(' &nbsp; ');
}
