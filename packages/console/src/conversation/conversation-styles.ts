import { css } from 'lit';

export const conversationStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    block-size: 100%;
    background: var(--db-surface);
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px 12px;
    min-block-size: 64px;
    padding: 8px 16px 8px 20px;
    border-block-end: 1px solid var(--db-line);
  }
  .title {
    flex: 1;
    min-inline-size: 0;
  }
  h1 {
    font-size: 17px;
    line-height: 24px;
  }
  .state {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 13px;
    line-height: 18px;
    color: var(--db-text-quiet);
  }
  .actions {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .back {
    display: none;
    margin-inline-start: -8px;
  }
  deskbell-timeline {
    /* Large areas of the accent are too loud in the dark. */
    --db-accent: light-dark(#1d5c57, #28544f);
    --db-on-accent: light-dark(#fff, #eef8f5);
    flex: 1;
    min-block-size: 0;
  }
  /* A line more in it moves nothing around it. On paper it would be cut off. */
  @media screen {
    deskbell-timeline {
      contain: strict;
    }
  }
  .notice {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 8px 16px 0;
    padding: 8px 12px;
    border-radius: 12px;
    background: var(--db-surface-raised);
    font-size: 13px;
    line-height: 18px;
  }
  .notice .icon {
    color: var(--db-text-quiet);
  }
  .notice.wrong {
    background: var(--wa-color-danger-fill-quiet);
    color: var(--db-danger);
  }
  .middle {
    flex: 1;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 8px;
    padding: 32px;
    text-align: center;
  }
  .middle > .icon {
    inline-size: 40px;
    block-size: 40px;
    color: var(--db-text-quiet);
    stroke-width: 1.25;
  }
  .middle h2 {
    font-size: 17px;
  }
  .middle p {
    max-inline-size: 44ch;
    color: var(--db-text-quiet);
    text-wrap: pretty;
  }
  @media (max-width: 1179px) {
    .who-button {
      display: inline-flex;
    }
  }
  @media (min-width: 1180px) {
    .who-button {
      display: none;
    }
  }
  @media (max-width: 720px) {
    header {
      gap: 4px;
      min-block-size: 56px;
      padding: 4px 8px 4px 12px;
    }
    .back {
      display: inline-flex;
    }
    .actions {
      gap: 2px;
    }
  }
  /* The menu has it, too; the name needs the room. */
  @media (max-width: 400px) {
    .resolve {
      display: none;
    }
  }
`;
