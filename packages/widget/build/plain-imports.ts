import type { Plugin } from 'vite';

const preloads = ', __VITE_PRELOAD__, import.meta.url';
const wrapped =
  /__vitePreload\((?:async )?\(\) => (?:\{\s*const \{[^{}]*\} = await )?(import\("[^"]+"\))(?:;\s*return \{[^{}]*\};\s*\})?, __VITE_PRELOAD__, import\.meta\.url\)/g;

/** Imports that come later stand as they are: Vite wraps them in what preloads for them, and ours need nothing preloaded. */
export function plainImports(): Plugin {
  return {
    name: 'deskbell:plain-imports',
    renderChunk(code) {
      if (!code.includes(preloads)) return null;
      return { code: code.replaceAll(wrapped, '$1').replaceAll(preloads, ''), map: null };
    },
  };
}
