import { checkSpecCoverage } from './lib/spec-coverage.ts';

const { ok, output } = checkSpecCoverage();
console.log(output);
if (!ok) process.exitCode = 1;
