import { stripVTControlCharacters } from 'node:util';
import type { CommandResult } from './run-command.ts';

/** One thing that a script does, with the line that announces it. */
export interface Step {
  name: string;
  run: () => Promise<CommandResult>;
}

export interface FinishedStep {
  name: string;
  ok: boolean;
  output: string;
  seconds: number;
}

/**
 * Runs steps one after another, a progress line each, and does not stop at the first failure: whoever has
 * to repair wants to see everything at once. What failed is printed in full at the end.
 */
export async function runSteps(steps: readonly Step[]): Promise<FinishedStep[]> {
  const finished: FinishedStep[] = [];
  for (const step of steps) finished.push(await runStep(step));
  for (const step of finished.filter(({ ok }) => !ok)) {
    console.log(`\n── ${step.name} failed ${'─'.repeat(Math.max(3, 60 - step.name.length))}\n`);
    console.log(readable(step.output));
  }
  return finished;
}

async function runStep(step: Step): Promise<FinishedStep> {
  const label = step.name.padEnd(28);
  if (process.stdout.isTTY) process.stdout.write(`  … ${label}`);
  const started = performance.now();
  const { ok, output } = await step.run().catch(asFailure);
  const seconds = (performance.now() - started) / 1000;
  const line = `  ${ok ? '✓' : '✗'} ${label} ${seconds.toFixed(1)} s\n`;
  process.stdout.write(process.stdout.isTTY ? `\r${line}` : line);
  return { name: step.name, ok, output, seconds };
}

function asFailure(error: unknown): CommandResult {
  return { ok: false, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

function readable(output: string): string {
  const text = process.stdout.isTTY ? output : stripVTControlCharacters(output);
  return text.trim() || '(no output)';
}
