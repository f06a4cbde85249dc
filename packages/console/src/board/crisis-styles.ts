import { css } from 'lit';

export const crisisStyles = css`
  :host {
    display: block;
  }
  section {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--db-line);
    border-radius: 16px;
  }
  section.on {
    border-color: color-mix(in oklab, var(--db-danger) 50%, var(--db-surface));
    background: var(--wa-color-danger-fill-quiet);
  }
  h2 {
    font-size: 15px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 24px;
  }
  .row .words {
    flex: 1;
    min-inline-size: 220px;
    text-wrap: pretty;
  }
  .affected {
    text-align: center;
  }
  .affected b {
    display: block;
    font-size: 28px;
    line-height: 32px;
    font-variant-numeric: tabular-nums;
  }
  .preview {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 12px;
    border-radius: 10px;
    background: var(--wa-color-warning-fill-normal);
    color: var(--db-note-text);
  }
  .preview .lang {
    flex: none;
    font-size: 12px;
    font-weight: 600;
  }
  .quote {
    padding: 8px 12px;
    border-radius: 12px;
    background: var(--db-surface-raised);
    color: var(--db-text);
  }
  form {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 8px;
  }
  form .field {
    inline-size: 100%;
  }
`;
