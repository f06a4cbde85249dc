import { defineConfig } from 'vite';

/**
 * The console as static files under `/console/`, and `index.js` for those who put it into a page of their own. Nothing inline:
 * its policy allows scripts and styles of its own origin only.
 */
export default defineConfig({
  base: '/console/',
  build: {
    target: 'es2022',
    // An inlined icon sprite would be a `data:` address, which cannot be referred to from SVG.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
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
