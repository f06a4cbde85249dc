import { css } from 'lit';

/** The board with a conversation beside it that is read along; on small screens in front of it. */
export const besideStyles = css`
  :host {
    overflow: hidden;
  }
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    block-size: 100%;
  }
  .beside.reads {
    grid-template-columns: minmax(0, 1fr) minmax(340px, 420px);
  }
  .scroll {
    min-inline-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    container-type: inline-size;
  }
  aside {
    min-block-size: 0;
    border-inline-start: 1px solid var(--db-line);
  }
  /* Where one comes back to, and nothing to act on. */
  h1:focus {
    outline: none;
  }
  .told {
    margin: 0;
    font-size: 13px;
    font-weight: 600;
  }
  .told.wrong {
    color: var(--db-danger);
  }
  .column {
    display: flex;
    flex-direction: column;
    gap: 24px;
    min-inline-size: 0;
  }
  .column:only-child {
    grid-column: 1 / -1;
  }
  .people li.over {
    border-radius: 8px;
    background: var(--wa-color-brand-fill-quiet);
    outline: 2px dashed var(--db-accent);
  }
  @container (max-width: 860px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 1000px) {
    .beside.reads {
      grid-template-columns: minmax(0, 1fr);
    }
    .beside.reads .scroll {
      display: none;
    }
    aside {
      border: 0;
    }
  }
`;
