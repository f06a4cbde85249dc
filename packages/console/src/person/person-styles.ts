import { css } from 'lit';

/** What the parts of the panel about a person share. */
export const personStyles = css`
  :host {
    display: block;
  }
  section {
    padding-block: 12px;
    border-block-start: 1px solid var(--db-line);
  }
  h3 {
    margin-block-end: 6px;
    font-size: 12px;
    line-height: 18px;
    color: var(--db-text-quiet);
  }
  button.link,
  button.ghost {
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button.link {
    padding: 0;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  button.ghost {
    display: inline-grid;
    place-items: center;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    border-radius: 6px;
    color: var(--db-text-quiet);
  }
  button.ghost:hover {
    background: var(--db-surface-raised);
    color: var(--db-text);
  }
  button.ghost .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .rows {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }
  .scores {
    margin-block-end: 8px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  .card {
    padding: 8px 10px;
    border-radius: 10px;
    background: var(--db-surface);
  }
  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  input[type='text'],
  input[type='search'],
  textarea {
    inline-size: 100%;
    padding: 6px 10px;
    border: 1px solid var(--db-line-strong);
    border-radius: 8px;
    background: var(--db-surface);
    color: var(--db-text);
    font: inherit;
    line-height: 20px;
  }
  textarea {
    min-block-size: 56px;
    resize: vertical;
  }
  .problem {
    color: var(--db-danger);
    font-size: 12px;
    font-weight: 600;
  }
  @media (pointer: coarse) {
    button.ghost {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
    input[type='text'],
    input[type='search'],
    textarea {
      font-size: 16px;
    }
  }
`;
