import { checkSteps } from './lib/check-steps.ts';
import { runSteps } from './lib/step.ts';

console.log('Checking:');
const finished = await runSteps(checkSteps());
const failed = finished.filter(({ ok }) => !ok);
console.log(
  failed.length ? `\n${failed.map(({ name }) => name).join(', ')}: failed` : '\nAll checks passed.',
);
if (failed.length) process.exitCode = 1;
