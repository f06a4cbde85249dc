import { describe, expect, it } from 'vitest';
import { scenarios } from './scenarios/index.ts';
import { runScenario } from './stage/run-scenario.ts';

/** Repeats a run: chance decides the same way. */
const SEED = Number(process.env['CHAOS_SEED'] ?? 20_261_121);

describe('chaos, the short run', () => {
  const always = scenarios.filter(({ onRequest }) => !onRequest);
  it.each(always)('$id $name: $title', { timeout: 120_000 }, async (scenario) => {
    const [engine = 'sqlite'] = scenario.engines;
    const report = await runScenario(scenario, { seed: SEED, engine, length: 'short' });
    console.log(
      `${report.scenario}, seed ${String(report.seed)}: ${JSON.stringify(report.figures)} ${JSON.stringify(report.faults)}`,
    );
    expect(report.broken).toEqual([]);
  });
});
