import { css } from 'lit';

export const filterStyles = css`
  :host {
    display: block;
    max-block-size: 60%;
    margin: 0 12px 8px;
    padding: 12px;
    overflow: hidden auto;
    border: 1px solid var(--db-line);
    border-radius: 12px;
    background: var(--db-surface);
  }
  .grid {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  label {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    font-size: 12px;
    font-weight: 600;
  }
  label.check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    font-size: 13px;
    font-weight: 450;
  }
  .wide {
    grid-column: 1 / -1;
  }
  select,
  input:not([type='checkbox']) {
    inline-size: 100%;
    min-block-size: 32px;
    padding: 4px 8px;
    border: 1px solid var(--db-line-strong);
    border-radius: 8px;
    background: var(--db-surface);
    color: var(--db-text);
    font: inherit;
    font-weight: 450;
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    accent-color: var(--db-accent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-block-start: 12px;
  }
  .actions:not(:has(*)) {
    display: none;
  }
  form {
    display: grid;
    gap: 8px;
    margin-block-start: 12px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--db-line);
  }
  .problem {
    margin-block-start: 8px;
    font-size: 13px;
    color: var(--db-danger);
  }
  @media (pointer: coarse) {
    select,
    input:not([type='checkbox']),
    label.check {
      min-block-size: 44px;
    }
  }
`;
