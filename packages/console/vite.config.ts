import { defineConfig } from 'vite';

/** The console as static files under `/console/`. Nothing inline: its policy allows scripts and styles of its own origin only. */
export default defineConfig({
  base: '/console/',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
});
