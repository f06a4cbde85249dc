import { css } from 'lit';

export const preChatStyles = css`
  .pre {
    display: grid;
    gap: 12px;
    margin-block-start: 16px;
    padding: 16px;
    border: 1px solid var(--db-line);
    border-radius: var(--db-radius);
    background: var(--db-surface-sunken);
    text-align: start;
    text-wrap: initial;
    overflow-wrap: anywhere;
  }
  footer .pre {
    margin-block: 0 8px;
    max-block-size: min(320px, 50dvh);
    overflow: auto;
  }
  .greeting .pre p {
    color: inherit;
  }
  .pre .consent {
    font-size: 14px;
    line-height: 20px;
    white-space: pre-line;
  }
  .pre .problem {
    color: var(--db-danger);
    font-size: 13px;
    line-height: 18px;
  }
  .pre .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .pre .button {
    flex: 1 1 auto;
  }
  .pre [aria-disabled='true'] {
    opacity: 0.6;
  }
`;
