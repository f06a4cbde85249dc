import { css } from 'lit';

export const inboxLineStyles = css`
  :host {
    position: relative;
    display: block;
    padding-block-end: 2px;
  }
  .choose {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-start: 16px;
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
    background: var(--db-surface-raised);
    opacity: 0;
  }
  .choose input {
    inline-size: 18px;
    block-size: 18px;
    accent-color: var(--db-accent);
  }
  .choose:hover,
  .choose:focus-within,
  :host([selecting]) .choose {
    opacity: 1;
  }
  :host([selected]) a {
    background: var(--wa-color-brand-fill-quiet);
  }
  @media (hover: none) {
    :host(:not([selecting])) .choose {
      pointer-events: none;
    }
  }
  a {
    position: relative;
    display: grid;
    grid-template-columns: 36px minmax(0, 1fr);
    gap: 2px 12px;
    padding: 10px 12px 10px 16px;
    border-radius: 12px;
    text-decoration: none;
  }
  a:hover {
    background: var(--db-surface-raised);
  }
  a:focus-visible {
    outline-offset: -2px;
  }
  a[aria-current='true'] {
    background: var(--wa-color-brand-fill-quiet);
  }
  a[aria-current='true']::before {
    content: '';
    position: absolute;
    inset-block: 10px;
    inset-inline-start: 4px;
    inline-size: 3px;
    border-radius: 3px;
    background: var(--db-accent);
  }
  .mark {
    grid-row: span 2;
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    margin-block-start: 2px;
    border-radius: 50%;
    background: var(--db-surface-raised);
    color: var(--db-text-quiet);
    font-size: 12px;
    font-weight: 650;
    letter-spacing: 0.02em;
  }
  a:hover .mark,
  a[aria-current='true'] .mark {
    background: var(--db-surface);
  }
  .mark .icon {
    inline-size: 20px;
    block-size: 20px;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    min-block-size: 20px;
  }
  .name {
    flex: 1;
    font-weight: 550;
  }
  .unread .name {
    font-weight: 700;
  }
  .when {
    flex: none;
    color: var(--db-text-quiet);
  }
  .preview {
    flex: 1;
    font-size: 13px;
    color: var(--db-text-quiet);
  }
  .unread .preview {
    color: var(--db-text);
  }
  .draft {
    flex: none;
    font-size: 12px;
    font-weight: 600;
    color: var(--db-text-quiet);
  }
  .draft::after {
    content: ' ·';
  }
  .dot {
    flex: none;
    inline-size: 9px;
    block-size: 9px;
    border-radius: 50%;
    background: var(--db-accent);
  }
  .who {
    flex: none;
    max-inline-size: 45%;
    padding: 0 7px;
    border: 1px solid var(--db-line);
    border-radius: 999px;
    font-size: 12px;
    line-height: 18px;
    color: var(--db-text-quiet);
  }
  a[aria-current='true'] :is(.when, .preview, .who, .draft) {
    color: var(--db-text);
  }
  .tags {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    font-size: 12px;
    line-height: 18px;
    color: var(--db-text-quiet);
  }
  .tags b {
    padding: 0 6px;
    border-radius: 999px;
    background: var(--wa-color-warning-fill-normal);
    color: var(--db-note-text);
    font-weight: 600;
  }
  .tags .plain {
    padding: 0 6px;
    border: 1px solid var(--db-line);
    border-radius: 999px;
    line-height: 16px;
  }
  a.offered {
    background: var(--db-note);
  }
  a[aria-current='true'] .tags {
    color: var(--db-text);
  }
  @media (forced-colors: active) {
    a[aria-current='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .dot {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
