import { css } from 'lit';

export const settingsFormStyles = css`
  :host {
    display: block;
  }
  fieldset {
    min-inline-size: 0;
  }
  .fields {
    gap: 20px;
  }
  .field {
    max-inline-size: 640px;
  }
  .field[data-kind='list'],
  .field[data-kind='table'],
  .field[data-kind='week'] {
    max-inline-size: none;
  }
  input:not([type='checkbox'], [type='color'], [type='radio']),
  select {
    inline-size: 100%;
    max-inline-size: 100%;
    min-block-size: 36px;
    padding: 6px 12px;
    border: 1px solid var(--db-line-strong);
    border-radius: 10px;
    background: var(--db-surface);
    color: var(--db-text);
    font: inherit;
    line-height: 20px;
  }
  ::placeholder {
    color: var(--db-text-quiet);
    opacity: 1;
  }
  [aria-invalid='true'] {
    border-color: var(--db-danger);
  }
  input[type='number'] {
    max-inline-size: 200px;
  }
  input[type='color'] {
    inline-size: 40px;
    block-size: 36px;
    padding: 2px;
    border: 1px solid var(--db-line-strong);
    border-radius: 10px;
    background: var(--db-surface);
  }
  .field > .unit {
    font-size: 14px;
    font-weight: 400;
  }
  .unit {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .unit input {
    flex: 1;
    max-inline-size: 200px;
  }
  /* What stands there while it is empty must be readable to its end. */
  .unit input:placeholder-shown {
    max-inline-size: 300px;
  }
  .unit input[type='color'] {
    flex: none;
  }
  .unit select {
    inline-size: auto;
  }
  .hint {
    color: var(--db-text-quiet);
    font-size: 12px;
    line-height: 16px;
  }
  .problem:empty {
    display: none;
  }
  .field[data-kind='switch'] .choice {
    margin-inline-start: -8px;
  }
  .field[data-kind='switch'] .hint,
  .field[data-kind='switch'] .problem {
    margin-inline-start: 24px;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    margin-inline-start: -8px;
  }
  .choices .hint {
    inline-size: 100%;
    padding-inline-start: 8px;
  }
  .pair {
    display: grid;
    grid-template-columns: 112px minmax(0, 1fr) auto;
    gap: 8px;
    align-items: center;
    margin-block-end: 4px;
  }
  .pair label {
    overflow-wrap: anywhere;
  }
  .add.pair {
    grid-template-columns: minmax(0, 280px) auto;
    justify-content: start;
  }
  select.add {
    inline-size: auto;
    align-self: start;
    border-style: dashed;
    color: var(--db-text-quiet);
  }
  wa-button.add {
    align-self: start;
  }
  fieldset.part,
  .drawn {
    gap: 8px;
    padding: 16px;
    border: 1px solid var(--db-line);
    border-radius: 16px;
  }
  fieldset.part > legend {
    margin: 0 0 0 -6px;
    padding: 0 6px;
    color: var(--db-text);
  }
  .drawn h3 {
    margin: 0 0 8px;
    font-size: 13px;
  }
  .inner {
    display: flex;
    flex-direction: column;
    gap: 12px;
    margin-block-start: 8px;
  }
  .inner:empty {
    display: none;
  }
  .things {
    display: flex;
    flex-direction: column;
    gap: 6px;
    margin: 0 0 8px;
    padding: 0;
    list-style: none;
  }
  .things:empty {
    display: none;
  }
  .things > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    border: 1px solid var(--db-line);
    border-radius: 12px;
  }
  .things > li:has(> details[open]) {
    border-color: var(--db-line-strong);
  }
  details {
    min-inline-size: 0;
  }
  details[open] {
    grid-column: 1 / -1;
    grid-row: 1;
  }
  summary {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    min-block-size: 40px;
    padding: 10px 12px;
    border-radius: 12px;
    font-weight: 550;
    cursor: pointer;
  }
  summary .quiet {
    flex: 1 1 200px;
    font-weight: 400;
  }
  details[open] > summary {
    padding-inline-end: 120px;
  }
  details > .fields {
    padding: 4px 16px 16px;
  }
  summary .wrong {
    color: var(--db-danger);
  }
  .tools {
    grid-column: 2;
    grid-row: 1;
    display: flex;
    align-self: start;
    padding: 4px;
    z-index: 1;
  }
  .icon-button.up .icon {
    rotate: 180deg;
  }
  .cards-list {
    display: flex;
    flex-direction: column;
    gap: 8px;
    margin-block-end: 8px;
  }
  .cards-list a {
    display: flex;
    flex-direction: column;
    gap: 2px;
    padding: 12px 16px;
    border: 1px solid var(--db-line);
    border-radius: 12px;
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }
  .cards-list a:hover {
    border-color: var(--db-line-strong);
  }
  .cards-list .small {
    font-weight: 400;
  }
  .crumb {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-end: 16px;
  }
  .crumb h3 {
    flex: 1;
    font-size: 16px;
  }
  .form {
    gap: 24px;
  }
  @media (pointer: coarse) {
    input:not([type='checkbox'], [type='color'], [type='radio']),
    select {
      min-block-size: 44px;
    }
  }
  @media (max-width: 720px) {
    .pair {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .pair > label {
      grid-column: 1 / -1;
    }
    fieldset.part,
    .drawn {
      padding: 12px;
    }
  }
`;
