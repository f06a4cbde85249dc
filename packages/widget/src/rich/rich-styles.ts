import { css } from 'lit';

/** What bots and flows show, inside the timeline: its bubbles and names are the timeline's own. */
export const richStyles = css`
  .rich {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    min-inline-size: 0;
  }
  .near > .rich {
    align-items: flex-end;
  }
  .rich > .text {
    max-inline-size: 100%;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 8px;
    max-inline-size: 100%;
  }
  .choice,
  .card-link {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 40px;
    max-inline-size: 100%;
    padding: 8px 16px;
    border: 1px solid var(--db-accent);
    border-radius: 20px;
    background: none;
    color: var(--db-text);
    font-weight: 600;
    text-align: start;
    text-decoration: none;
    overflow-wrap: anywhere;
    transition: background-color var(--db-quick) var(--db-ease);
  }
  .choice:hover,
  .card-link:hover {
    background: var(--db-surface-raised);
  }
  .choice.picked {
    border-color: transparent;
    background: var(--db-accent);
    color: var(--db-on-accent);
  }
  .choice[aria-disabled='true'] {
    cursor: default;
  }
  .choice[aria-disabled='true']:not(.picked) {
    opacity: 0.6;
  }
  .not-taken {
    margin-block-start: 8px;
    font-size: 13px;
    line-height: 18px;
    color: var(--db-danger);
  }
  .card {
    inline-size: 100%;
    border: 1px solid var(--db-line);
    border-radius: var(--db-radius);
    background: var(--db-surface);
    overflow: hidden;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .card img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    background: var(--db-surface-raised);
    color: var(--db-text-quiet);
    font-size: 13px;
  }
  .card-body {
    display: grid;
    gap: 4px;
    padding: 12px 16px;
  }
  .card-title {
    font-weight: 600;
  }
  .card .markdown,
  .excerpt {
    color: var(--db-text-quiet);
    font-size: 14px;
    line-height: 20px;
  }
  .card .choices {
    margin-block-start: 8px;
  }
  .block:has(> .rich > .form) {
    inline-size: 100%;
  }
  .rich > .form {
    inline-size: 100%;
    margin-block-start: 8px;
    padding: 16px;
    border: 1px solid var(--db-line);
    border-radius: var(--db-radius);
    background: var(--db-surface-sunken);
  }
  .article {
    padding: 0;
    color: inherit;
    transition: background-color var(--db-quick) var(--db-ease);
  }
  .article:hover {
    background: var(--db-surface-raised);
  }
  .article .more {
    color: var(--db-text);
    font-size: 14px;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .excerpt {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }
  dl {
    display: grid;
    gap: 8px;
    margin: 0;
  }
  dt {
    font-size: 13px;
    line-height: 18px;
  }
  dd {
    margin: 0;
    font-weight: 600;
    white-space: pre-wrap;
  }
  @media (pointer: coarse) {
    .choice,
    .card-link {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .choice.picked {
      outline: 2px solid Highlight;
    }
  }
`;
