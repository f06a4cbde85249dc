import { css } from 'lit';

export const settingsStyles = css`
  :host {
    /* What is gone to must not stand behind the bar that saves. */
    scroll-padding-block: 12px 96px;
  }
  .columns {
    display: grid;
    grid-template-columns: 232px minmax(0, 1fr);
    gap: 28px;
    align-items: start;
  }
  nav.parts {
    position: sticky;
    inset-block-start: 12px;
    display: flex;
    flex-direction: column;
    gap: 2px;
  }
  nav.parts input {
    inline-size: 100%;
    min-block-size: 36px;
    padding: 6px 12px;
    border: 1px solid var(--db-line-strong);
    border-radius: 10px;
    background: var(--db-surface);
    color: var(--db-text);
    font: inherit;
  }
  nav.parts h2 {
    margin: 16px 8px 4px;
    color: var(--db-text-quiet);
    font-size: 12px;
    font-weight: 600;
  }
  nav.parts ul {
    display: flex;
    flex-direction: column;
    gap: 1px;
  }
  nav.parts a {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 34px;
    padding: 4px 10px;
    border-radius: 8px;
    text-decoration: none;
    color: var(--db-text);
    font-size: 13px;
  }
  nav.parts a:hover {
    background: var(--db-surface-raised);
  }
  nav.parts a[aria-current] {
    background: var(--wa-color-brand-fill-quiet);
    font-weight: 600;
  }
  nav.parts a .icon {
    color: var(--db-text-quiet);
  }
  .section {
    display: flex;
    flex-direction: column;
    gap: 20px;
    min-inline-size: 0;
  }
  .section-name {
    margin: 0;
    font-size: 18px;
  }
  h4 {
    margin: 12px 0 0;
    font-size: 12px;
    font-weight: 600;
    color: var(--db-text-quiet);
  }
  .wide {
    display: grid;
    gap: 12px;
  }
  .tag {
    padding: 0 6px;
    border: 1px solid var(--db-line);
    border-radius: 999px;
    font-size: 12px;
    font-weight: 500;
    color: var(--db-text-quiet);
  }
  .queue dl {
    margin-block-start: 8px;
  }
  .queue dl > div {
    display: grid;
    grid-template-columns: 104px minmax(0, 1fr);
    gap: 8px;
    padding-block: 4px;
  }
  dt {
    font-size: 12px;
    line-height: 20px;
    color: var(--db-text-quiet);
  }
  dd {
    overflow-wrap: anywhere;
  }
  .line {
    position: relative;
    block-size: 2px;
    margin: 14px 6px 10px;
    background: var(--db-line-strong);
  }
  .line i {
    position: absolute;
    inset-block-start: -5px;
    inline-size: 12px;
    block-size: 12px;
    margin-inline-start: -6px;
    border: 2px solid var(--db-accent);
    border-radius: 50%;
    background: var(--db-surface);
  }
  .rungs li,
  .triggers li {
    display: grid;
    grid-template-columns: minmax(88px, max-content) minmax(0, 1fr) auto;
    gap: 0 16px;
    align-items: baseline;
    padding-block: 6px;
    border-block-start: 1px solid var(--db-line);
  }
  .rungs li:first-child,
  .triggers li:first-child {
    border: 0;
  }
  .rungs b,
  .triggers b {
    font-weight: 600;
  }
  .week {
    inline-size: 100%;
    margin-block: 8px;
    border-collapse: collapse;
  }
  .week th {
    inline-size: 48px;
    padding: 3px 8px 3px 0;
    font-size: 12px;
    font-weight: 500;
    text-align: start;
  }
  .week thead th {
    padding-block: 0;
  }
  .week thead th + th {
    inline-size: auto;
  }
  .scale {
    display: flex;
    justify-content: space-between;
    color: var(--db-text-quiet);
    font-size: 11px;
  }
  .scale i {
    font-style: normal;
  }
  .day {
    position: relative;
    display: block;
    block-size: 16px;
    border-radius: 4px;
    overflow: hidden;
    background:
      repeating-linear-gradient(90deg, transparent 0 calc(25% - 1px), var(--db-line) calc(25% - 1px) 25%),
      var(--db-surface-raised);
  }
  .day i {
    position: absolute;
    inset-block: 2px;
    border-radius: 3px;
    background: var(--db-accent);
  }
  @media (max-width: 720px) {
    .rungs li,
    .triggers li {
      grid-template-columns: minmax(0, 1fr);
    }
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .page[data-at='section'] nav.parts,
    .page[data-at='list'] .section {
      display: none;
    }
    nav.parts {
      position: static;
    }
    nav.parts a {
      min-block-size: 44px;
      font-size: 14px;
    }
  }
  @media (forced-colors: active) {
    .day i,
    .line i {
      forced-color-adjust: none;
    }
    nav.parts a[aria-current] {
      outline: 2px solid Highlight;
    }
  }
`;
