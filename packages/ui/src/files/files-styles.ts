import { css } from 'lit';

const row = css`
  .outgoing,
  .files {
    .preview {
      flex: none;
      display: grid;
      place-items: center;
      inline-size: 40px;
      block-size: 40px;
      border-radius: 8px;
      background: var(--db-surface-raised);
      color: var(--db-text-quiet);
      overflow: hidden;
    }
    .preview svg {
      inline-size: 20px;
      block-size: 20px;
    }
    .about {
      flex: 1;
      min-inline-size: 0;
      display: grid;
      gap: 2px;
    }
    .about b {
      font-weight: 600;
      font-size: 14px;
      line-height: 18px;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .about small {
      font-size: 12px;
      line-height: 16px;
      color: var(--db-text-quiet);
      font-variant-numeric: tabular-nums;
    }
  }
  deskbell-picture {
    display: block;
    max-inline-size: 100%;
    overflow: hidden;
  }
  deskbell-picture canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
`;

/** What stands above the composer, and what covers the panel or the screen. */
export const outgoingStyles = css`
  ${row}
  .outgoing {
    display: grid;
    gap: 4px;
    max-block-size: 208px;
    margin: 0 0 8px;
    padding: 0;
    overflow: auto;
    scrollbar-width: thin;
    list-style: none;
  }
  .outgoing li {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 4px;
    border: 1px solid var(--db-line);
    border-radius: 12px;
  }
  .outgoing deskbell-picture {
    inline-size: 100%;
    block-size: 100%;
  }
  .outgoing .problem {
    color: var(--db-danger);
  }
  .outgoing progress {
    inline-size: 100%;
    block-size: 4px;
    border: 0;
    border-radius: 2px;
    background: var(--db-line);
    accent-color: var(--db-accent);
    appearance: none;
    overflow: hidden;
  }
  .outgoing progress::-webkit-progress-bar {
    background: var(--db-line);
  }
  .outgoing progress::-webkit-progress-value {
    background: var(--db-accent);
    transition: inline-size var(--db-slow) linear;
  }
  .outgoing progress::-moz-progress-bar {
    background: var(--db-accent);
  }
  .outgoing .again {
    flex: none;
    min-block-size: 32px;
    padding: 4px 8px;
    border: 1px solid var(--db-line-strong);
    border-radius: 8px;
    background: none;
    font-size: 13px;
    font-weight: 600;
  }
  .outgoing .again:hover {
    background: var(--db-surface-raised);
  }
  .dropzone {
    position: absolute;
    z-index: 2;
    inset: 8px;
    display: grid;
    place-items: center;
    border: 2px dashed var(--db-accent);
    border-radius: max(4px, var(--db-radius) - 4px);
    background: color-mix(in srgb, var(--db-surface) 92%, transparent);
    font-weight: 600;
    text-align: center;
    pointer-events: none;
  }
  .viewer {
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--db-surface);
    color: var(--db-text);
    font: 400 15px/1.45 var(--db-font);
  }
  .viewer[open] {
    display: flex;
    flex-direction: column;
  }
  .viewer header {
    padding-block-start: max(12px, env(safe-area-inset-top));
  }
  .viewer header b {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .stage {
    flex: 1;
    min-block-size: 0;
    display: grid;
    place-items: center;
    padding: 16px;
    cursor: zoom-out;
  }
  .stage deskbell-picture {
    max-block-size: 100%;
    border-radius: 4px;
    background: var(--db-surface-raised);
  }
  .stage canvas {
    object-fit: contain;
  }
  @media (pointer: coarse) {
    .outgoing .icon,
    .outgoing .again {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .viewer {
      transition: opacity var(--db-slow) var(--db-ease);
    }
    @starting-style {
      .viewer[open] {
        opacity: 0;
      }
    }
  }
`;

/** The files of messages, inside the timeline. */
export const fileStyles = css`
  ${row}
  .files {
    display: grid;
    gap: 4px;
    max-inline-size: 85%;
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }
  .files.near {
    align-self: flex-end;
    justify-items: end;
  }
  .files.far {
    align-self: flex-start;
    justify-items: start;
  }
  .files li {
    max-inline-size: 100%;
  }
  .files .picture {
    display: block;
    max-inline-size: 100%;
    padding: 0;
    border: 1px solid var(--db-line);
    border-radius: max(4px, var(--db-radius) - 4px);
    background: var(--db-surface-raised);
    overflow: hidden;
    cursor: zoom-in;
  }
  .files .row {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 264px;
    max-inline-size: 100%;
    min-block-size: 50px;
    padding: 4px;
    border: 1px solid var(--db-line);
    border-radius: 12px;
    color: inherit;
    text-decoration: none;
  }
  .files a.row:hover {
    background: var(--db-surface-sunken);
  }
  .files .gone {
    border-style: dashed;
  }
  .files .get {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 40px;
    color: var(--db-text-quiet);
  }
  .files .get svg {
    inline-size: 20px;
    block-size: 20px;
  }
`;
