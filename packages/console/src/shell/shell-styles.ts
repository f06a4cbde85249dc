import { css } from 'lit';

export const shellStyles = css`
  :host {
    display: block;
    block-size: 100dvh;
    overflow: hidden;
    background: var(--db-surface);
  }
  .frame {
    position: relative;
    display: grid;
    grid-template-columns: 340px minmax(0, 1fr) auto;
    grid-template-rows: auto minmax(0, 1fr);
    block-size: 100%;
  }
  deskbell-offers {
    grid-column: 2 / -1;
    min-inline-size: 0;
  }
  .pages {
    display: flex;
    gap: 4px;
  }
  .pages a {
    flex: 1;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 36px;
    padding: 0 8px;
    border-radius: 10px;
    font-weight: 550;
    font-size: 13px;
    text-decoration: none;
    color: var(--db-text-quiet);
  }
  /* More than two side by side are too wide for their words, in some languages at least. */
  .pages:has(a:nth-child(3)) a {
    position: relative;
    flex: 1 1 0;
    flex-direction: column;
    gap: 2px;
    min-inline-size: 0;
    min-block-size: 48px;
    padding: 4px 2px;
    font-size: 12px;
  }
  .pages .clip {
    max-inline-size: 100%;
  }
  .pages:has(a:nth-child(3)) .count {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: calc(50% + 6px);
  }
  .pages a:hover,
  .pages a[aria-current='page'] {
    background: var(--db-surface-raised);
    color: var(--db-text);
  }
  .count {
    min-inline-size: 20px;
    padding: 0 6px;
    border-radius: 999px;
    background: var(--db-brass);
    color: var(--db-on-brass);
    font-size: 12px;
    line-height: 18px;
    font-weight: 600;
    text-align: center;
  }
  .side {
    grid-row: 1 / -1;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    border-inline-end: 1px solid var(--db-line);
    background: var(--db-surface-sunken);
  }
  .top {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 64px;
    padding: 8px 12px 8px 16px;
  }
  .bell {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 10px;
    background: var(--db-accent);
    color: var(--db-on-accent);
  }
  .bell .icon {
    inline-size: 20px;
    block-size: 20px;
  }
  .site {
    flex: 1;
    min-inline-size: 0;
    font-size: 15px;
    font-weight: 650;
  }
  .self {
    display: flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
  }
  deskbell-account-menu {
    flex: 1;
    min-inline-size: 0;
  }
  deskbell-presence-switch {
    flex: none;
  }
  .site-button {
    margin-inline-start: -6px;
    display: flex;
    align-items: center;
    gap: 4px;
    max-inline-size: 100%;
    min-block-size: 32px;
    padding: 0 6px;
    border: 0;
    border-radius: 8px;
    background: none;
    font-weight: 650;
  }
  .site-button:hover {
    background: var(--db-surface-raised);
  }
  .site-button .icon {
    color: var(--db-text-quiet);
  }
  .bottom {
    display: flex;
    flex-direction: column;
    gap: 4px;
    padding: 8px;
    border-block-start: 1px solid var(--db-line);
  }
  main {
    min-inline-size: 0;
    min-block-size: 0;
  }
  /* What changes in one of them has the others neither measured nor painted anew. On paper it would be cut off. */
  @media screen {
    .side {
      contain: content;
    }
    main,
    aside {
      contain: strict;
    }
  }
  main:focus-visible {
    outline: none;
  }
  aside {
    inline-size: 304px;
    min-block-size: 0;
    border-inline-start: 1px solid var(--db-line);
  }
  aside > * {
    block-size: 100%;
  }
  .middle {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 8px;
    block-size: 100%;
    padding: 32px;
    text-align: center;
  }
  .middle > .icon {
    inline-size: 44px;
    block-size: 44px;
    margin-block-end: 4px;
    color: var(--db-line-strong);
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
  .skip {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    z-index: 2;
  }
  .skip:not(:focus-within) {
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (max-width: 1179px) {
    .frame {
      grid-template-columns: 320px minmax(0, 1fr);
    }
    aside {
      display: none;
    }
    .who-open aside {
      z-index: 3;
      position: absolute;
      inset-block: 0;
      inset-inline-end: 0;
      display: block;
      inline-size: min(320px, 100%);
      box-shadow: var(--db-shadow);
    }
  }
  @media (max-width: 720px) {
    .frame {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      grid-row: 2;
    }
    deskbell-offers {
      grid-column: 1;
      grid-row: 1;
    }
    main {
      grid-row: 2;
    }
    .side {
      border: 0;
    }
    .showing-main .side,
    .showing-list main {
      display: none;
    }
    .bottom {
      padding-block-end: max(8px, env(safe-area-inset-bottom));
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .who-open aside {
      animation: slide-in var(--db-slow) var(--db-ease);
    }
  }
  @keyframes slide-in {
    from {
      opacity: 0;
      translate: 24px 0;
    }
  }
  @media print {
    :host {
      block-size: auto;
      overflow: visible;
    }
    .frame,
    main {
      display: block;
      block-size: auto;
      overflow: visible;
    }
    .side,
    aside,
    deskbell-offers {
      display: none;
    }
  }
`;
