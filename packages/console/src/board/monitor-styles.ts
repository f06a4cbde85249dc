import { css } from 'lit';

export const monitorStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    block-size: 100%;
    background: var(--db-surface);
  }
  p {
    margin: 0;
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 12px 8px 12px 16px;
    border-block-end: 1px solid var(--db-line);
  }
  .title {
    flex: 1;
    min-inline-size: 0;
  }
  h2 {
    font-size: 15px;
  }
  /* Where reading begins, and nothing to act on. */
  h2:focus {
    outline: none;
  }
  .silent {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 16px;
    background: var(--db-surface-raised);
    color: var(--db-text-quiet);
    text-wrap: pretty;
  }
  deskbell-timeline {
    flex: 1;
    min-block-size: 0;
  }
  footer {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 12px 16px;
    border-block-start: 1px solid var(--db-line);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 4px 8px;
  }
  .actions wa-button:first-child {
    margin-inline-end: auto;
  }
  .middle {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 12px;
    padding: 24px;
    text-align: center;
  }
`;
