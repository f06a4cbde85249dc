import { css } from 'lit';

export const trialStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 12px;
  }
  form {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    gap: 12px 16px;
    align-items: end;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-block-size: 36px;
  }
  progress {
    flex: 1;
    min-inline-size: 80px;
    accent-color: var(--db-accent);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  caption {
    padding-block: 8px;
    text-align: start;
    font-weight: 600;
  }
  th,
  td {
    padding: 6px 8px 6px 0;
    border-block-start: 1px solid var(--db-line);
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
  }
  thead th {
    border: 0;
    color: var(--db-text-quiet);
    font-size: 12px;
  }
  td b {
    font-size: 12px;
    font-weight: 600;
  }
  td[data-better='draft'] b {
    color: var(--db-positive);
  }
  td[data-better='now'] b {
    color: var(--db-danger);
  }
  h4 {
    margin: 16px 0 8px;
  }
  .hours {
    display: flex;
    gap: 4px;
    overflow-x: auto;
  }
  .hours li {
    flex: 1;
    min-inline-size: 18px;
    text-align: center;
  }
  .bars {
    display: flex;
    align-items: end;
    justify-content: center;
    gap: 2px;
    block-size: 96px;
    border-block-end: 1px solid var(--db-line-strong);
  }
  .bars i {
    inline-size: 40%;
    max-inline-size: 14px;
    min-block-size: 1px;
    border-radius: 3px 3px 0 0;
  }
  .now {
    background: var(--db-line-strong);
  }
  .draft {
    background: var(--db-accent);
  }
  .legend {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .legend span {
    inline-size: 10px;
    block-size: 10px;
    border-radius: 3px;
  }
  @media (forced-colors: active) {
    .bars i,
    .legend span {
      forced-color-adjust: none;
    }
  }
`;
