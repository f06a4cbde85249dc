import type { Report } from '../../test/chaos/stage/run-scenario.ts';

const VERDICT = ['LOST', 'DUP', 'ORD', 'GHOST'];

/** A table of what was tried and what came out, one line for each scenario and engine, and what was broken. */
export function showReports(reports: readonly Report[]): string {
  const groups = Map.groupBy(reports, ({ scenario, engine }) => `${scenario} (${engine})`);
  const rows = [...groups].map(([name, runs]) => [
    runs.every(({ broken }) => broken.length === 0) ? '✓' : '✗',
    name,
    String(runs.length),
    ...['sent', 'acknowledged', ...VERDICT].map((figure) => String(sum(runs, figure))),
    `${String(Math.round(runs.reduce((all, { seconds }) => all + seconds, 0)))} s`,
    other(runs),
  ]);
  const head = [
    '',
    'scenario',
    'runs',
    'sent',
    'ack',
    ...VERDICT,
    'time',
    'worst figures and faults that fired',
  ];
  const broken = reports.flatMap(({ scenario, engine, seed, broken: sentences }) =>
    sentences.map((sentence) => `✗ ${scenario} (${engine}, seed ${String(seed)}): ${sentence}`),
  );
  return [
    '',
    table([head, ...rows]),
    '',
    ...(broken.length > 0 ? broken : [`All promises were kept in ${String(reports.length)} runs.`]),
  ].join('\n');
}

function sum(runs: readonly Report[], figure: string): number {
  return runs.reduce((all, { figures }) => all + Number(figures[figure] ?? 0), 0);
}

/** The worst of every other figure, and how often each fault fired. */
function other(runs: readonly Report[]): string {
  const skipped = new Set(['sent', 'acknowledged', ...VERDICT]);
  const names = [...new Set(runs.flatMap(({ figures }) => Object.keys(figures)))].filter(
    (name) => !skipped.has(name),
  );
  const figures = names.map((name) => {
    const values = runs.map((run) => run.figures[name]);
    const numbers = values.filter((value) => typeof value === 'number');
    return `${name} ${String(numbers.length > 0 ? Math.max(...numbers) : values[0])}`;
  });
  const faults = [...new Set(runs.flatMap((run) => Object.keys(run.faults)))].map(
    (name) => `${name} ×${String(runs.reduce((all, run) => all + (run.faults[name] ?? 0), 0))}`,
  );
  return [...figures, ...faults].join(', ');
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
