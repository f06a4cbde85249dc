import { css } from 'lit';

/**
 * The looks as custom properties, for the outermost element of an application: everything inside inherits them.
 *
 * A site may set `--deskbell-accent`, `--deskbell-font` and `--deskbell-radius` on any ancestor. What is written on the accent is
 * black or white, whichever reads better: relative luminance 0.18 is where both have the same contrast (4.58:1), so any
 * accent passes. Light or dark follows the reader's system, or `theme="light"` / `theme="dark"` on the element.
 */
export const tokens = css`
  :host {
    color-scheme: light dark;

    --db-accent: var(--deskbell-accent, var(--db-site-accent, light-dark(#1d5c57, #7cc4b8)));
    --db-on-accent: color(
      from var(--db-accent) xyz-d65 calc(0.9505 * clamp(0, (0.18 - y) * 99999, 1))
        clamp(0, (0.18 - y) * 99999, 1) calc(1.089 * clamp(0, (0.18 - y) * 99999, 1))
    );
    --db-accent-hover: color-mix(in oklab, var(--db-accent) 88%, var(--db-text));

    --db-surface: light-dark(#fffefc, #1d1b19);
    --db-surface-raised: light-dark(#f4f1ec, #2a2724);
    --db-surface-sunken: light-dark(#faf8f4, #171513);
    --db-text: light-dark(#25211d, #f1ede7);
    --db-text-quiet: light-dark(#655e56, #b3aaa0);
    --db-line: light-dark(#e4dfd7, #3a3632);
    --db-line-strong: light-dark(#8a8278, #8f867c);
    --db-note: light-dark(#fdf3d7, #3a3118);
    --db-note-text: light-dark(#4d3c08, #f3e2ac);
    --db-danger: light-dark(#a32a1c, #ff9d8f);
    --db-positive: light-dark(#2c7a4b, #79cf9b);
    --db-brass: #f0b43a;
    --db-on-brass: #2b1f00;
    --db-shadow: 0 8px 32px light-dark(rgb(48 38 24 / 18%), rgb(0 0 0 / 50%));

    --db-font: var(--deskbell-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    --db-radius: var(--deskbell-radius, 16px);
    --db-quick: 120ms;
    --db-slow: 200ms;
    --db-ease: cubic-bezier(0.2, 0, 0, 1);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --db-quick: 0ms;
      --db-slow: 0ms;
    }
  }
  @media (forced-colors: active) {
    :host {
      --db-accent: ButtonText;
      --db-on-accent: ButtonFace;
      --db-accent-hover: Highlight;
      --db-surface: Canvas;
      --db-surface-raised: Canvas;
      --db-surface-sunken: Canvas;
      --db-text: CanvasText;
      --db-text-quiet: CanvasText;
      --db-line: CanvasText;
      --db-line-strong: CanvasText;
      --db-note: Canvas;
      --db-note-text: CanvasText;
      --db-danger: CanvasText;
      --db-positive: CanvasText;
      --db-brass: Highlight;
      --db-on-brass: HighlightText;
    }
  }
`;
