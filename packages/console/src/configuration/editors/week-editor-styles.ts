import { css } from 'lit';

export const weekEditorStyles = css`
  :host {
    display: block;
  }
  .scale {
    display: flex;
    justify-content: space-between;
    margin-inline-start: 48px;
    color: var(--db-text-quiet);
    font-size: 11px;
  }
  .scale i {
    font-style: normal;
  }
  .row {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr);
    gap: 2px 8px;
    align-items: center;
    padding-block: 4px;
  }
  .name {
    font-size: 12px;
    font-weight: 550;
  }
  .day {
    position: relative;
    block-size: 28px;
    border-radius: 6px;
    overflow: hidden;
    background:
      repeating-linear-gradient(90deg, transparent 0 calc(25% - 1px), var(--db-line) calc(25% - 1px) 25%),
      var(--db-surface-raised);
  }
  .day[data-editable] {
    cursor: crosshair;
    touch-action: pan-y;
  }
  .day i {
    position: absolute;
    inset-block: 3px;
    border-radius: 4px;
    background: var(--db-accent);
  }
  .day i.new {
    opacity: 0.55;
  }
  .spans {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-block-size: 32px;
    font-size: 13px;
  }
  .span {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  input {
    block-size: 32px;
    padding: 0 8px;
    border: 1px solid var(--db-line-strong);
    border-radius: 8px;
    background: var(--db-surface);
    color: var(--db-text);
    font: inherit;
  }
  .hint {
    margin-block-start: 4px;
    color: var(--db-text-quiet);
    font-size: 12px;
  }
  @media (pointer: coarse) {
    input {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .day i {
      forced-color-adjust: none;
    }
  }
`;
