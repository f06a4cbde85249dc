import type { Reported } from './html-report.ts';
import { figuresOf } from './figures.ts';
import { formatCount } from './format.ts';

/** How many ways through the policy are listed on a terminal. */
const LISTED_PATHS = 8;

/** Rows for a terminal: a head, then one line for each number. */
export function figureRows(reported: readonly Reported[]): readonly (readonly string[])[] {
  return [
    ['', ...reported.map(({ name }) => name)],
    ...figuresOf(reported.map(({ summary }) => summary)).map(({ name, of }) => [
      name,
      ...reported.map(({ summary }) => of(summary)),
    ]),
  ];
}

/** Rows for a terminal: how often each way through the policy was taken, in each simulation. */
export function pathRows(reported: readonly Reported[]): readonly (readonly string[])[] {
  const counts = new Map<string, number[]>();
  for (const [index, { summary }] of reported.entries()) {
    for (const { path, result, count } of summary.paths) {
      const way = [...path, result].join(' → ');
      const known = counts.get(way) ?? reported.map(() => 0);
      known[index] = count;
      counts.set(way, known);
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => Math.max(...b) - Math.max(...a))
    .slice(0, LISTED_PATHS)
    .map(([way, of]) => [way, ...of.map(formatCount)]);
}
