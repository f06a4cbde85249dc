import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const engine = 'engine\\.io-client/build/esm';

const replacement = (file: string): string =>
  readFileSync(join(import.meta.dirname, 'replacements', file), 'utf8');

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
  [new RegExp(`${engine}/transports/lazy-polling\\.js$`), () => replacement('lazy-polling.js')],

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

  // Browsers read addresses themselves.
  [
    new RegExp(`${engine}/contrib/parseuri\\.js$`),
    () => `export function parse(source) {
        const { protocol, hostname, port, pathname, search, searchParams } = new URL(source);
        return {
          source,
          protocol: protocol.slice(0, -1),
          host: hostname.replace(/^\\[|\\]$/g, ''),
          port,
          path: pathname,
          query: search.slice(1),
          queryKey: Object.fromEntries(searchParams),
        };
      }`,
  ],

  // The protocol of Deskbell has no binary parts.
  [/socket\.io-parser\/build\/esm\/index\.js$/, () => replacement('plain-parser.js')],
  [
    /engine\.io-parser\/build\/esm\/encodePacket\.browser\.js$/,
    () => `import { PACKET_TYPES } from './commons.js';
      export const encodePacket = ({ type, data }, supportsBinary, callback) =>
        callback(PACKET_TYPES[type] + (data || ''));
      export const encodePacketToBinary = undefined;`,
  ],
  [
    /engine\.io-parser\/build\/esm\/decodePacket\.browser\.js$/,
    () => `import { ERROR_PACKET, PACKET_TYPES_REVERSE } from './commons.js';
      export const decodePacket = (packet) => {
        const type = typeof packet === 'string' && PACKET_TYPES_REVERSE[packet[0]];
        return type ? (packet.length > 1 ? { type, data: packet.slice(1) } : { type }) : ERROR_PACKET;
      };`,
  ],

  [/@lit\/reactive-element\/css-tag\.js$/, () => replacement('css-tag.js')],

  // Every text of ours has an id of its own.
  [
    /@lit\/localize\/internal\/id-generation\.js$/,
    () => 'export const generateMsgId = (text) => String(text);',
  ],

  // The SDK reconnects by itself.
  [
    /socket\.io-client\/build\/esm\/contrib\/backo2\.js$/,
    () => `export function Backoff() {}
      Backoff.prototype = { duration: () => 0, reset() {}, setMin() {}, setMax() {}, setJitter() {} };`,
  ],
];

type Slimmed = Readonly<Record<string, string>>;

/** Methods that are never called, or do more than the chat ever asks of them: what stands in their place, by module. */
const slimmed: readonly (readonly [module: RegExp, bodies: Slimmed])[] = [
  [
    /engine\.io-client\/build\/esm\/socket\.js$/,
    {
      // WebSocket is tried first; once it has failed there is nothing better to change to.
      ...empty('_probe', 'send'),
      _filterUpgrades: 'return [];',
      close: `const close = () => {
          this._onClose('forced close');
          this.transport.close();
        };
        if ('opening' === this.readyState || 'open' === this.readyState) {
          this.readyState = 'closing';
          if (this.writeBuffer.length) this.once('drain', close);
          else close();
        }
        return this;`,
    },
  ],
  // The SDK reconnects, repeats and waits by itself.
  [
    /socket\.io-client\/build\/esm\/manager\.js$/,
    empty(
      'reconnect',
      'onreconnect',
      'maybeReconnectOnOpen',
      'reconnectionAttempts',
      'reconnectionDelay',
      'randomizationFactor',
      'reconnectionDelayMax',
    ),
  ],
  [
    /socket\.io-client\/build\/esm\/socket\.js$/,
    {
      ...empty(
        '_addToQueue',
        '_drainQueue',
        'emitWithAck',
        'send',
        // The server asks for no acknowledgements.
        'ack',
        'compress',
        'timeout',
        'prependAny',
        'listenersAny',
        'listenersAnyOutgoing',
        'notifyOutgoingListeners',
        'offAny',
        'onAnyOutgoing',
        'prependAnyOutgoing',
        'offAnyOutgoing',
      ),
      _registerAckCallback: 'this.acks[id] = ack;',
      // A lost connection fails what waits for an answer in the SDK, and each link has a socket of its own.
      _clearAcks: 'this.acks = {};',
    },
  ],
];

function empty(...methods: readonly string[]): Slimmed {
  return Object.fromEntries(methods.map((name) => [name, '']));
}

function withBodies(code: string, id: string, bodies: Slimmed): string {
  let slim = code;
  for (const [name, body] of Object.entries(bodies)) {
    const method = new RegExp(`\\n( {4}${name}\\([^)]*\\) \\{)\\n[^]*?\\n {4}\\}\\n`);
    if (!method.test(slim))
      throw new Error(`unable to slim ${id}: there is no ${name}() any more; see slim-vendors.ts`);
    slim = slim.replace(method, (_, head: string) => `\n${head} ${body} }\n`);
  }
  return slim;
}

/** Leaves out of the bundle what the chat never runs, and puts what it rarely runs into chunks of its own. */
export function slimVendors(): Plugin {
  return {
    name: 'deskbell:slim-vendors',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === './lazy-polling.js' && importer ? join(importer, '..', 'lazy-polling.js') : null,
    load: (id) => replacements.find(([pattern]) => pattern.test(id.replaceAll('\\', '/')))?.[1]() ?? null,
    transform(code, id) {
      // Sentences are for people who read the documentation, and statuses for HTTP; here only codes are read.
      if (id.endsWith('error-codes.ts')) {
        return code.replaceAll(/(?:sentence:\s*'(?:[^'\\]|\\.)*'|status:\s*\d+),?/g, '');
      }
      const found = slimmed.find(([module]) => module.test(id.replaceAll('\\', '/')));
      return found ? withBodies(code, id, found[1]) : null;
    },
  };
}
