import { css } from 'lit';

export const originStyles = css`
  :host {
    display: block;
  }
  .origins {
    margin-block: 12px;
    border: 1px solid var(--db-line);
    border-radius: 12px;
  }
  .origins li {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 4px 8px 4px 16px;
  }
  .origins li + li {
    border-block-start: 1px solid var(--db-line);
  }
  .origins span {
    flex: 1;
    overflow-wrap: anywhere;
    font:
      13px/20px ui-monospace,
      'Cascadia Mono',
      Menlo,
      Consolas,
      monospace;
  }
  .origins .none {
    color: var(--db-text-quiet);
    padding-block: 12px;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 8px;
  }
  wa-input {
    flex: 1;
    min-inline-size: 220px;
  }
  .word {
    margin-block-start: 6px;
    font-size: 13px;
    color: var(--db-text-quiet);
  }
  .word.wrong {
    color: var(--db-danger);
  }
`;
