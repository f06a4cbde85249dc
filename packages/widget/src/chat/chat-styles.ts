import { css, unsafeCSS } from 'lit';
import { launcherCss } from '../launcher/launcher-css.ts';

export const launcherStyles = css`
  ${unsafeCSS(launcherCss)}
  .badge {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: -4px;
    min-inline-size: 24px;
    block-size: 24px;
    padding: 0 6px;
    border: 2px solid var(--db-surface);
    border-radius: 12px;
    background: var(--db-brass);
    color: var(--db-on-brass);
    font: 700 12px/20px var(--db-font);
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  @media (prefers-reduced-motion: no-preference) {
    .launcher.unread::before {
      animation: ring 1s;
    }
  }
`;

export const panelStyles = css`
  .panel {
    position: absolute;
    inset: auto;
    inset-block-end: 72px;
    inset-inline-end: 0;
    flex-direction: column;
    inline-size: 384px;
    max-inline-size: calc(100vw - 40px);
    block-size: min(640px, 100dvh - 116px);
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 1px solid var(--db-line);
    border-radius: max(8px, var(--db-radius));
    background: var(--db-surface);
    color: var(--db-text);
    box-shadow: var(--db-shadow);
    font: 400 15px/1.45 var(--db-font);
    text-align: start;
    -webkit-text-size-adjust: 100%;
    /* Cut off, not merely hidden: nothing scrolls it, where something in it takes the focus. */
    overflow: clip;
    overscroll-behavior: contain;
    /* Where it stands follows the page; what is in it follows the language of the texts. */
    direction: inherit;
  }
  .panel > :not([dir]) {
    direction: ltr;
  }
  [dir='rtl'] > :not([dir]) {
    direction: rtl;
  }
  .panel[open] {
    display: flex;
  }
  .panel:modal {
    position: fixed;
    inset: var(--db-viewport-top, 0) 0 auto;
    inline-size: 100%;
    max-inline-size: none;
    block-size: var(--db-viewport, 100dvh);
    padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom)
      env(safe-area-inset-left);
    border: 0;
    border-radius: 0;
  }
  .panel::backdrop {
    background: var(--db-surface);
  }
  header {
    position: relative;
    flex: none;
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 12px 8px 12px 16px;
    padding-inline: 16px 8px;
    border-block-end: 1px solid var(--db-line);
  }
  .mark {
    position: relative;
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: var(--db-accent);
    color: var(--db-on-accent);
  }
  .mark::before {
    scale: 0.75;
  }
  .mark:is(.here, .away)::after {
    content: '';
    position: absolute;
    inset-block-end: -1px;
    inset-inline-end: -1px;
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid var(--db-surface);
    border-radius: 50%;
    background: var(--db-surface);
    box-shadow: inset 0 0 0 2px var(--db-line-strong);
  }
  .mark.here::after {
    background: var(--db-positive);
    box-shadow: none;
  }
  .who {
    flex: 1;
    min-inline-size: 0;
  }
  h2 {
    margin: 0;
    font: 600 16px/20px var(--db-font);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who p {
    font-size: 13px;
    line-height: 16px;
    margin-block-start: 2px;
    color: var(--db-text-quiet);
  }
  .icon {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--db-text-quiet);
    transition: background-color var(--db-quick) var(--db-ease);
  }
  .icon + .icon {
    margin-inline-start: -8px;
  }
  .icon:hover,
  .icon[aria-expanded='true'] {
    background: var(--db-surface-raised);
    color: var(--db-text);
  }
  .icon svg {
    inline-size: 20px;
    block-size: 20px;
  }
  .icon:focus-visible {
    outline-offset: -2px;
  }
  deskbell-timeline {
    flex: 1;
  }
  .greeting {
    padding: 16px 8px 8px;
    text-align: center;
    text-wrap: balance;
  }
  .greeting::before {
    display: inline-block;
    margin: 8px;
    color: var(--db-accent);
    scale: 1.5;
  }
  .greeting h3 {
    margin: 8px 0 4px;
    font: 600 20px/28px var(--db-font);
  }
  .greeting p {
    color: var(--db-text-quiet);
  }
  .started .greeting {
    padding-block-start: 0;
  }
  .panel:not(.started) .greeting {
    margin-block: auto;
  }
  footer {
    flex: none;
    padding: 4px 12px 12px;
  }
  .notice {
    margin: 0 12px 8px;
    padding: 8px 12px;
    border-radius: 8px;
    background: var(--db-surface-raised);
    font-size: 13px;
    line-height: 18px;
  }
  @media (prefers-reduced-motion: no-preference) {
    .panel {
      transition:
        opacity var(--db-slow) var(--db-ease),
        translate var(--db-slow) var(--db-ease);
    }
    @starting-style {
      .panel[open] {
        opacity: 0;
        translate: 0 16px;
      }
    }
  }
  @media (forced-colors: active) {
    .mark {
      border: 1px solid CanvasText;
    }
    .mark.here::after {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
