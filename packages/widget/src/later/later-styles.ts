import { css } from 'lit';

export const laterStyles = css`
  .banner {
    flex: none;
    max-block-size: 40%;
    padding: 12px 16px;
    border-block-end: 1px solid var(--db-line);
    background: var(--db-note);
    color: var(--db-note-text);
    font-size: 14px;
    line-height: 20px;
    white-space: pre-line;
    overflow: auto;
    overflow-wrap: anywhere;
  }
  .menu {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(100% - 4px);
    inset-inline-end: 8px;
    min-inline-size: 240px;
    max-inline-size: calc(100% - 16px);
    padding: 4px;
    border: 1px solid var(--db-line);
    border-radius: 12px;
    background: var(--db-surface);
    box-shadow: var(--db-shadow);
  }
  .menu > * {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 40px;
    padding: 8px 12px;
    border: 0;
    border-radius: 8px;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .menu > :hover {
    background: var(--db-surface-raised);
  }
  .menu input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--db-accent);
  }
  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 4px 4px 8px 12px;
    padding-inline: 12px 4px;
    font-size: 13px;
    line-height: 18px;
    color: var(--db-text-quiet);
  }
  .bar .button {
    flex: none;
    min-block-size: 32px;
    padding: 4px 12px;
  }
  .person {
    inline-size: 100%;
    margin-block-end: 8px;
  }
  .person[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 12px 4px 4px;
    border-block-start: 1px solid var(--db-line);
  }
  .ask p {
    flex: 1 0 100%;
    font-weight: 600;
  }
  .ask .problem {
    font-weight: 400;
    color: var(--db-danger);
  }
  .button {
    flex: 1 1 auto;
  }
`;

/** What stands beside the time of a text, inside the timeline. */
export const actionStyles = css`
  .change {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-inline-size: 24px;
    block-size: 24px;
    padding: 0 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--db-text-quiet);
  }
  .change:hover,
  .change[aria-expanded='true'] {
    background: var(--db-surface-raised);
    color: var(--db-text);
  }
  .change.meta {
    margin-block: 2px 0;
    margin-inline-end: 8px;
  }
  .changes + .text {
    margin-block-start: 12px;
  }
  .change::after {
    content: '•••';
    font-size: 7px;
    letter-spacing: 1px;
  }
  .scroller > :is(.change:not(.meta), .changes) {
    align-self: flex-end;
    margin-inline-end: 12px;
  }
  @media (pointer: coarse) {
    .change {
      min-inline-size: 32px;
    }
  }
`;
