import { css } from 'lit';

export const tagStyles = css`
  .tag {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    padding-inline: 10px 2px;
    border: 1px solid var(--db-line-strong);
    border-radius: 14px;
    background: var(--db-surface);
    font-size: 12px;
    line-height: 24px;
  }
  .tag span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .new {
    flex: 1 1 96px;
  }
  .new input {
    padding: 2px 8px;
    border-color: transparent;
    background: transparent;
    font-size: 13px;
  }
  .new input:hover,
  .new input:focus {
    border-color: var(--db-line-strong);
    background: var(--db-surface);
  }
`;
