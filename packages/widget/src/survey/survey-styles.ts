import { css } from 'lit';

export const surveyStyles = css`
  :host {
    display: block;
    inline-size: 100%;
  }
  .survey {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--db-line);
    border-radius: var(--db-radius);
    background: var(--db-surface-sunken);
    overflow-wrap: anywhere;
  }
  .question {
    font-weight: 600;
  }
  .scale {
    display: grid;
    gap: 4px;
    grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
  }
  .csat {
    --columns: 5;
    justify-items: center;
  }
  .nps {
    --columns: 6;
  }
  .ces {
    --columns: 7;
  }
  .solved {
    --columns: 2;
    gap: 8px;
  }
  .score {
    display: grid;
    place-items: center;
    min-block-size: 44px;
    padding: 0;
    border: 1px solid var(--db-line-strong);
    border-radius: max(4px, var(--db-radius) - 4px);
    background: var(--db-surface);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    transition: background-color var(--db-quick) var(--db-ease);
  }
  .csat .score {
    inline-size: 48px;
    max-inline-size: 100%;
    block-size: 48px;
    border-color: transparent;
    border-radius: 50%;
    background: none;
    color: var(--db-text-quiet);
  }
  .score svg {
    inline-size: 36px;
    block-size: 36px;
  }
  .score:hover {
    background: var(--db-surface-raised);
    color: var(--db-text);
  }
  .score[aria-checked='true'] {
    border-color: transparent;
    background: var(--db-accent);
    color: var(--db-on-accent);
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    margin-block-start: -4px;
    font-size: 13px;
    line-height: 18px;
    color: var(--db-text-quiet);
  }
  .ends > :last-child {
    text-align: end;
  }
  .said {
    display: grid;
    gap: 4px;
    justify-items: start;
  }
  .words:focus {
    outline: none;
  }
  blockquote {
    margin: 0;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--db-line-strong);
    color: var(--db-text-quiet);
    white-space: pre-wrap;
  }
  .quiet {
    min-block-size: 32px;
    padding: 4px 0;
    border: 0;
    background: none;
    color: var(--db-text);
    font-size: 14px;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  [slot] {
    min-block-size: 44px;
    justify-self: center;
  }
  .thanks {
    font-size: 14px;
    line-height: 20px;
  }
  /* A live region stands there before it has anything to say. */
  .thanks:empty {
    margin-block-start: -12px;
  }
  .problem {
    font-size: 13px;
    line-height: 18px;
    color: var(--db-danger);
  }
  @media (pointer: coarse) {
    .quiet {
      min-block-size: 44px;
    }
  }
  @media (max-width: 359px) {
    .ces {
      --columns: 4;
    }
  }
  @media (forced-colors: active) {
    .score[aria-checked='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
