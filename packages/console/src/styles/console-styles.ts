import { baseStyles } from '@deskbell/ui';
import { css } from 'lit';

/** What the console's elements share on top of the base: denser text, and a few forms that come again. */
export const consoleStyles = [
  baseStyles,
  css`
    :host {
      font-size: 14px;
    }
    h1,
    h2,
    h3,
    ul,
    ol,
    dl,
    dd {
      margin: 0;
      padding: 0;
    }
    h1,
    h2,
    h3 {
      font-size: inherit;
      font-weight: 650;
      line-height: 1.3;
      text-wrap: balance;
    }
    ul,
    ol {
      list-style: none;
    }
    a {
      color: inherit;
      text-underline-offset: 2px;
    }
    .icon {
      flex: none;
      inline-size: 18px;
      block-size: 18px;
    }
    .quiet {
      color: var(--db-text-quiet);
    }
    .small {
      font-size: 12px;
      line-height: 16px;
    }
    .numbers {
      font-variant-numeric: tabular-nums;
    }
    .clip {
      min-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    kbd {
      display: inline-block;
      min-inline-size: 22px;
      padding: 0 6px;
      border: 1px solid var(--db-line-strong);
      border-block-end-width: 2px;
      border-radius: 6px;
      background: var(--db-surface);
      font:
        500 12px/18px ui-monospace,
        'Cascadia Mono',
        Menlo,
        Consolas,
        monospace;
      text-align: center;
    }
  `,
];
