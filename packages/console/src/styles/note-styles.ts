import { css } from 'lit';

/** A quiet line above the account: what is going on just now. */
export const noteStyles = css`
  .note {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 12px;
    border-radius: 10px;
    background: var(--db-surface-raised);
    font-size: 12px;
    line-height: 16px;
  }
`;
