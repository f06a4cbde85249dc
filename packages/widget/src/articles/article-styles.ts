import { css } from 'lit';

/** Rows that lead somewhere: articles, topics, conversations. */
export const rowStyles = css`
  .rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 10px 12px;
    border: 0;
    border-radius: 8px;
    background: none;
    text-align: start;
    transition: background-color var(--db-quick) var(--db-ease);
  }
  .row:hover {
    background: var(--db-surface-raised);
  }
  .row svg {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    color: var(--db-text-quiet);
  }
  .row .onwards svg {
    inline-size: 16px;
    block-size: 16px;
  }
  .row .onwards:dir(rtl) {
    transform: scaleX(-1);
  }
  .onwards {
    flex: none;
    display: flex;
  }
  .words {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  .words small {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-size: 13px;
    line-height: 18px;
    color: var(--db-text-quiet);
    unicode-bidi: plaintext;
  }
  .row mark {
    background: none;
    color: inherit;
    font-weight: 700;
  }
  .quiet {
    padding: 8px 12px;
    color: var(--db-text-quiet);
  }
`;

/** A field in which one searches. */
export const searchStyles = css`
  .search {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding-inline: 12px;
    border: 1px solid var(--db-line-strong);
    border-radius: max(4px, var(--db-radius) - 4px);
    background: var(--db-surface);
    cursor: text;
  }
  .search:focus-within {
    outline: 2px solid var(--db-text);
  }
  .search svg {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    color: var(--db-text-quiet);
  }
  .search input {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    padding: 8px 0;
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
    appearance: none;
  }
  .search input::placeholder {
    color: var(--db-text-quiet);
    opacity: 1;
  }
  .search input::-webkit-search-cancel-button {
    filter: grayscale(1);
  }
  /* Below 16 px iOS zooms into the page. */
  @media (pointer: coarse) {
    .search input {
      font-size: max(16px, 1em);
    }
  }
`;

/** Articles above the field in which somebody writes. */
export const suggestionStyles = css`
  .suggested {
    position: relative;
    margin-block-end: 8px;
    padding: 8px 4px 4px;
    border: 1px solid var(--db-line);
    border-radius: 12px;
    background: var(--db-surface-sunken);
  }
  .suggested p {
    padding-inline: 12px 40px;
    font-size: 13px;
    line-height: 18px;
    color: var(--db-text-quiet);
  }
  .suggested .dismiss {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: 36px;
    block-size: 36px;
  }
  .suggested .dismiss svg {
    inline-size: 16px;
    block-size: 16px;
  }
  @media (pointer: coarse) {
    .suggested .dismiss {
      inline-size: 44px;
      block-size: 44px;
    }
  }
`;
