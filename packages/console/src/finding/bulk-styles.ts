import { css } from 'lit';

export const bulkStyles = css`
  :host {
    display: block;
    padding: 8px 12px;
    border-block-start: 1px solid var(--db-line);
    background: var(--db-surface);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 4px;
    font-size: 13px;
    font-weight: 600;
  }
  .head span {
    flex: 1;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-block-start: 6px;
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    min-block-size: 32px;
    padding: 0 10px;
    border: 1px solid var(--db-line);
    border-radius: 8px;
    background: none;
    font-size: 13px;
    font-weight: 550;
  }
  button:hover {
    background: var(--db-surface-raised);
  }
  button.plain {
    border-color: transparent;
    color: var(--db-text-quiet);
  }
  button.danger {
    color: var(--db-danger);
  }
  button .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  progress {
    inline-size: 100%;
    accent-color: var(--db-accent);
  }
  .failed {
    max-block-size: 120px;
    margin-block-start: 6px;
    overflow: hidden auto;
    font-size: 13px;
  }
  .failed p {
    color: var(--db-danger);
  }
  .failed li {
    padding-block: 2px;
  }
  @media (pointer: coarse) {
    button {
      min-block-size: 44px;
    }
  }
`;
