import { css } from 'lit';

/** Fields of dialogs and pages that are not the answer box. */
export const formStyles = css`
  .fields {
    display: flex;
    flex-direction: column;
    gap: 16px;
  }
  .field {
    display: flex;
    flex-direction: column;
    gap: 4px;
  }
  .field > label,
  .field > span,
  legend {
    padding: 0;
    font-size: 13px;
    font-weight: 600;
  }
  textarea,
  select,
  input[type='datetime-local'] {
    inline-size: 100%;
    padding: 8px 12px;
    border: 1px solid var(--db-line-strong);
    border-radius: 10px;
    background: var(--db-surface);
    color: var(--db-text);
    font: inherit;
    line-height: 20px;
  }
  textarea {
    min-block-size: 64px;
    resize: vertical;
  }
  textarea:focus-visible,
  select:focus-visible {
    outline-offset: 0;
  }
  fieldset {
    display: flex;
    flex-direction: column;
    gap: 2px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 4px;
    color: var(--db-text-quiet);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 36px;
    padding: 4px 8px;
    border-radius: 8px;
    cursor: pointer;
  }
  .field > .choice {
    padding: 4px 8px;
  }
  .choice:hover {
    background: var(--db-surface-raised);
  }
  .choice:has(:checked) {
    background: var(--wa-color-brand-fill-quiet);
  }
  .choice input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--db-accent);
  }
  .choice .name {
    flex: 1;
  }
  .problem {
    color: var(--db-danger);
    font-size: 13px;
    font-weight: 600;
  }
`;
