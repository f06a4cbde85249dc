import { css } from 'lit';

/** Lists of things that are kept: a line each, what it is at the start, what can be done with it at the end. */
export const recordStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 16px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px 12px;
  }
  .bar .grow {
    flex: 1;
    min-inline-size: 200px;
  }
  .intro {
    max-inline-size: 68ch;
    color: var(--db-text-quiet);
    text-wrap: pretty;
  }
  .records {
    border: 1px solid var(--db-line);
    border-radius: 16px;
    overflow: hidden;
  }
  .records > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    min-block-size: 60px;
    padding: 10px 16px;
  }
  .records > li + li {
    border-block-start: 1px solid var(--db-line);
  }
  .records .what {
    flex: 1;
    min-inline-size: 180px;
  }
  .records .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .records .more {
    color: var(--db-text-quiet);
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  .records .ended .name {
    color: var(--db-text-quiet);
    text-decoration: line-through;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .tag {
    padding: 0 8px;
    border: 1px solid var(--db-line);
    border-radius: 999px;
    font-size: 12px;
    line-height: 20px;
    font-weight: 500;
    color: var(--db-text-quiet);
  }
  .tag.warn {
    border-color: var(--db-brass);
    color: var(--db-text);
  }
  .records select {
    min-block-size: 36px;
    inline-size: auto;
    padding: 4px 10px;
    border: 1px solid var(--db-line-strong);
    border-radius: 10px;
    background: var(--db-surface);
    color: var(--db-text);
    font: inherit;
  }
  .none {
    padding: 32px 16px;
    border: 1px dashed var(--db-line-strong);
    border-radius: 16px;
    text-align: center;
    color: var(--db-text-quiet);
  }
  .once {
    display: flex;
    flex-direction: column;
    gap: 8px;
    padding: 16px;
    border: 1px solid var(--db-brass);
    border-radius: 16px;
  }
  .secret {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .secret code {
    flex: 1;
    min-inline-size: 0;
    padding: 8px 12px;
    border-radius: 10px;
    background: var(--db-surface-raised);
    overflow-wrap: anywhere;
  }
  .wrong {
    color: var(--db-danger);
    font-weight: 600;
  }
  /* Beside a name there is no room for what can be chosen and done: it has a line of its own, the same for everybody. */
  @media (max-width: 560px) {
    .records > li:has(> select) .what {
      min-inline-size: 100%;
    }
    .records .tags:not(:has(.tag)) {
      display: none;
    }
  }
  @media (max-width: 720px) {
    /* What can be done stands together, below. */
    .records > li:has(wa-dropdown) .what {
      flex-basis: 100%;
    }
  }
  @media (pointer: coarse) {
    .records select {
      min-block-size: 44px;
    }
  }
`;
