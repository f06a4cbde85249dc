import { css } from 'lit';

/** Lists of conversations on the board. */
export const listStyles = css`
  :host {
    display: block;
    /* Rows answer to the room that they have, beside what is read along or not. */
    container-type: inline-size;
  }
  p {
    margin: 0;
  }
  .hint {
    margin-block-end: 4px;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding: 8px;
    border-block-start: 1px solid var(--db-line);
    border-radius: 8px;
  }
  li:first-child {
    border-color: transparent;
  }
  li[draggable='true'] {
    cursor: grab;
  }
  li[draggable='true']:active {
    cursor: grabbing;
  }
  li:hover {
    background: var(--db-surface-raised);
  }
  li.chosen {
    background: var(--wa-color-brand-fill-quiet);
  }
  .what {
    flex: 1 1 220px;
    min-inline-size: 0;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .why {
    text-wrap: pretty;
  }
  .do {
    display: flex;
    flex: none;
    gap: 4px;
    margin-inline-start: auto;
  }
  @media (pointer: coarse) {
    .do wa-button {
      --wa-form-control-height: 44px;
    }
  }
  @container (max-width: 360px) {
    .do {
      inline-size: 100%;
      justify-content: flex-end;
    }
  }
`;
