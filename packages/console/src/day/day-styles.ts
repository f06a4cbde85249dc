import { css } from 'lit';

export const dayStyles = css`
  .page {
    gap: 16px;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
    gap: 16px;
  }
  .head p {
    inline-size: 100%;
  }
  .pace {
    margin-block: 0 8px;
    font-size: 15px;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(128px, 1fr));
    gap: 12px 20px;
    margin-block-end: 12px;
  }
  dt {
    color: var(--db-text-quiet);
    font-size: 13px;
    line-height: 1.3;
  }
  dd {
    font-size: 24px;
    font-weight: 650;
    line-height: 1.25;
  }
  dd .small {
    font-weight: 400;
  }
  p {
    margin-block: 0;
  }
  .kudos {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
    gap: 16px 24px;
    margin-block-start: 12px;
  }
  .kudos li {
    display: flex;
    gap: 10px;
  }
  .kudos .icon {
    margin-block-start: 2px;
    color: var(--db-brass);
  }
  figure,
  blockquote {
    min-inline-size: 0;
    margin: 0;
  }
  blockquote {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  figcaption {
    margin-block-start: 2px;
  }
`;
