import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const engine = 'engine\\.io-client/build/esm';
const parser = 'socket\\.io-parser/build/esm';

/** What stands for a module of a library in the chat's bundle, by a pattern of its path. */
const replacements: readonly (readonly [pattern: RegExp, code: () => string])[] = [
  // Our chunks stand alone, nothing is to be preloaded for them.
  [/vite\/preload-helper/, () => 'export const __vitePreload = (load) => load();'],

  // WebSocket at once, polling when it is needed, WebTransport never: the relay does not offer it.
  [
    new RegExp(`${engine}/transports/index\\.js$`),
    () => `import { LazyPolling } from './lazy-polling.js';
      import { WS } from './websocket.js';
      export const transports = { websocket: WS, polling: LazyPolling };`,
  ],
  [
    new RegExp(`${engine}/transports/lazy-polling\\.js$`),
    () => readFileSync(join(import.meta.dirname, 'lazy-polling.js'), 'utf8'),
  ],

  // Of the entry only what Socket.IO's manager uses; the rest are names that its own entry hands on.
  [
    new RegExp(`${engine}/index\\.js$`),
    () => `export { Socket } from './socket.js';
      export { installTimerFunctions } from './util.js';
      export { nextTick } from './globals.node.js';
      export { parse } from './contrib/parseuri.js';
      export const protocol = 4;
      ${['Fetch', 'NodeXHR', 'XHR', 'NodeWebSocket', 'WebSocket', 'WebTransport'].map((name) => `export const ${name} = undefined;`).join('\n')}`,
  ],

  // The protocol of Deskbell has no binary parts.
  [
    new RegExp(`${parser}/binary\\.js$`),
    () => `export const deconstructPacket = (packet) => ({ packet, buffers: [] });
      export const reconstructPacket = (packet) => packet;`,
  ],
  [
    new RegExp(`${parser}/is-binary\\.js$`),
    () => 'export const isBinary = () => false; export const hasBinary = () => false;',
  ],

  // The SDK reconnects by itself.
  [
    /socket\.io-client\/build\/esm\/contrib\/backo2\.js$/,
    () => `export function Backoff() {}
      Backoff.prototype = { duration: () => 0, reset() {}, setMin() {}, setMax() {}, setJitter() {} };`,
  ],
];

/** Leaves out of the bundle what the chat never runs, and puts what it rarely runs into chunks of its own. */
export function slimVendors(): Plugin {
  return {
    name: 'deskbell:slim-vendors',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === './lazy-polling.js' && importer ? join(importer, '..', 'lazy-polling.js') : null,
    load: (id) => replacements.find(([pattern]) => pattern.test(id.replaceAll('\\', '/')))?.[1]() ?? null,
    transform: {
      filter: { id: /protocol\/src\/errors\/error-codes\.ts$/ },
      // Sentences for people who read the documentation; programs read codes.
      handler: (code) => code.replaceAll(/sentence:\s*'(?:[^'\\]|\\.)*',?/g, "sentence: '',"),
    },
  };
}
