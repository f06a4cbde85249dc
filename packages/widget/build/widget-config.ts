import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildEnvironmentOptions, UserConfig } from 'vite';
import { compressFirst } from './compress-first.ts';
import { finishBuild } from './finish-build.ts';
import { ownNames } from './own-names.ts';
import { plainImports } from './plain-imports.ts';
import { slimTemplates } from './slim-templates.ts';
import { slimVendors } from './slim-vendors.ts';

const root = join(import.meta.dirname, '..');
/** A slow minifier is no news. */
const checks = { pluginTimings: false };
/**
 * What is needed at the same time is one file, with all that it imports: parts share much, which would make two dozen small files of it, each
 * of which is known only when another has come.
 */
const groups = [
  { name: 'deskbell-chat', test: /widget\/src\/define\.ts$/ },
  // What parts ask the relay for; without what comes by itself.
  { name: 'requests', test: /sdk\/src\/(?!connection\/socket-io|files\/|visitor\/person\/|visitor-files)/ },
  // As soon as there is something to read.
  { name: 'timeline', test: /ui\/src\/timeline\/timeline-content\.ts$/ },
  // In every open panel.
  { name: 'panel', test: /widget\/src\/(tools\/tools-part|settings\/site-settings)\.ts$/ },
  // Before anybody has written.
  { name: 'home', test: /widget\/src\/home\/home-part\.ts$/ },
  // In every conversation.
  { name: 'conversation', test: /widget\/src\/(later\/later-chat|page\/page-part)\.ts$/ },
].map((group, index, { length }) => ({ ...group, priority: length - index }));
const parts = ['chat', 'invitations', 'loader', 'library'] as const;

/**
 * Four builds into one folder: `<deskbell-chat>` as modules with hashed names, the invitations in the same way and with nothing of the chat in
 * them, the loader as one classic script, and the same element for bundles that sites make themselves, with its dependencies left to them.
 */
export function widgetConfig(dist: string): UserConfig {
  const common = {
    target: 'es2022',
    outDir: dist,
    emptyOutDir: false,
    modulePreload: false,
    minify: 'oxc',
  } satisfies BuildEnvironmentOptions;
  const output = {
    entryFileNames: 'assets/[name]-[hash].js',
    chunkFileNames: 'assets/[name]-[hash].js',
  };
  return {
    root,
    base: './',
    publicDir: false,
    plugins: [slimTemplates(), slimVendors(), plainImports(), ownNames(), compressFirst()],
    environments: {
      chat: {
        consumer: 'client',
        build: {
          ...common,
          rolldownOptions: {
            checks,
            input: { 'deskbell-chat': join(root, 'src/define.ts') },
            output: {
              ...output,
              format: 'es',
              codeSplitting: { groups },
            },
          },
        },
      },
      invitations: {
        consumer: 'client',
        build: {
          ...common,
          rolldownOptions: {
            checks,
            input: { invitations: join(root, 'src/invitations/start.ts') },
            preserveEntrySignatures: 'allow-extension',
            output: { ...output, format: 'es' },
          },
        },
      },
      loader: {
        consumer: 'client',
        build: {
          ...common,
          rolldownOptions: {
            checks,
            input: join(root, 'src/loader/loader.ts'),
            output: { format: 'iife', entryFileNames: 'loader.js' },
          },
        },
      },
      library: {
        consumer: 'client',
        build: {
          ...common,
          minify: false,
          rolldownOptions: {
            checks,
            input: {
              index: join(root, 'src/index.ts'),
              define: join(root, 'src/define.ts'),
              invitations: join(root, 'src/invitations/show-invitations.ts'),
            },
            external: /^(lit|@lit|@deskbell)(\/|$)/,
            preserveEntrySignatures: 'strict',
            output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'library/[name].js' },
          },
        },
      },
    },
    builder: {
      async buildApp(builder) {
        rmSync(dist, { recursive: true, force: true });
        for (const part of parts) {
          const environment = builder.environments[part];
          if (environment) await builder.build(environment);
        }
        finishBuild(dist);
      },
    },
  };
}
