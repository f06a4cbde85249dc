import { css } from 'lit';

export const flowGraphStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .view {
    max-block-size: min(64dvh, 620px);
    border: 1px solid var(--db-line);
    border-radius: 16px;
    background: var(--db-surface-sunken);
    overflow: auto;
    overscroll-behavior-inline: contain;
    scrollbar-width: thin;
  }
  .drawing {
    position: relative;
    direction: ltr;
  }
  svg:not(.icon) {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .way path {
    fill: none;
    stroke: var(--db-line-strong);
    stroke-width: 1.5;
  }
  .way circle {
    fill: var(--db-line-strong);
  }
  .way.back path:first-child {
    stroke-dasharray: 4 4;
  }
  .way.lit path {
    stroke: var(--db-accent);
    stroke-width: 2;
  }
  .way.lit circle {
    fill: var(--db-accent);
  }
  .card {
    position: absolute;
    display: flex;
    flex-direction: column;
    inline-size: 208px;
    padding: 0;
    border: 1px solid var(--db-line);
    border-radius: 12px;
    background: var(--db-surface);
    color: var(--db-text);
    font: inherit;
    text-align: start;
    box-shadow: 0 1px 2px rgb(0 0 0 / 6%);
    cursor: pointer;
    transition: border-color var(--db-quick) var(--db-ease);
  }
  .card:hover {
    border-color: var(--db-line-strong);
  }
  .card[aria-pressed='true'] {
    border-color: var(--db-accent);
    outline: 1px solid var(--db-accent);
  }
  .card:focus-visible {
    outline: 2px solid var(--db-accent);
    outline-offset: 2px;
  }
  .card[data-wrong] {
    border-color: var(--db-danger);
  }
  .card[data-at] {
    box-shadow: 0 0 0 3px var(--db-brass);
  }
  .head {
    display: flex;
    flex-direction: column;
    gap: 2px;
    block-size: 71px;
    padding: 8px 12px;
  }
  .kind {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--db-text-quiet);
    font-size: 12px;
    line-height: 16px;
  }
  .kind .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .kind .clip {
    flex: 1;
  }
  .first {
    padding: 0 6px;
    border-radius: 999px;
    background: var(--db-accent);
    color: var(--db-on-accent);
    font-size: 11px;
    font-weight: 600;
  }
  .wrong {
    display: flex;
    color: var(--db-danger);
  }
  .title {
    display: -webkit-box;
    font-size: 13px;
    font-weight: 550;
    line-height: 18px;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .row {
    block-size: 24px;
    padding-inline: 12px;
    color: var(--db-text-quiet);
    font-size: 12px;
    line-height: 24px;
    text-align: end;
  }
  .row:first-of-type {
    border-block-start: 1px solid var(--db-line);
  }
  .row[data-nowhere] {
    color: var(--db-danger);
    text-decoration: line-through;
  }
  @media (forced-colors: active) {
    .card[aria-pressed='true'] {
      outline: 3px solid Highlight;
    }
  }
`;
