import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Terser shortens the code better than the minifier after it, which gives the private members of every class the same few names:
 * both together are three per cent smaller, over the wire, than either.
 */
export function compressFirst(): Plugin {
  return {
    name: 'deskbell:compress-first',
    applyToEnvironment: ({ name }) => name !== 'library',
    async renderChunk(code) {
      const compressed = await minify(code, {
        // The loader is a classic script: what stands at its top level would be the page's.
        module: this.environment.name !== 'loader',
        ecma: 2020,
        compress: {
          passes: 2,
          keep_fargs: false,
          unsafe_arrows: true,
          unsafe_methods: true,
          pure_getters: true,
          join_vars: false,
        },
        mangle: false,
        format: { comments: false },
      });
      return { code: compressed.code ?? code, map: null };
    },
  };
}
