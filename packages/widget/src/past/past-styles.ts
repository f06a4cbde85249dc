import { css } from 'lit';

export const pastStyles = css`
  .last {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }
  .count {
    flex: none;
    min-inline-size: 20px;
    padding-inline: 6px;
    border-radius: 10px;
    background: var(--db-brass);
    color: var(--db-on-brass);
    font: 700 12px/20px var(--db-font);
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .past {
    padding: 12px 8px;
  }
  .past .button {
    margin: 12px;
    inline-size: calc(100% - 24px);
  }
  .past .problem {
    padding-inline: 12px;
    color: var(--db-danger);
    font-size: 13px;
    line-height: 18px;
  }
`;
