import { css } from 'lit';

/** The looks of what fills a timeline. */
export const rowStyles = css`
  .day,
  .status,
  .unread {
    align-self: center;
    max-inline-size: 100%;
    margin-block: 12px 4px;
    font-size: 12px;
    line-height: 16px;
    color: var(--db-text-quiet);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .day,
  .status,
  .who,
  .meta {
    /* A time or a name of the other direction keeps its own order. */
    unicode-bidi: plaintext;
  }
  .day {
    font-weight: 600;
  }
  .unread {
    align-self: stretch;
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--db-text);
    font-weight: 600;
  }
  .unread::before,
  .unread::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--db-line-strong);
  }
  .who {
    margin-block: 12px 4px;
    margin-inline: 12px;
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    color: var(--db-text-quiet);
    overflow-wrap: anywhere;
  }
  /* On its writer's side, whichever way it runs. */
  .who,
  .meta {
    align-self: flex-start;
  }
  .who.near,
  .meta.near {
    align-self: flex-end;
  }
  .text {
    max-inline-size: min(85%, 560px);
    margin-block-start: 4px;
    padding: 8px 12px;
    border: 1px solid transparent;
    border-radius: var(--db-radius);
    overflow-wrap: anywhere;
  }
  .block {
    align-self: flex-start;
    inline-size: 85%;
    margin-block-start: 8px;
  }
  .block.near {
    align-self: flex-end;
    inline-size: auto;
  }
  .plain,
  .markdown {
    white-space: pre-wrap;
  }
  .plain {
    unicode-bidi: plaintext;
  }
  .text.first {
    margin-block-start: 0;
  }
  /* Told by a class: what stands before it would have all lines looked at anew with each that comes or goes. */
  .text.spaced,
  .text.unnamed {
    margin-block-start: 12px;
  }
  .text.far {
    align-self: flex-start;
    background: var(--db-surface-raised);
    border-end-start-radius: 4px;
  }
  .text.near {
    align-self: flex-end;
    background: var(--db-accent);
    color: var(--db-on-accent);
    border-end-end-radius: 4px;
  }
  .text.far:not(.first) {
    border-start-start-radius: 4px;
  }
  .text.near:not(.first) {
    border-start-end-radius: 4px;
  }
  .text.note {
    background: var(--db-note);
    color: var(--db-note-text);
    border-color: color-mix(in srgb, var(--db-note-text) 24%, transparent);
  }
  .text.whisper {
    border-style: dashed;
    border-color: var(--db-note-text);
  }
  .text.deleted {
    background: transparent;
    border-color: var(--db-line);
    color: var(--db-text-quiet);
    font-style: italic;
  }
  .text.failed {
    background: transparent;
    color: var(--db-text);
    border-color: var(--db-danger);
  }
  .text :focus-visible {
    outline-color: currentcolor;
  }
  .meta {
    margin-block: 4px 0;
    margin-inline: 12px;
    font-size: 12px;
    line-height: 16px;
    color: var(--db-text-quiet);
    font-variant-numeric: tabular-nums;
  }
  /* Holds actions alone: the texts around it still belong together. */
  .meta.bare {
    margin-block: 0 -4px;
  }
  .failed > span {
    color: var(--db-danger);
    font-weight: 600;
  }
  .link {
    min-block-size: 24px;
    margin-inline-start: 8px;
    padding: 0 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--db-text);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .older {
    align-self: center;
    margin: 0 0 8px;
    padding: 8px 12px;
  }
  .typing {
    align-self: flex-start;
    display: flex;
    align-items: center;
    gap: 8px;
    margin-block: 12px 0;
    margin-inline: 12px;
    font-size: 12px;
    line-height: 16px;
    color: var(--db-text-quiet);
  }
  .dots {
    display: inline-flex;
    gap: 4px;
  }
  .dots i {
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: currentcolor;
  }
  .jump {
    position: absolute;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 4px;
    min-block-size: 40px;
    padding: 0;
    border: 1px solid var(--db-line);
    border-radius: 20px;
    background: var(--db-surface);
    color: var(--db-text);
    box-shadow: var(--db-shadow);
  }
  .jump svg {
    inline-size: 20px;
    block-size: 20px;
  }
  .latest {
    inset-block-end: 12px;
    inset-inline-end: 16px;
    inline-size: 40px;
  }
  .to-unread {
    inset-block-start: 12px;
    inset-inline: 0;
    inline-size: fit-content;
    margin-inline: auto;
    padding-inline: 12px 16px;
    font-size: 14px;
    font-weight: 600;
  }
  .to-unread svg {
    rotate: 180deg;
  }
  @media (pointer: coarse) {
    .jump {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .dots i {
      animation: breathe 1.2s infinite ease-in-out;
    }
    .dots i:nth-child(2) {
      animation-delay: 0.15s;
    }
    .dots i:nth-child(3) {
      animation-delay: 0.3s;
    }
    .text.sending {
      animation: arrive var(--db-slow) var(--db-ease);
    }
  }
  @keyframes arrive {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
  @media (forced-colors: active) {
    .text {
      border-color: CanvasText;
    }
    .dots i {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
