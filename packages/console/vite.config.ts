import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/**
 * The console as static files under `/console/`, and `index.js` for those who put it into a page of their own. Nothing inline:
 * its policy allows scripts and styles of its own origin only.
 */
export default defineConfig({
  base: '/console/',
  plugins: [compressed()],
  build: {
    target: 'es2022',
    // An inlined icon sprite would be a `data:` address, which cannot be referred to from SVG.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // Compressing takes most of the time there is.
      checks: { bundlerTimings: false },
      input: { console: 'index.html', index: 'src/index.ts', sw: 'src/pwa/service-worker.ts' },
      preserveEntrySignatures: 'exports-only',
      output: {
        // These two keep their names: the first is imported by others, the second is registered by its address.
        entryFileNames: ({ name }) =>
          name === 'index' || name === 'sw' ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
  },
});

/** Beside each text that is served its compressed forms, so that nobody compresses while serving. */
function compressed(): Plugin {
  return {
    name: 'deskbell:compressed',
    writeBundle({ dir }) {
      if (dir === undefined) return;
      for (const file of globSync(['*.{html,js}', 'assets/*.{js,css,svg}'], { cwd: dir })) {
        const content = readFileSync(join(dir, file));
        writeFileSync(join(dir, `${file}.br`), brotliCompressSync(content));
        writeFileSync(join(dir, `${file}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}
