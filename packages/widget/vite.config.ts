import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { finishBuild } from './build/finish-build.ts';
import { slimTemplates } from './build/slim-templates.ts';
import { slimVendors } from './build/slim-vendors.ts';

const root = import.meta.dirname;
const dist = join(root, 'dist');

/** Two builds into one folder: `<deskbell-chat>` as modules with hashed names, and the loader as one classic script. */
export default defineConfig({
  root,
  base: './',
  publicDir: false,
  plugins: [slimTemplates(), slimVendors()],
  environments: {
    chat: {
      consumer: 'client',
      build: {
        target: 'es2022',
        outDir: dist,
        emptyOutDir: false,
        modulePreload: false,
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: { 'deskbell-chat': join(root, 'src/define.ts') },
          output: {
            format: 'es',
            entryFileNames: 'assets/[name]-[hash].js',
            chunkFileNames: 'assets/[name]-[hash].js',
          },
        },
      },
    },
    loader: {
      consumer: 'client',
      build: {
        target: 'es2022',
        outDir: dist,
        emptyOutDir: false,
        modulePreload: false,
        rolldownOptions: {
          input: join(root, 'src/loader/loader.ts'),
          output: { format: 'iife', entryFileNames: 'loader.js' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      rmSync(dist, { recursive: true, force: true });
      for (const environment of Object.values(builder.environments)) {
        if (environment.name === 'chat' || environment.name === 'loader') await builder.build(environment);
      }
      finishBuild(dist);
    },
  },
});
