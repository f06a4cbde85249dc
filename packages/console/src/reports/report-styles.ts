import { css } from 'lit';

/** The page of the reports, on the screen and on paper. */
export const reportStyles = css`
  .page {
    gap: 16px;
    max-inline-size: 1200px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .bom {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 32px;
    color: var(--db-text-quiet);
    font-size: 13px;
    cursor: pointer;
  }
  .bom input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--db-accent);
  }
  .sections {
    display: flex;
    gap: 4px;
    overflow-x: auto;
    scrollbar-width: none;
    border-block-end: 1px solid var(--db-line);
  }
  .sections a {
    flex: none;
    padding: 8px 12px;
    border-block-end: 2px solid transparent;
    color: var(--db-text-quiet);
    font-weight: 550;
    text-decoration: none;
  }
  .sections a:hover {
    color: var(--db-text);
  }
  .sections a[aria-current] {
    border-color: var(--db-accent);
    color: var(--db-text);
  }
  .sections a:focus-visible {
    outline-offset: -2px;
    border-radius: 8px;
  }
  .parts {
    display: flex;
    flex-direction: column;
    gap: 16px;
  }
  .parts[aria-busy='true'] {
    opacity: 0.5;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 12px;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(380px, 100%), 1fr));
    gap: 16px;
  }
  .counting {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  progress {
    flex: 0 1 320px;
    block-size: 6px;
    accent-color: var(--db-accent);
  }
  .middle {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 12px;
    padding: 48px 16px;
    text-align: center;
  }
  .comments ul {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 8px;
  }
  .list-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    margin-block-end: 8px;
  }
  .list-head h2 {
    margin: 0;
  }
  .list-head p {
    margin-inline-start: auto;
  }
  .list-head wa-button {
    flex-basis: 100%;
    margin-inline-start: -12px;
  }
  .toggle {
    display: inline-flex;
    align-items: center;
    align-self: flex-start;
    gap: 4px;
    margin-block-end: 8px;
    padding: 4px 12px 4px 8px;
    border: 1px solid var(--db-line-strong);
    border-radius: 999px;
    font-size: 13px;
    text-decoration: none;
  }
  .toggle[aria-checked='true'] {
    background: var(--db-surface-raised);
  }
  .preview {
    max-inline-size: 48ch;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  @media (max-width: 720px) {
    .tiles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (pointer: coarse) {
    .bom {
      min-block-size: 44px;
    }
    .sections a {
      padding-block: 12px;
    }
  }
  @media print {
    :host {
      block-size: auto;
      overflow: visible;
      color-scheme: light;
      background: none;
    }
    .page {
      max-inline-size: none;
      padding: 0;
    }
    .sections,
    deskbell-report-filters,
    .bom,
    .toggle,
    wa-button {
      display: none;
    }
    .pair {
      grid-template-columns: 1fr 1fr;
    }
  }
  @page {
    size: A4;
    margin: 14mm;
  }
`;
