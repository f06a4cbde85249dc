import { css } from 'lit';

export const flowEditorStyles = css`
  :host {
    min-inline-size: 0;
  }
  .editor {
    display: flex;
    flex-direction: column;
    gap: 16px;
    min-inline-size: 0;
  }
  .bar {
    align-items: center;
  }
  h3 {
    font-size: 16px;
  }
  /* No widths of screens: the settings beside it take theirs, so it wraps where its own room ends. */
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    /* As high with the state below the name, so that nothing moves when it changes. */
    min-block-size: 48px;
  }
  .head > a {
    margin-inline-start: -8px;
  }
  .called {
    display: flex;
    flex: 1 1 180px;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    min-inline-size: 0;
  }
  .called h3 {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .called .tag {
    white-space: nowrap;
  }
  .acts {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .said {
    margin-block-start: -8px;
  }
  .said:empty {
    margin-block-start: -16px;
  }
  .tools {
    gap: 8px;
  }
  .undo {
    display: flex;
    margin-inline-start: auto;
  }
  .notice {
    padding: 12px 16px;
    border: 1px solid var(--db-danger);
    border-radius: 14px;
  }
  .notice li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    padding-block: 2px;
  }
  .link {
    max-inline-size: 40ch;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 2px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }
  .views {
    display: flex;
    padding: 2px;
    border: 1px solid var(--db-line);
    border-radius: 10px;
  }
  .views button {
    min-block-size: 32px;
    padding: 0 12px;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--db-text-quiet);
    font: inherit;
    font-size: 13px;
    cursor: pointer;
  }
  .views button[aria-pressed='true'] {
    background: var(--wa-color-brand-fill-quiet);
    color: var(--db-text);
    font-weight: 600;
  }
  select.add {
    inline-size: auto;
    max-inline-size: 170px;
    min-block-size: 36px;
    border-style: dashed;
  }
  .sides {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(260px, 320px);
    gap: 24px;
    align-items: start;
  }
  deskbell-flow-try {
    position: sticky;
    inset-block-start: 12px;
    padding: 16px;
    border: 1px solid var(--db-line);
    border-radius: 16px;
  }
  .icon-button.forward .icon {
    scale: -1 1;
  }
  @media (max-width: 900px) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
    deskbell-flow-try {
      position: static;
    }
  }
  @media (pointer: coarse) {
    .views button,
    select.add {
      min-block-size: 44px;
    }
  }
`;
