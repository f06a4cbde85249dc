import { defineConfig } from 'vitest/config';

const notOurs = ['**/node_modules/**', '**/dist/**', '**/.cache/**'];

/** Tests that own a whole machine for a while: a browser, killed servers, long traffic. They run one file at a time. */
const slow = [
  'test/e2e/**/*.test.ts',
  'test/visual/**/*.test.ts',
  'test/crash/**/*.test.ts',
  'test/chaos/chaos.test.ts',
  'test/cluster/**/*.test.ts',
  'test/limits/**/*.test.ts',
];

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'unit',
          // Property tests try hundreds of cases, also on a busy machine.
          testTimeout: 60_000,
          include: ['packages/*/src/**/*.test.ts', 'examples/*/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: notOurs,
        },
      },
      {
        test: {
          name: 'architecture',
          include: ['test/architecture/**/*.test.ts'],
          exclude: notOurs,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
          exclude: [...notOurs, ...slow, 'test/architecture/**'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'slow',
          include: slow,
          exclude: notOurs,
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
