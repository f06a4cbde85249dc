import { css } from 'lit';

/** A machine: a panel with its fields, and beneath them the place to try it. */
export const assistantStyles = css`
  :host {
    display: block;
  }
  .panel {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--db-line);
    border-radius: 16px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  h3 {
    font-size: 15px;
  }
  .fields {
    max-inline-size: 560px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .answer {
    padding: 12px 16px;
    border-radius: 10px;
    background: var(--db-surface-raised);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .trial {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--db-line);
  }
`;
