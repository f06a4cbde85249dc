import { css } from 'lit';

/** The text on one side, what readers will see of it on the other; on a phone one below the other. */
export const articleEditorStyles = css`
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(360px, 100%), 1fr));
    gap: 16px;
    align-items: start;
  }
  .sides > * {
    min-inline-size: 0;
  }
  .write {
    display: flex;
    flex-direction: column;
    gap: 12px;
  }
  .write textarea {
    font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
    font-size: 13px;
  }
  .preview {
    padding: 16px 20px;
    border: 1px solid var(--db-line);
    border-radius: 16px;
    font-size: 15px;
    line-height: 1.55;
    overflow-wrap: anywhere;
  }
  .preview h3 {
    font-size: 20px;
  }
  .preview :is(h4, h5, h6) {
    margin: 20px 0 4px;
    font: 600 16px/22px var(--db-font);
  }
  .preview :is(p, ul, ol, pre, blockquote, .table) + * {
    margin-block-start: 12px;
  }
  .preview :is(ul, ol) {
    padding-inline-start: 24px;
    list-style: revert;
  }
  .preview img {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: 8px;
  }
  .preview pre {
    overflow-x: auto;
    padding: 12px;
    border-radius: 10px;
    background: var(--db-surface-raised);
  }
  .languages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }
  .languages a {
    padding: 4px 12px;
    border: 1px solid var(--db-line);
    border-radius: 999px;
    text-decoration: none;
  }
  .languages a[aria-current] {
    border-color: var(--db-accent);
    font-weight: 600;
  }
  .languages input {
    inline-size: 96px;
    min-block-size: 32px;
    padding: 2px 10px;
    border: 1px solid var(--db-line-strong);
    border-radius: 999px;
    background: var(--db-surface);
    color: var(--db-text);
    font: inherit;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 6px 8px;
    border-block-end: 1px solid var(--db-line);
    text-align: start;
  }
  thead th {
    color: var(--db-text-quiet);
    font-size: 12px;
  }
  tbody th {
    font-weight: 500;
  }
`;
