import { METRICS, type MetricDefinition } from '@deskbell/core';
import { escapeHtml } from './escape-html.ts';

const ROWS: readonly (readonly [string, keyof Omit<MetricDefinition, 'names'>])[] = [
  ['What', 'definition'],
  ['Start', 'start'],
  ['End', 'end'],
  ['Bots and prepared answers', 'bots'],
  ['Hours', 'hours'],
  ['Reopening', 'reopening'],
  ['Aggregation', 'aggregation'],
  ['Formula', 'formula'],
  ['Others', 'peers'],
];

/** What every figure means, from the definitions that count: an installed server has them without the project's documents. */
export function metricsPage(): string {
  const sections = METRICS.map((metric) => {
    const [first = '', ...others] = metric.names;
    const anchors = others.map((name) => `<span id="${escapeHtml(name)}"></span>`).join('');
    const heading = metric.names.map((name) => `<code>${escapeHtml(name)}</code>`).join(', ');
    const rows = ROWS.map(
      ([title, key]) => `<tr><th scope="row">${title}</th><td>${words(metric[key])}</td></tr>`,
    );
    return `<h2 id="${escapeHtml(first)}">${heading}</h2>${anchors}<table>${rows.join('')}</table>`;
  });
  return `<h1>Metrics</h1><p>What every figure means, to the letter: systems of this kind disagree on each of these points.</p>${sections.join('')}`;
}

/** Names in backticks are shown as code. */
function words(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}
