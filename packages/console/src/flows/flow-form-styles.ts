import { css } from 'lit';

export const flowFormStyles = css`
  h3 {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-block-end: 4px;
    font-size: 15px;
  }
  h3:focus {
    outline: none;
  }
  h3 .icon {
    color: var(--db-accent);
  }
  /* There is a dialogue beside it: little room for names. */
  .pair {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .pair > label {
    grid-column: 1 / -1;
  }
  .form {
    gap: 20px;
    margin-block-start: 16px;
  }
`;
