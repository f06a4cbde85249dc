import { css } from 'lit';

export const peopleStyles = css`
  .people {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-inline: 12px;
    font-size: 13px;
    line-height: 18px;
    text-align: start;
    text-wrap: pretty;
    color: var(--db-text-quiet);
  }
  footer .people {
    margin-block-end: 8px;
  }
  .greeting .people {
    justify-content: center;
  }
  .people p {
    margin: 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    color: inherit;
  }
  .faces {
    flex: none;
    display: flex;
  }
  .face {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border: 2px solid var(--db-surface);
    border-radius: 50%;
    background: color-mix(in oklab, var(--db-accent) 16%, var(--db-surface));
    color: var(--db-text);
    font: 600 12px/1 var(--db-font);
  }
  .face + .face {
    margin-inline-start: -10px;
  }
  /* Drawn, not written: they are no part of what a button is called. */
  .initials::before {
    content: attr(data-letters);
  }
  .initials {
    font: 600 15px/1 var(--db-font);
  }
  .launcher .initials {
    font-size: 20px;
  }
  .portrait {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: 50%;
    overflow: hidden;
  }
  .portrait canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .launcher .portrait {
    inset: 6px;
    inline-size: 44px;
    block-size: 44px;
  }
  /* As wide as the initials are, that no words are covered. */
  :host([launcher='label']) .launcher .portrait {
    inset: 12px 10px;
    inline-size: 32px;
    block-size: 32px;
  }
  @media (prefers-reduced-motion: no-preference) {
    .launcher.unread .initials {
      animation: ring 1s;
    }
  }
  @media (forced-colors: active) {
    .face {
      border: 1px solid CanvasText;
    }
  }
`;
