import { css } from 'lit';

/** A page in place of a conversation: board and settings. */
export const pageStyles = css`
  :host {
    display: block;
    block-size: 100%;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    background: var(--db-surface);
  }
  .page {
    display: flex;
    flex-direction: column;
    gap: 24px;
    max-inline-size: 1080px;
    margin-inline: auto;
    padding: 20px 24px 40px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .head .back {
    margin-inline-start: -12px;
  }
  h1 {
    flex: 1;
    min-inline-size: 200px;
    font-size: 20px;
  }
  h2 {
    margin-block-end: 8px;
    font-size: 15px;
  }
  h3 {
    font-size: 14px;
  }
  .panel {
    padding: 16px;
    border: 1px solid var(--db-line);
    border-radius: 16px;
    background: var(--db-surface);
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
    gap: 12px;
  }
  @media (min-width: 721px) {
    .head .back {
      display: none;
    }
  }
  @media (max-width: 720px) {
    .page {
      gap: 20px;
      padding: 12px 12px 32px;
    }
  }
`;
