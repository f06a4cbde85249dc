import { css } from 'lit';

export const offerCardStyles = css`
  :host {
    display: block;
  }
  article {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 4px 12px;
    align-items: start;
    padding: 12px 16px;
    border: 1px solid color-mix(in oklab, var(--db-note-text) 24%, var(--db-note));
    border-radius: 16px;
    background: var(--db-note);
    color: var(--db-note-text);
    box-shadow: var(--db-shadow);
  }
  .bell {
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
    background: var(--db-brass);
    color: var(--db-on-brass);
  }
  .words {
    min-inline-size: 0;
  }
  h2 {
    font-size: 15px;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    font-size: 12px;
    line-height: 18px;
  }
  .tags b {
    font-weight: 650;
  }
  .first {
    display: -webkit-box;
    margin-block: 2px;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .why {
    font-size: 12px;
    line-height: 18px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }
  .problem {
    grid-column: 2 / -1;
    font-weight: 600;
  }
  deskbell-offer-clock {
    grid-column: 2 / -1;
    margin-block-start: 4px;
  }
  wa-button[appearance='plain'] {
    --wa-color-on-quiet: var(--db-note-text);
    --wa-color-neutral-on-quiet: var(--db-note-text);
  }
  @media (max-width: 720px) {
    article {
      grid-template-columns: auto minmax(0, 1fr);
      padding: 12px;
    }
    .buttons {
      grid-column: 1 / -1;
    }
    .buttons .accept {
      flex: 1;
    }
    deskbell-offer-clock,
    .problem {
      grid-column: 1 / -1;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    article {
      animation: drop var(--db-slow) var(--db-ease);
    }
  }
  @keyframes drop {
    from {
      opacity: 0;
      translate: 0 -12px;
    }
  }
`;
