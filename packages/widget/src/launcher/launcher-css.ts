/**
 * The launcher's looks, the same before and after `<deskbell-chat>` takes over from the loader; hence plain CSS without a
 * library. What keeps the page's own rules from moving it is marked important. The accent is that of the design tokens. The bell is the
 * outline of `bellPath` as a line of 1.75 draws it in a box of 24, cut out of a box of 32: a drawing of elements would cost any page
 * the classes of SVG.
 */
export const launcherCss = `
:host{all:initial!important;position:fixed!important;inset:auto!important;inset-block-end:max(var(--db-bottom,20px),env(safe-area-inset-bottom))!important;inset-inline-end:max(var(--db-side,20px),env(safe-area-inset-right))!important;z-index:2147483000!important;display:block!important;color-scheme:light dark!important;--db-accent:var(--deskbell-accent,var(--db-site-accent,light-dark(#1d5c57,#7cc4b8)));--db-on-accent:color(from var(--db-accent) xyz-d65 calc(.9505*clamp(0,(.18 - y)*99999,1)) clamp(0,(.18 - y)*99999,1) calc(1.089*clamp(0,(.18 - y)*99999,1)))}
:host([theme=light]){color-scheme:light!important}
:host([theme=dark]){color-scheme:dark!important}
:host([side=left]){inset-inline:auto!important;left:max(var(--db-side,20px),env(safe-area-inset-left))!important}
:host([side=right]){inset-inline:auto!important;right:max(var(--db-side,20px),env(safe-area-inset-right))!important}
:host([launcher=none]) .launcher{display:none}
.launcher{position:relative;box-sizing:border-box;display:grid;place-items:center;inline-size:56px;block-size:56px;margin:0;padding:0;border:0;border-radius:50%;background:var(--db-accent);color:var(--db-on-accent);cursor:pointer;box-shadow:0 0 0 1px rgb(255 255 255/.25),0 4px 20px rgb(20 16 8/.28);touch-action:manipulation;-webkit-tap-highlight-color:transparent}
.bell::before{content:'';inline-size:32px;block-size:32px;background:currentcolor;clip-path:path('M6.7 21.8a1.2 1.2 0 0 1-1.2-1.2a10.5 10.5 0 0 1 21 0a1.2 1.2 0 0 1-1.2 1.2zM4.7 23.8h22.6a1.2 1.2 0 0 1 0 2.4H4.7a1.2 1.2 0 0 1 0-2.4zM13.7 6.2h4.6a1.2 1.2 0 0 1 0 2.4h-4.6a1.2 1.2 0 0 1 0-2.4zM14.8 8h2.4v3h-2.4z')}
:host([launcher=label]) .launcher{grid-auto-flow:column;gap:8px;inline-size:auto;max-inline-size:min(280px,calc(100vw - 40px));padding-inline:12px 20px;border-radius:28px;font:600 15px/1.2 system-ui,sans-serif}
.launcher:focus-visible{outline:3px solid light-dark(#25211d,#f1ede7);outline-offset:3px;box-shadow:0 0 0 3px light-dark(#fff,#111)}
@media(prefers-reduced-motion:no-preference){.launcher{transition:scale .12s}.launcher:hover{scale:1.05}.launcher:active{scale:.97}.launcher[aria-busy=true]::before{animation:ring 1s infinite}@keyframes ring{20%{rotate:7deg}40%{rotate:-6deg}60%{rotate:3deg}80%{rotate:0deg}}}
@media(forced-colors:active){.launcher{border:2px solid ButtonText}.bell::before{forced-color-adjust:none;background:ButtonText}}
@media print{:host{display:none!important}}`;
