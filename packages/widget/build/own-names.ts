import type { Plugin } from 'vite';

/**
 * The bundler makes a module's namespace from `for (… in …)`, which also finds what a page has put on `Object.prototype`, and fails
 * on it (W3). Its own names are all there are.
 */
export function ownNames(): Plugin {
  return {
    name: 'deskbell:own-names',
    renderChunk(code, { fileName }) {
      if (!fileName.includes('rolldown-runtime')) return null;
      const mended = code.replaceAll(
        /for\s*\((var|let|const) ([\w$]+) in ([\w$]+)\)/g,
        'for ($1 $2 of Object.keys($3))',
      );
      if (mended === code || / in /.test(mended))
        throw new Error('the bundler makes namespaces in another way now: see that they hold own names only');
      return { code: mended, map: null };
    },
  };
}
