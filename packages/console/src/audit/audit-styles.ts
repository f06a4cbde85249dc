import { css } from 'lit';

/** Filters above, and what differed inside a line. */
export const auditStyles = css`
  .field {
    display: flex;
    flex-direction: column;
    gap: 4px;
    font-size: 13px;
    font-weight: 600;
  }
  .field input,
  .field select {
    min-block-size: 40px;
    padding: 4px 10px;
    border: 1px solid var(--db-line-strong);
    border-radius: 10px;
    background: var(--db-surface);
    color: var(--db-text);
    font: inherit;
    font-weight: 400;
    color-scheme: inherit;
  }
  details {
    flex-basis: 100%;
  }
  summary {
    inline-size: fit-content;
    color: var(--db-text-quiet);
    font-size: 13px;
    cursor: pointer;
  }
  table {
    inline-size: 100%;
    margin-block-start: 8px;
    border-collapse: collapse;
    font-size: 13px;
    table-layout: fixed;
  }
  th,
  td {
    padding: 6px 8px;
    border-block-start: 1px solid var(--db-line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  thead > tr > * {
    border: 0;
    color: var(--db-text-quiet);
    font-weight: 600;
  }
  tbody th {
    font-weight: 500;
  }
`;
