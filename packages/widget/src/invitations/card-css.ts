const css = String.raw;

/** The colours of the design tokens, as far as cards use them; hence plain CSS, for a page has no library yet. */
export const colourCss = css`
  :host {
    --db-accent: var(--deskbell-accent, var(--db-site-accent, light-dark(#1d5c57, #7cc4b8)));
    --db-on-accent: color(
      from var(--db-accent) xyz-d65 calc(0.9505 * clamp(0, (0.18 - y) * 99999, 1))
        clamp(0, (0.18 - y) * 99999, 1) calc(1.089 * clamp(0, (0.18 - y) * 99999, 1))
    );
    --db-surface: light-dark(#fffefc, #1d1b19);
    --db-surface-raised: light-dark(#f4f1ec, #2a2724);
    --db-text: light-dark(#25211d, #f1ede7);
    --db-text-quiet: light-dark(#655e56, #b3aaa0);
    --db-line: light-dark(#e4dfd7, #3a3632);
    --db-line-strong: light-dark(#8a8278, #8f867c);
    --db-danger: light-dark(#a32a1c, #ff9d8f);
    --db-positive: light-dark(#2c7a4b, #79cf9b);
    --db-shadow: 0 8px 32px light-dark(rgb(48 38 24 / 18%), rgb(0 0 0 / 50%));
    --db-font: var(--deskbell-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    --db-radius: var(--deskbell-radius, 16px);
  }
  :host {
    all: initial !important;
    position: fixed !important;
    inset: auto !important;
    z-index: 2147483000 !important;
    display: block !important;
    color-scheme: light dark !important;
  }
  :host([theme='light']) {
    color-scheme: light !important;
  }
  :host([theme='dark']) {
    color-scheme: dark !important;
  }
  * {
    box-sizing: border-box;
  }
  p {
    margin: 0;
  }
  button,
  a {
    margin: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  :focus-visible {
    outline: 2px solid var(--db-accent);
    outline-offset: 2px;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;

/** Where the card stands: above the launcher, or in its place. */
export const cardCss =
  colourCss +
  css`
    :host {
      inset-block-end: calc(max(var(--db-bottom, 20px), env(safe-area-inset-bottom)) + 68px) !important;
      inset-inline-end: max(var(--db-side, 20px), env(safe-area-inset-right)) !important;
      inline-size: max-content !important;
      max-inline-size: min(320px, calc(100vw - 40px)) !important;
    }
    :host([launcher='none']) {
      inset-block-end: max(var(--db-bottom, 20px), env(safe-area-inset-bottom)) !important;
    }
    :host([side='left']) {
      inset-inline: auto !important;
      left: max(var(--db-side, 20px), env(safe-area-inset-left)) !important;
    }
    :host([side='right']) {
      inset-inline: auto !important;
      right: max(var(--db-side, 20px), env(safe-area-inset-right)) !important;
    }
    .card {
      position: relative;
      max-block-size: calc(100vh - 120px);
      overflow: auto;
      padding: 16px;
      padding-inline-end: 48px;
      border: 1px solid var(--db-line);
      border-radius: var(--db-radius);
      background: var(--db-surface);
      color: var(--db-text);
      font: 15px/22px var(--db-font);
      box-shadow: var(--db-shadow);
      overflow-wrap: anywhere;
      text-align: start;
      text-wrap: pretty;
    }
    .title {
      font-weight: 600;
    }
    .title + .text {
      margin-block-start: 4px;
      color: var(--db-text-quiet);
    }
    .text {
      white-space: pre-line;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block-start: 12px;
      margin-inline-end: -32px;
    }
    .strong,
    .quiet {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
      padding: 8px 16px;
      border-radius: 22px;
      font-weight: 600;
      text-decoration: none;
    }
    .strong {
      background: var(--db-accent);
      color: var(--db-on-accent);
    }
    .quiet:hover,
    .close:hover {
      background: var(--db-surface-raised);
    }
    .whole {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      padding: 0;
      border-radius: inherit;
      outline-offset: -3px;
    }
    .close {
      position: absolute;
      inset-block-start: 4px;
      inset-inline-end: 4px;
      display: grid;
      place-items: center;
      inline-size: 44px;
      block-size: 44px;
      padding: 0;
      border-radius: 50%;
      color: var(--db-text-quiet);
    }
    .close svg {
      inline-size: 20px;
      block-size: 20px;
    }
    .spoken {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (prefers-reduced-motion: no-preference) {
      .card {
        animation: come 0.2s cubic-bezier(0.2, 0, 0, 1);
      }
      @keyframes come {
        from {
          opacity: 0;
          translate: 0 8px;
        }
      }
    }
    @media (forced-colors: active) {
      .card,
      .strong,
      .quiet {
        border: 1px solid CanvasText;
      }
    }
  `;
