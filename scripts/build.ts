import { buildBrowserParts } from './lib/browser-parts.ts';
import { buildPackages } from './lib/build-packages.ts';
import { runSteps } from './lib/step.ts';

console.log('Building what is published:');
const finished = await runSteps([
  {
    name: 'browser parts',
    run: async () => {
      const parts = await buildBrowserParts();
      return { ok: true, output: parts.map(({ name, state }) => `${name}: ${state}`).join('\n') };
    },
  },
  { name: 'packages', run: buildPackages },
]);
if (finished.some(({ ok }) => !ok)) process.exitCode = 1;
