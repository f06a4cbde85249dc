import { css } from 'lit';

export const emojiStyles = css`
  .picker {
    display: flex;
    flex-direction: column;
    block-size: 256px;
    max-block-size: 40vh;
    margin-block-end: 8px;
    border: 1px solid var(--db-line);
    border-radius: var(--db-radius);
    background: var(--db-surface);
    overflow: hidden;
  }
  .picker input {
    flex: none;
    min-block-size: 40px;
    margin: 0;
    padding: 8px 16px;
    border: 0;
    border-block-end: 1px solid var(--db-line);
    border-radius: 0;
    background: none;
    color: inherit;
    font: inherit;
    appearance: none;
  }
  .picker input:focus-visible {
    outline-offset: -2px;
  }
  .picker input::placeholder {
    color: var(--db-text-quiet);
    opacity: 1;
  }
  .sheet {
    flex: 1;
    min-block-size: 0;
    padding: 0 8px 8px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .sheet [role='group'] {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(36px, 1fr));
  }
  .sheet p {
    grid-column: 1 / -1;
    padding: 8px 4px 4px;
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    color: var(--db-text-quiet);
  }
  .sheet button {
    block-size: 36px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    font-size: 22px;
    line-height: 36px;
  }
  .sheet button:hover {
    background: var(--db-surface-raised);
  }
  .sheet button:focus-visible {
    outline-offset: -2px;
  }
  @media (pointer: coarse) {
    .sheet [role='group'] {
      grid-template-columns: repeat(auto-fill, minmax(44px, 1fr));
    }
    .sheet button {
      block-size: 44px;
    }
    .picker input {
      font-size: max(16px, 1em);
    }
  }
`;
