import { css } from 'lit';

export const paletteStyles = css`
  wa-dialog {
    --width: min(640px, calc(100vw - 24px));
    --spacing: 0;
  }
  input {
    inline-size: 100%;
    padding: 16px 20px;
    border: 0;
    border-block-end: 1px solid var(--db-line);
    border-radius: 0;
    background: none;
    color: var(--db-text);
    font: inherit;
    font-size: 16px;
    line-height: 24px;
  }
  input:focus-visible {
    outline: none;
    border-block-end-color: var(--db-accent);
  }
  [role='listbox'] {
    max-block-size: min(420px, 60vh);
    padding: 4px 8px 8px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .group {
    padding: 10px 12px 4px;
    font-size: 12px;
    line-height: 16px;
    color: var(--db-text-quiet);
  }
  .line {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 36px;
    padding: 6px 12px;
    border-radius: 8px;
    cursor: pointer;
  }
  .line > .icon {
    color: var(--db-text-quiet);
  }
  .line[aria-selected='true'] {
    background: var(--wa-color-brand-fill-quiet);
  }
  .words {
    flex: 0 1 auto;
  }
  .line .small {
    flex: 1 1 0;
  }
  .keys {
    margin-inline-start: auto;
    white-space: nowrap;
  }
  .none {
    padding: 12px 20px 20px;
  }
  @media (forced-colors: active) {
    .line[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media (pointer: coarse) {
    .line {
      min-block-size: 44px;
    }
  }
`;
