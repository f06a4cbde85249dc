import { css } from 'lit';

export const mergeStyles = css`
  :host {
    display: contents;
  }
  .find label {
    display: block;
    margin-block-end: 4px;
    font-weight: 600;
  }
  .find .row {
    flex-wrap: nowrap;
  }
  .found {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 12px;
    border: 1px solid var(--db-line);
    border-radius: 10px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .found:hover {
    background: var(--db-surface-raised);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 13px;
  }
  th,
  td {
    padding: 6px 8px;
    border-block-end: 1px solid var(--db-line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  tbody th {
    font-weight: 400;
    color: var(--db-text-quiet);
  }
`;
