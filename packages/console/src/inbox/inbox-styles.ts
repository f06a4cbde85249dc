import { css } from 'lit';

export const inboxStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    flex: 1;
  }
  nav {
    display: flex;
    gap: 4px;
    margin: 0 12px 8px;
    padding: 4px;
    border-radius: 12px;
    background: var(--db-surface-raised);
  }
  nav a {
    flex: 1 1 auto;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-inline-size: 0;
    min-block-size: 32px;
    padding: 0 6px;
    border-radius: 8px;
    font-size: 13px;
    font-weight: 550;
    text-decoration: none;
    color: var(--db-text-quiet);
  }
  nav a:hover {
    color: var(--db-text);
  }
  nav a[aria-current='page'] {
    background: light-dark(var(--db-surface), #403b36);
    color: var(--db-text);
    box-shadow: 0 1px 2px light-dark(rgb(48 38 24 / 14%), rgb(0 0 0 / 40%));
  }
  .count {
    min-inline-size: 20px;
    padding: 0 6px;
    border-radius: 999px;
    background: light-dark(rgb(48 38 24 / 8%), rgb(255 255 255 / 10%));
    color: var(--db-text);
    font-size: 12px;
    line-height: 18px;
    font-weight: 600;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .count.pressing {
    background: var(--db-brass);
    color: var(--db-on-brass);
  }
  .list {
    flex: 1;
    min-block-size: 0;
    padding: 4px 8px 16px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .list li + li {
    margin-block-start: 2px;
  }
  .more {
    display: flex;
    justify-content: center;
    padding-block-start: 8px;
  }
  .ghost {
    display: grid;
    grid-template-columns: 36px 1fr;
    gap: 8px 12px;
    padding: 12px 12px 12px 16px;
  }
  .ghost i {
    block-size: 10px;
    margin-block-start: 4px;
    border-radius: 5px;
    background: var(--db-surface-raised);
  }
  .ghost i:first-child {
    grid-row: span 2;
    block-size: 36px;
    margin: 0;
    border-radius: 50%;
  }
  .ghost i:nth-child(2) {
    inline-size: 52%;
  }
  .ghost i:nth-child(3) {
    inline-size: 84%;
  }
  .empty {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 8px;
    padding: 32px 16px;
  }
  .empty h2 {
    font-size: 16px;
  }
  .empty p {
    color: var(--db-text-quiet);
  }
  @media (prefers-reduced-motion: no-preference) {
    .ghost i {
      animation: breathe 1.6s infinite ease-in-out;
    }
  }
  @keyframes breathe {
    50% {
      opacity: 0.5;
    }
  }
  @media (forced-colors: active) {
    nav a[aria-current='page'] {
      outline: 2px solid Highlight;
    }
    .count {
      border: 1px solid;
    }
  }
`;
