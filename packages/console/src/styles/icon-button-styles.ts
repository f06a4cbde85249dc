import { css } from 'lit';

/** A button that is an icon alone, as high as the fields beside it; what it does is said in its label. */
export const iconButtonStyles = css`
  .icon-button {
    display: inline-grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--db-text-quiet);
  }
  .icon-button:hover:enabled {
    background: var(--db-surface-raised);
    color: var(--db-text);
  }
  .icon-button:disabled {
    opacity: 0.4;
  }
  @media (pointer: coarse) {
    .icon-button {
      inline-size: 44px;
      block-size: 44px;
    }
  }
`;
