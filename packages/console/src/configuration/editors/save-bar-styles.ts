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
    /* While it goes, the page takes nothing: what is typed on at once would be lost. */
    --hide-duration: 0ms;
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
`;
