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
  /* The name of a view from the menu takes the room: of the others only what presses is counted, the rest is read aloud. */
  .crowded .count:not(.pressing) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .crowded .others {
    max-inline-size: 124px;
  }
  .count.pressing {
    background: var(--db-brass);
    color: var(--db-on-brass);
  }
  .list {
    flex: 1;
    overflow-anchor: none;
    min-block-size: 0;
    padding: 4px 8px 16px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .find {
    display: flex;
    gap: 4px;
    margin: 0 12px 8px;
  }
  .search {
    position: relative;
    flex: 1;
    min-inline-size: 0;
    color: var(--db-text-quiet);
  }
  .search .icon {
    position: absolute;
    inset-block-start: 9px;
    inset-inline-start: 10px;
    inline-size: 18px;
    block-size: 18px;
    pointer-events: none;
  }
  .search input {
    inline-size: 100%;
    min-block-size: 36px;
    padding: 0 8px 0 34px;
    border: 1px solid var(--db-line);
    border-radius: 10px;
    background: var(--db-surface);
    color: var(--db-text);
    font: inherit;
  }
  .search input::placeholder {
    color: var(--db-text-quiet);
    opacity: 1;
  }
  .search input:dir(rtl) {
    padding: 0 34px 0 8px;
  }
  .filter {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 4px;
    min-inline-size: 36px;
    min-block-size: 36px;
    padding: 0 8px;
    border: 1px solid transparent;
    border-radius: 10px;
    background: none;
    color: var(--db-text-quiet);
    font-size: 13px;
    font-weight: 600;
  }
  .filter:hover,
  .filter[aria-expanded='true'] {
    background: var(--db-surface-raised);
    color: var(--db-text);
  }
  .filter.on {
    border-color: var(--db-accent);
    color: var(--db-text);
  }
  .others {
    display: flex;
    align-items: center;
    gap: 2px;
    max-inline-size: 110px;
    min-block-size: 32px;
    padding: 0 6px;
    border: 0;
    border-radius: 8px;
    background: none;
    font-size: 13px;
    font-weight: 550;
    color: var(--db-text-quiet);
  }
  .others:hover {
    color: var(--db-text);
  }
  .others.current {
    background: light-dark(var(--db-surface), #403b36);
    color: var(--db-text);
    box-shadow: 0 1px 2px light-dark(rgb(48 38 24 / 14%), rgb(0 0 0 / 40%));
  }
  .others .icon {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
  }
  .menu-title {
    padding: 4px 12px;
    font-size: 12px;
    font-weight: 600;
    color: var(--db-text-quiet);
  }
  nav wa-dropdown {
    flex: none;
    min-inline-size: 0;
  }
  .part {
    flex: 1;
    min-block-size: 0;
  }
  @media (pointer: coarse) {
    .search input,
    .filter,
    .others,
    nav a {
      min-block-size: 44px;
    }
    .search .icon {
      inset-block-start: 13px;
    }
    .search input {
      font-size: 16px;
    }
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
