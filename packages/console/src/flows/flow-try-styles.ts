import { css } from 'lit';

export const flowTryStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 12px;
  }
  h3 {
    font-size: 15px;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }
  .who select {
    inline-size: auto;
  }
  .bar,
  .replies {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .log ol {
    display: flex;
    flex-direction: column;
    gap: 6px;
  }
  .log {
    max-block-size: 360px;
    padding: 12px;
    border: 1px solid var(--db-line);
    border-radius: 16px;
    background: var(--db-surface-sunken);
    overflow: auto;
    scrollbar-width: thin;
  }
  .said {
    display: inline-block;
    max-inline-size: 100%;
    padding: 6px 12px;
    border: 1px solid var(--db-line);
    border-radius: 14px;
    background: var(--db-surface);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  li.visitor {
    text-align: end;
  }
  li.visitor .said {
    border-color: transparent;
    background: var(--wa-color-brand-fill-quiet);
    text-align: start;
  }
  .end {
    padding: 12px;
    border: 1px solid var(--db-brass);
    border-radius: 14px;
  }
  pre {
    margin: 4px 0 0;
    font:
      12px/18px ui-monospace,
      Menlo,
      Consolas,
      monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .write {
    display: flex;
    gap: 8px;
  }
  input:not([type='checkbox']) {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 36px;
    padding: 6px 12px;
    border: 1px solid var(--db-line-strong);
    border-radius: 10px;
    background: var(--db-surface);
    color: var(--db-text);
    font: inherit;
  }
  ::placeholder {
    color: var(--db-text-quiet);
    opacity: 1;
  }
  [aria-invalid='true'] {
    border-color: var(--db-danger);
  }
  @media (pointer: coarse) {
    input:not([type='checkbox']),
    select {
      min-block-size: 44px;
    }
  }
`;
