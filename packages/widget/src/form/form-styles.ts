import { css } from 'lit';

export const formStyles = css`
  :host {
    display: block;
    inline-size: 100%;
  }
  form {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
  }
  fieldset {
    display: grid;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .field {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }
  legend,
  .label {
    padding: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .hint,
  .problem {
    font-size: 13px;
    line-height: 18px;
    color: var(--db-text-quiet);
    overflow-wrap: anywhere;
  }
  .problem {
    color: var(--db-danger);
  }
  textarea {
    min-block-size: 84px;
  }
  [aria-invalid='true'] {
    border-color: var(--db-danger);
  }
  .option {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    padding-block: 4px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  [type='radio'] {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--db-accent);
  }
  button {
    min-block-size: 44px;
    padding: 8px 16px;
    border: 1px solid transparent;
    border-radius: max(4px, var(--db-radius) - 4px);
    background: var(--db-accent);
    color: var(--db-on-accent);
    font-weight: 600;
    transition: background-color var(--db-quick) var(--db-ease);
  }
  button:hover {
    background: var(--db-accent-hover);
  }
  [aria-disabled='true'],
  .busy :is(input, textarea, select) {
    opacity: 0.6;
  }
  /* Below 16 px iOS zooms into the page. */
  @media (pointer: coarse) {
    input,
    textarea,
    select {
      font-size: max(16px, 1em);
    }
  }
`;
