import { css } from 'lit';

/** What stands above the answer box: what a colleague, or another device, has written. */
export const togetherStyles = css`
  .crossing {
    display: flex;
    flex-direction: column;
    gap: 6px;
    padding: 8px 12px;
    border-inline-start: 3px solid var(--db-brass);
    border-radius: 10px;
    background: color-mix(in oklab, var(--db-brass) 10%, var(--db-surface));
    font-size: 13px;
    line-height: 18px;
    color: var(--db-text);
  }
  .crossing p,
  .crossing blockquote {
    margin: 0;
  }
  .crossing p {
    font-weight: 600;
  }
  .crossing blockquote {
    display: -webkit-box;
    max-block-size: 54px;
    overflow: hidden;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .crossing .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }
  .crossing .keys {
    padding: 0;
    color: inherit;
  }
  .kept {
    margin: 0;
    padding-inline: 8px;
    font-size: 12px;
    line-height: 16px;
    color: var(--db-text-quiet);
  }
  .note .kept {
    color: inherit;
  }
`;
