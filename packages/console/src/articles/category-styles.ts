import { css } from 'lit';

/** Lines of categories: those below another stand further in. */
export const categoryStyles = css`
  .records > li {
    flex-wrap: nowrap;
    min-block-size: 48px;
    padding-block: 6px;
  }
  .records > li.below {
    padding-inline-start: 48px;
  }
  .records > li.over {
    box-shadow: inset 0 2px 0 var(--db-accent);
  }
  .grip {
    cursor: grab;
    color: var(--db-text-quiet);
  }
  input.what {
    min-inline-size: 80px;
    min-block-size: 36px;
    padding: 4px 10px;
    border: 1px solid transparent;
    border-radius: 8px;
    background: none;
    color: var(--db-text);
    font: inherit;
    font-weight: 600;
  }
  input.what:hover,
  input.what:focus {
    border-color: var(--db-line-strong);
    background: var(--db-surface);
  }
  .buttons {
    display: flex;
    flex: none;
  }
  .icon-button.up .icon {
    rotate: 180deg;
  }
  .icon-button.in .icon {
    rotate: 180deg;
  }
  :host(:dir(rtl)) .icon-button.in .icon {
    rotate: 0deg;
  }
  :host(:dir(rtl)) .icon-button.out .icon {
    rotate: 180deg;
  }
  .icon-button[aria-disabled] {
    opacity: 0.4;
    cursor: default;
  }
  .language {
    display: flex;
    flex-direction: column;
    gap: 4px;
    font-size: 13px;
    font-weight: 600;
  }
  .language select {
    min-block-size: 36px;
    padding: 4px 10px;
    border: 1px solid var(--db-line-strong);
    border-radius: 10px;
    background: var(--db-surface);
    color: var(--db-text);
    font: inherit;
    font-weight: 400;
  }
  @media (max-width: 720px) {
    .records > li {
      flex-wrap: wrap;
    }
    .records > li.below {
      padding-inline-start: 32px;
    }
    .buttons {
      flex-basis: 100%;
    }
  }
  @media (pointer: coarse) {
    .grip {
      display: none;
    }
    input.what,
    .language select {
      min-block-size: 44px;
    }
  }
`;
