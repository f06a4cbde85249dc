/** A page that makes it hard for a guest. */
export interface HostilePage {
  readonly what: string;
  readonly head?: string;
  /** Stands before the script tag. */
  readonly before?: string;
  /** Stands after the script tag. */
  readonly after?: string;
  /** Runs before everything else, inline. */
  readonly script?: string;
  readonly policy?: string;
  readonly nonce?: string;
}

const policyOf = (scripts: string): string =>
  [
    `default-src 'none'`,
    `script-src ${scripts}`,
    `connect-src RELAY WS`,
    `style-src 'none'`,
    `img-src data:`,
    `base-uri 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types lit-html`,
  ].join('; ');

/** All that pages have been seen to do to scripts of others, and some things besides. `RELAY` and `WS` stand for the relay's origins. */
export const hostilePages: readonly HostilePage[] = [
  {
    what: 'a reset of all styles',
    head: `<style>* { all: unset } *, *::before, *::after { box-sizing: content-box; margin: 0; padding: 0; border: 0; font: inherit }</style>`,
  },
  {
    what: 'a reset of all styles that insists',
    head: `<style>
      * { all: unset !important }
      body > * { opacity: 0 !important; visibility: hidden !important; pointer-events: none !important; transform: scale(0) !important;
        clip-path: inset(50%) !important; width: 0 !important; height: 0 !important; float: left !important; filter: blur(9px) !important }
      button, dialog, textarea, svg, p { display: none !important }
    </style>`,
  },
  {
    what: 'a body that moves what is fixed, hides and inverts',
    head: `<style>
      html { font-size: 7px; letter-spacing: 9px; text-transform: uppercase; direction: ltr; line-height: 3 }
      body { transform: translateX(0); overflow: hidden; block-size: 300px; contain: paint; visibility: hidden; cursor: none; user-select: none; color: red; text-align: center }
    </style>`,
  },
  {
    what: 'a war of z-indexes',
    head: `<style>.war { position: fixed; inset: 0; z-index: 2147483647; background: rgb(255 0 0 / .2) } .stay { isolation: isolate }</style>`,
    before: `<div class="war"></div>`,
    after: `<div class="war">A banner over everything</div>`,
  },
  {
    what: 'patched prototypes',
    script: `
      Array.prototype.toJSON = function () { return '[' + this.map((each) => JSON.stringify(each)).join(', ') + ']' };
      String.prototype.toJSON = function () { return '"' + this + '"' };
      Object.prototype.toJSON = function () { return 'object' };
      Array.prototype.unexpected = () => 'enumerable';
      Object.prototype.inherited = 'enumerable';
      Object.prototype['not a name'] = 'enumerable';
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (options) {
        const root = attachShadow.call(this, options);
        root.watched = true;
        return root;
      };
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (...args) { return addEventListener.apply(this, args) };
      Node.prototype.remove = function () { throw new Error('not yours') };
      Date.now = () => 0;
      JSON.parse = new Proxy(JSON.parse, {});
      Function.prototype.bind = function (self, ...early) { const whole = this; return function (...late) { return whole.apply(self, [...early, ...late]) } };`,
  },
  {
    what: 'a promise of its own',
    script: `
      const Native = Promise;
      class Zone extends Native {
        then(...callbacks) { return super.then(...callbacks) }
      }
      for (const name of ['allSettled', 'any', 'withResolvers', 'try']) delete Native[name];
      globalThis.Promise = Zone;`,
  },
  {
    what: 'ids and names that stand where others look',
    before: `
      ${['Deskbell', 'customElements', 'indexedDB', 'trustedTypes', 'deskbell', 'visualViewport', 'launcher', 'title', 'panel'].map((id) => `<a id="${id}"></a>`).join('')}
      <form id="Deskbell" hidden><input name="element" /><input name="push" /><input name="destroy" /><input name="q" /></form>
      ${['body', 'title', 'referrer', 'head', 'documentElement', 'visibilityState', 'activeElement', 'currentScript', 'readyState', 'hidden', 'fonts', 'cookie', 'lang'].map((name) => `<form name="${name}" hidden></form>`).join('')}
      <img name="location" alt="" hidden />`,
  },
  {
    what: 'two script tags',
    after: `<script src="RELAY/widget/demo.js"></script><script async src="RELAY/widget/demo.js?2"></script>`,
  },
  { what: 'a strict policy with Trusted Types', policy: policyOf('RELAY') },
  {
    what: 'a strict policy that trusts by nonce',
    policy: policyOf(`'nonce-of-today' 'strict-dynamic'`),
    nonce: 'of-today',
  },
  {
    what: 'no storage allowed',
    script: `
      const refuse = () => { throw new DOMException('Access is denied', 'SecurityError') };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(globalThis, name, { get: refuse });
      }
      Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse });
      LockManager.prototype.request = () => Promise.reject(new DOMException('Access is denied', 'SecurityError'));
      globalThis.BroadcastChannel = refuse;`,
  },
];

/** The page, with the script tag, as a site would write it. */
export function hostileDocument(page: HostilePage): string {
  const nonce = page.nonce === undefined ? '' : ` nonce="${page.nonce}"`;
  return `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Somewhere</title>
        <link rel="icon" href="data:," />
        ${page.head ?? ''}
        ${page.script === undefined ? '' : `<script>{${page.script}}</script>`}
      </head>
      <body>
        ${page.before ?? ''}
        <h1>Somewhere</h1>
        <p>${'Some text. '.repeat(200)}</p>
        <script${nonce} src="RELAY/widget/demo.js" async></script>
        ${page.after ?? ''}
      </body>
    </html>`;
}
