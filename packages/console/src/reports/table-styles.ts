import { css } from 'lit';

/** Tables of figures and of conversations. */
export const tableStyles = css`
  .table {
    overflow-x: auto;
    scrollbar-width: thin;
    border-radius: 8px;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 6px 12px 6px 0;
    border-block-end: 1px solid var(--db-line);
    text-align: start;
    vertical-align: baseline;
  }
  thead th {
    color: var(--db-text-quiet);
    font-weight: 600;
    font-size: 12px;
    white-space: nowrap;
  }
  tbody th {
    font-weight: 550;
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  td a,
  th a {
    text-decoration-color: var(--db-line-strong);
  }
  td a:hover,
  th a:hover {
    text-decoration-color: currentColor;
  }
  @media print {
    .table {
      overflow: visible;
    }
  }
`;
