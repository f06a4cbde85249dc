import { colourCss } from './card-css.ts';

const css = String.raw;

/** The test stands at the other top corner, out of the way of the card. */
export const rulesCss =
  colourCss +
  css`
    :host {
      inset-block-start: 12px !important;
      inset-inline-start: 12px !important;
      inline-size: min(360px, calc(100vw - 24px)) !important;
    }
    .rules {
      position: relative;
      max-block-size: calc(100vh - 260px);
      min-block-size: 120px;
      overflow: auto;
      padding: 16px;
      border: 2px dashed var(--db-line-strong);
      border-radius: var(--db-radius);
      background: var(--db-surface);
      color: var(--db-text);
      font: 14px/20px var(--db-font);
      box-shadow: var(--db-shadow);
      overflow-wrap: anywhere;
      text-align: start;
    }
    .head {
      display: flex;
      align-items: start;
      gap: 8px;
      margin: -8px -8px 4px 0;
    }
    .title {
      flex: 1;
      padding-block-start: 12px;
      font: 600 16px/24px var(--db-font);
    }
    .close {
      min-block-size: 44px;
      padding-inline: 12px;
      border-radius: 22px;
      color: var(--db-text-quiet);
      font-weight: 600;
    }
    .close:hover {
      background: var(--db-surface-raised);
    }
    .quiet {
      color: var(--db-text-quiet);
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .offer {
      margin-block-start: 12px;
      padding-block-start: 12px;
      border-block-start: 1px solid var(--db-line);
    }
    .name {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 8px;
      font-weight: 600;
    }
    .yes {
      color: var(--db-positive);
    }
    .no {
      color: var(--db-danger);
    }
    .condition {
      display: grid;
      grid-template-columns: 20px minmax(0, 1fr);
    }
    .found {
      grid-column: 2;
      color: var(--db-text-quiet);
      font-size: 13px;
    }
  `;
