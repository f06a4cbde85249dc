import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromiumLaunchOptions } from './test/lib/chromium.ts';
import { jsonReporter } from './test/lib/element-test-report.ts';

const reportFile = process.env['ELEMENT_TEST_REPORT'];

/** Element tests: each `*.browser-test.ts` runs in a real Chromium, straight from the sources. */
export default {
  files: ['packages/*/{src,test}/**/*.browser-test.ts', '!**/node_modules/**'],
  // Not `development`: Socket.IO's build for it needs a CommonJS module, which browsers cannot load.
  nodeResolve: { browser: true, exportConditions: ['production', 'browser'] },
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: chromiumLaunchOptions() })],
  // es2022 keeps class fields native; with `declare`d fields nothing shadows Lit's accessors.
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  concurrency: 2,
  // Lit's development mode finds mistakes of ours, and says in each file that it is on.
  filterBrowserLogs: ({ args }) =>
    !String(/** @type {unknown[]} */ (args)[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 120_000,
  reporters: reportFile
    ? [defaultReporter({ reportTestProgress: false }), jsonReporter(reportFile)]
    : [defaultReporter()],
};
