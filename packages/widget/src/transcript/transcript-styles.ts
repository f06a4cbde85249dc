import { css } from 'lit';

export const transcriptStyles = css`
  :host {
    display: grid;
    gap: 16px;
    padding: 16px 20px 24px;
  }
  .button {
    inline-size: 100%;
  }
  form {
    display: grid;
    gap: 8px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--db-line);
  }
  label {
    display: grid;
    gap: 4px;
    font-weight: 600;
  }
  .quiet,
  .problem {
    font-size: 13px;
    line-height: 18px;
    color: var(--db-text-quiet);
  }
  .problem {
    color: var(--db-danger);
  }
  .problem:empty {
    display: none;
  }
  /* Below 16 px iOS zooms into the page. */
  @media (pointer: coarse) {
    input {
      font-size: max(16px, 1em);
    }
  }
`;
