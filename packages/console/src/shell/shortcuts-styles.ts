import { css } from 'lit';

export const shortcutsStyles = css`
  wa-dialog {
    --width: min(880px, calc(100vw - 24px));
  }
  .groups {
    columns: 2 320px;
    column-gap: 32px;
    margin-block-start: 20px;
  }
  section {
    margin-block-end: 20px;
    break-inside: avoid-column;
  }
  section:has(dt:nth-of-type(9)) {
    break-inside: auto;
  }
  h3 {
    margin-block-end: 4px;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
  }
  dt,
  dd {
    padding-block: 5px;
    border-block-end: 1px solid var(--db-line);
  }
  dd {
    padding-inline-start: 16px;
    color: var(--db-text-quiet);
    text-align: end;
  }
  kbd {
    color: var(--db-text);
  }
`;
