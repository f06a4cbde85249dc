import { css } from 'lit';

export const saveBarStyles = css`
  :host {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    display: flex;
    flex-direction: column;
    gap: 8px;
    pointer-events: none;
  }
  .bar,
  .notice,
  wa-dialog {
    pointer-events: auto;
  }
  wa-dialog {
    --width: min(640px, calc(100vw - 24px));
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-block-end: 12px;
    padding: 8px 8px 8px 16px;
    border: 1px solid var(--db-line-strong);
    border-radius: 14px;
    background: var(--db-surface);
    box-shadow: var(--db-shadow);
  }
  .bar > [role='status'] {
    flex: 1 1 120px;
    font-weight: 600;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .icon-button {
    display: inline-grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
  }
  .icon-button:hover:enabled {
    background: var(--db-surface-raised);
  }
  .icon-button:disabled {
    opacity: 0.4;
  }
  .icon-button.forward .icon {
    scale: -1 1;
  }
  .notice {
    display: flex;
    flex-direction: column;
    gap: 6px;
    max-block-size: 40dvh;
    padding: 12px 16px;
    border: 1px solid var(--db-danger);
    border-radius: 14px;
    background: var(--db-surface);
    overflow: auto;
  }
  .notice li {
    padding-block: 2px;
    overflow-wrap: anywhere;
  }
  .notice a {
    font-weight: 600;
  }
  .collision {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  .collision > span {
    flex: 1 1 200px;
  }
  @media (pointer: coarse) {
    .icon-button {
      inline-size: 44px;
      block-size: 44px;
    }
  }
`;
