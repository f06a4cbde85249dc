import { css } from 'lit';

/** What one can press, besides lines and icons. */
export const buttonStyles = css`
  .button {
    min-block-size: 44px;
    padding: 8px 16px;
    border: 1px solid var(--db-line-strong);
    border-radius: max(4px, var(--db-radius) - 4px);
    background: none;
    color: var(--db-text);
    font-weight: 600;
    transition: background-color var(--db-quick) var(--db-ease);
  }
  .button:hover {
    background: var(--db-surface-raised);
  }
  .button.strong {
    border-color: transparent;
    background: var(--db-accent);
    color: var(--db-on-accent);
  }
  .button.strong:hover {
    background: var(--db-accent-hover);
  }
  .button:disabled {
    opacity: 0.6;
  }
`;
