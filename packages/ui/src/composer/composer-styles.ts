import { css } from 'lit';

export const composerStyles = css`
  :host {
    display: block;
  }
  .box {
    display: flex;
    align-items: flex-end;
    gap: 4px;
    padding: 4px;
    border: 1px solid var(--db-line-strong);
    border-radius: var(--db-radius);
    background: var(--db-surface);
    transition: border-color var(--db-quick) var(--db-ease);
    cursor: text;
  }
  .box:focus-within {
    border-color: var(--db-text-quiet);
    box-shadow: inset 0 0 0 1px var(--db-text-quiet);
  }
  textarea {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 40px;
    max-block-size: 160px;
    margin: 0;
    padding: 9px 8px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    line-height: 22px;
    resize: none;
    field-sizing: content;
    scrollbar-width: thin;
  }
  textarea:focus-visible {
    outline: none;
  }
  textarea::placeholder {
    color: var(--db-text-quiet);
    opacity: 1;
  }
  .send {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    padding: 0;
    border: 0;
    border-radius: max(4px, var(--db-radius) - 4px);
    background: var(--db-accent);
    color: var(--db-on-accent);
    transition:
      background-color var(--db-quick) var(--db-ease),
      color var(--db-quick) var(--db-ease);
  }
  .send:hover {
    background: var(--db-accent-hover);
  }
  .send[aria-disabled='true'] {
    background: none;
    color: var(--db-text-quiet);
    cursor: default;
  }
  /* An outline cut out of it: a picture takes elements, and a page's Content-Security-Policy could refuse it. */
  .send::before {
    content: '';
    inline-size: 20px;
    block-size: 20px;
    background: currentcolor;
    clip-path: path(
      'M4.37 9.93A.88 .88 0 0 1 2.63 10.07L2.13 3.57A.88 .88 0 0 1 3.87 3.43zM2.64 4.3A.88 .88 0 0 1 3.36 2.7L17.86 9.2A.88 .88 0 0 1 17.14 10.8zM17.14 9.2A.88 .88 0 0 1 17.86 10.8L3.36 17.3A.88 .88 0 0 1 2.64 15.7zM3.87 16.57A.88 .88 0 0 1 2.13 16.43L2.63 9.93A.88 .88 0 0 1 4.37 10.07zM3.5 10.88A.88 .88 0 0 1 3.5 9.12L10 9.12A.88 .88 0 0 1 10 10.88z'
    );
  }
  :host(:dir(rtl)) .send::before {
    scale: -1 1;
  }
  .limit {
    margin: 4px 12px 0;
    font-size: 12px;
    line-height: 16px;
    color: var(--db-text-quiet);
    font-variant-numeric: tabular-nums;
  }
  .limit.over {
    color: var(--db-danger);
    font-weight: 600;
  }
  /* Below 16 px iOS zooms into the page. */
  @media (pointer: coarse) {
    textarea {
      font-size: max(16px, 1em);
    }
  }
  @media (forced-colors: active) {
    .send {
      border: 1px solid ButtonText;
    }
    .send::before {
      forced-color-adjust: none;
      background: ButtonText;
    }
    .send[aria-disabled='true']::before {
      background: GrayText;
    }
    .send[aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
    }
  }
`;
