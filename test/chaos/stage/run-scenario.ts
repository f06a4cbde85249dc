import { Run, type RunOptions, type Engine } from './run.ts';
import type { Length, Scenario } from './scenario.ts';

export interface Report {
  readonly scenario: string;
  readonly engine: Engine;
  readonly seed: number;
  readonly seconds: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly figures: Readonly<Record<string, number | string>>;
  /** Promises that were not kept; empty when all is well. */
  readonly broken: readonly string[];
}

export interface RunScenarioOptions extends Omit<RunOptions, 'say'> {
  readonly length: Length;
  readonly say?: (progress: string) => void;
  /** Amounts other than those of the length, by name. */
  readonly chosen?: Readonly<Record<string, number>>;
}

/** Runs a scenario once. What it throws counts as a promise that was not kept. */
export async function runScenario(
  scenario: Scenario,
  { seed, engine, length, chosen, say = () => undefined }: RunScenarioOptions,
): Promise<Report> {
  const run = new Run({ seed, engine, say });
  const began = performance.now();
  try {
    await scenario.play(run, length, chosen);
    for (const fault of scenario.faults) {
      run.holds(
        (run.faults.get(fault) ?? 0) > 0,
        `the fault "${fault}" never fired: this run proves nothing`,
      );
    }
  } catch (error) {
    run.holds(false, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  return {
    scenario: `${scenario.id} ${scenario.name}`,
    engine,
    seed,
    seconds: Math.round((performance.now() - began) / 100) / 10,
    faults: Object.fromEntries(run.faults),
    figures: run.figures,
    broken: run.broken,
  };
}
