import { css } from 'lit';

export const foundStyles = css`
  :host {
    display: block;
    padding: 0 8px 16px;
    overflow: hidden auto;
    scrollbar-width: thin;
  }
  .said,
  .problem {
    padding: 4px 16px 8px;
    font-size: 13px;
    color: var(--db-text-quiet);
  }
  .problem {
    color: var(--db-danger);
  }
  .empty {
    display: grid;
    gap: 8px;
    padding: 16px;
    color: var(--db-text-quiet);
  }
  .empty h2 {
    font-size: 16px;
    color: var(--db-text);
  }
  a {
    display: grid;
    gap: 2px;
    padding: 10px 12px 10px 16px;
    border-radius: 12px;
    text-decoration: none;
  }
  a:hover {
    background: var(--db-surface-raised);
  }
  a[aria-current='true'] {
    background: var(--wa-color-brand-fill-quiet);
  }
  a:focus-visible {
    outline-offset: -2px;
  }
  .row {
    display: flex;
    gap: 8px;
    min-inline-size: 0;
  }
  .name {
    flex: 1;
    font-weight: 600;
  }
  .when,
  .quiet {
    font-size: 12px;
    color: var(--db-text-quiet);
  }
  .excerpt {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  mark {
    border-radius: 3px;
    background: light-dark(#ffe9a8, #5c4a12);
    color: inherit;
  }
  .more {
    display: flex;
    justify-content: center;
    padding-block-start: 8px;
  }
  @media (forced-colors: active) {
    mark {
      background: Highlight;
      color: HighlightText;
    }
  }
`;
