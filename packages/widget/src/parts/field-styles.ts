import { css } from 'lit';

/** What one can write or choose in. */
export const fieldStyles = css`
  input:not([type='radio']),
  textarea,
  select {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 44px;
    margin: 0;
    padding: 8px 12px;
    border: 1px solid var(--db-line-strong);
    border-radius: max(4px, var(--db-radius) - 4px);
    background: var(--db-surface);
    color: inherit;
    font: inherit;
    font-weight: 400;
    text-align: start;
  }
  textarea {
    resize: vertical;
  }
`;
