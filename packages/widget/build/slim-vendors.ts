import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const replacement = (file: string): string =>
  readFileSync(join(import.meta.dirname, 'replacements', file), 'utf8');

/** What stands for a module of a library in the chat's bundle, by a pattern of its path. */
const replacements: readonly (readonly [pattern: RegExp, code: () => string])[] = [
  // Our chunks stand alone, nothing is to be preloaded for them.
  [/vite\/preload-helper/, () => 'export const __vitePreload = (load) => load();'],

  // Socket.IO's client is loaded where no WebSocket gets through: it need only poll.
  [
    /engine\.io-client\/build\/esm\/transports\/index\.js$/,
    () => `import { XHR } from './polling-xhr.js';
      export const transports = { polling: XHR };`,
  ],

  [/@lit\/reactive-element\/css-tag\.js$/, () => replacement('css-tag.js')],

  [/@lit\/localize\/lit-localize\.js$/, () => replacement('localize.js')],
];

/** Leaves out of the bundle what the chat never runs. */
export function slimVendors(): Plugin {
  return {
    name: 'deskbell:slim-vendors',
    enforce: 'pre',
    load: (id) => replacements.find(([pattern]) => pattern.test(id.replaceAll('\\', '/')))?.[1]() ?? null,
    transform(code, id) {
      // Sentences are for people who read the documentation, and statuses for HTTP; here only codes are read.
      if (!id.endsWith('error-codes.ts')) return null;
      return code.replaceAll(/(?:sentence:\s*'(?:[^'\\]|\\.)*'|status:\s*\d+),?/g, '');
    },
  };
}
