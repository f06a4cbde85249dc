import { css } from 'lit';

export const settingsStyles = css`
  nav.parts {
    display: flex;
    gap: 4px;
    padding: 4px;
    border-radius: 12px;
    background: var(--db-surface-raised);
  }
  nav.parts a {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    padding: 0 12px;
    border-radius: 8px;
    text-decoration: none;
    color: var(--db-text-quiet);
    font-size: 13px;
    font-weight: 550;
  }
  nav.parts a[aria-current] {
    background: light-dark(var(--db-surface), #403b36);
    color: var(--db-text);
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
    nav.parts {
      inline-size: 100%;
    }
    nav.parts button {
      flex: 1;
      padding: 0 4px;
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
