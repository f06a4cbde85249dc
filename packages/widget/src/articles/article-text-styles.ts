import { css } from 'lit';

/** An article to read, and what is asked below it. */
export const articleTextStyles = css`
  :host {
    display: block;
    padding: 16px 20px 24px;
  }
  h3 {
    margin: 0 0 12px;
    font: 600 20px/26px var(--db-font);
    text-wrap: balance;
    scroll-margin: 16px;
  }
  h3:focus-visible,
  [role='status']:focus-visible {
    outline: none;
  }
  .text {
    white-space: normal;
  }
  .text > * + :is(p, ul, ol, pre, blockquote, .table, img),
  .text li > :is(ul, ol) {
    margin-block-start: 12px;
  }
  .text :is(h4, h5, h6) {
    margin: 20px 0 4px;
    font: 600 16px/22px var(--db-font);
    scroll-margin: 16px;
  }
  .text li {
    white-space: normal;
  }
  .text li + li {
    margin-block-start: 4px;
  }
  .text a {
    color: var(--db-accent);
  }
  .text img {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: 8px;
  }
  .text hr {
    margin-block: 20px;
    border: 0;
    border-block-start: 1px solid var(--db-line);
  }
  .table {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font-size: 14px;
    line-height: 20px;
  }
  th,
  td {
    padding: 6px 12px;
    padding-inline-start: 0;
    border-block-end: 1px solid var(--db-line);
    text-align: start;
    vertical-align: top;
  }
  .end {
    text-align: end;
  }
  .center {
    text-align: center;
  }
  .note {
    padding-block: 8px 16px;
    color: var(--db-text-quiet);
  }
  .opinion {
    margin-block: 24px 16px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--db-line);
  }
  .opinion p:first-child {
    font-weight: 600;
  }
  .choices {
    display: flex;
    gap: 8px;
    margin-block-start: 8px;
  }
  .choices .button {
    min-inline-size: 72px;
  }
  form,
  label {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  label {
    inline-size: 100%;
    font-weight: 600;
  }
  .problem {
    color: var(--db-danger);
    font-size: 13px;
    line-height: 18px;
  }
  .button.ask {
    inline-size: 100%;
  }
  /* Below 16 px iOS zooms into the page. */
  @media (pointer: coarse) {
    textarea {
      font-size: max(16px, 1em);
    }
  }
`;
