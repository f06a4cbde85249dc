import { css } from 'lit';

export const timelineStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .scroller {
    flex: 1;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
    padding: 16px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    /* Older lines are kept in place by hand, alike in all browsers. */
    overflow-anchor: none;
    scrollbar-width: thin;
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  /* Few lines stand at the bottom, near where one writes. */
  .start {
    margin-block-start: auto;
  }
  .loading {
    flex: 1;
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    gap: 12px;
  }
  .loading i {
    block-size: 36px;
    inline-size: 60%;
    border-radius: var(--db-radius);
    background: var(--db-surface-raised);
  }
  .loading i:nth-child(2) {
    inline-size: 44%;
    align-self: flex-end;
  }
  .loading i:nth-child(3) {
    inline-size: 52%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .loading i {
      animation: breathe 1.6s infinite ease-in-out;
    }
  }
  @keyframes breathe {
    50% {
      opacity: 0.4;
    }
  }
  @media (forced-colors: active) {
    .loading i {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
