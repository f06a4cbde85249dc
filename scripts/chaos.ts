import { parseArgs } from 'node:util';
import { scenarios } from '../test/chaos/scenarios/index.ts';
import { runScenario, type Report } from '../test/chaos/stage/run-scenario.ts';
import type { Engine } from '../test/chaos/stage/run.ts';
import type { Scenario } from '../test/chaos/stage/scenario.ts';
import { liveLine } from './lib/live-line.ts';
import { showReports } from './lib/chaos-report.ts';

const ENGINES: readonly Engine[] = ['sqlite', 'postgres', 'cluster'];
const names = scenarios.map(({ name }) => name);
const amounts = [...new Set(scenarios.flatMap((scenario) => scenario.amounts))];

const USAGE = `Usage: pnpm chaos [options]

Breaks a Deskbell in every way there is, and looks whether it keeps its promises.

  --minutes N      goes round the scenarios until the time is over (default: one round)
  --seed N         repeats a run; each further round takes the next number (default: the time)
  --scenario NAME  only this one; may be given several times
  --engine NAME    only on ${ENGINES.join(', ')} (default: each that a scenario is for)
  --short          as in the tests, instead of the long run

Amounts of a scenario can be chosen: ${amounts.map((name) => `--${name}`).join(', ')}

Scenarios:
${scenarios.map(({ id, name, title }) => `  ${id.padEnd(5)} ${name.padEnd(18)} ${title}`).join('\n')}
`;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    seed: { type: 'string' },
    scenario: { type: 'string', multiple: true },
    engine: { type: 'string' },
    short: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    ...Object.fromEntries(amounts.map((name) => [name, { type: 'string' as const }])),
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit();
}

const wanted = values.scenario ?? [];
const engine = values.engine as Engine | undefined;
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0 || (engine !== undefined && !ENGINES.includes(engine))) {
  console.error(
    `unable to run: there is no ${[...unknown, ...(unknown.length ? [] : [engine])].join(', ')}\n\n${USAGE}`,
  );
  process.exit(2);
}

const chosen = Object.fromEntries(
  amounts.flatMap((name) => {
    const value: unknown = values[name as keyof typeof values];
    return value === undefined ? [] : [[name, Number(value)]];
  }),
);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const until = performance.now() + Number(values.minutes ?? 0) * 60_000;
const program = scenarios
  .filter(({ name, onRequest }) => (wanted.length > 0 ? wanted.includes(name) : !onRequest))
  .flatMap((scenario) =>
    scenario.engines
      .filter((name) => engine === undefined || name === engine)
      .map((name) => ({ scenario, engine: name })),
  );

// Servers end with this process, when it ends in an orderly way.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

console.log(`Seed ${String(seed)}, ${String(program.length)} scenarios\n`);
const reports: Report[] = [];
for (let round = 0; round === 0 || performance.now() < until; round += 1) {
  for (const { scenario, engine: on } of program) {
    if (round > 0 && performance.now() >= until) break;
    reports.push(await play(scenario, on, seed + round));
  }
}
console.log(showReports(reports));
if (reports.some(({ broken }) => broken.length > 0)) process.exitCode = 1;

async function play(scenario: Scenario, on: Engine, runSeed: number): Promise<Report> {
  const line = liveLine();
  const head = `${scenario.id.padEnd(5)} ${scenario.name} (${on}, seed ${String(runSeed)})`;
  line.show(head);
  const report = await runScenario(scenario, {
    seed: runSeed,
    engine: on,
    length: values.short ? 'short' : 'long',
    chosen,
    say: (progress) => line.show(`${head}: ${progress}`),
  });
  const outcome = report.broken.length === 0 ? '✓' : '✗';
  line.end(`${outcome} ${head}: ${String(report.seconds)} s`);
  for (const sentence of report.broken) console.log(`    ${sentence}`);
  return report;
}
