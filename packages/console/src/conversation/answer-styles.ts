import { css } from 'lit';

export const answerStyles = css`
  :host {
    display: block;
    padding: 8px 16px 16px;
  }
  .answer {
    display: flex;
    flex-direction: column;
    gap: 8px;
    padding: 8px;
    border: 1px solid var(--db-line);
    border-radius: 16px;
    background: var(--db-surface);
    transition: background-color var(--db-quick) var(--db-ease);
  }
  .answer.note {
    border-color: color-mix(in oklab, var(--db-note-text) 35%, var(--db-note));
    background: var(--db-note);
    color: var(--db-note-text);
  }
  .top,
  .bottom {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  fieldset {
    display: flex;
    gap: 4px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  label {
    position: relative;
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 32px;
    padding: 0 12px;
    border-radius: 10px;
    font-size: 13px;
    font-weight: 600;
    color: var(--db-text-quiet);
    cursor: pointer;
  }
  .note label {
    color: inherit;
  }
  label:hover {
    color: var(--db-text);
    background: color-mix(in srgb, currentcolor 8%, transparent);
  }
  label:has(:checked) {
    background: var(--wa-color-brand-fill-normal);
    color: var(--db-text);
  }
  .note label:has(:checked) {
    background: var(--db-note-text);
    color: var(--db-note);
  }
  label:has(:focus-visible) {
    outline: 2px solid var(--db-text);
    outline-offset: 2px;
  }
  label:has(:disabled) {
    opacity: 0.55;
    cursor: not-allowed;
  }
  input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .hint {
    flex: 1;
    min-inline-size: 160px;
    font-size: 12px;
    line-height: 16px;
    color: var(--db-text-quiet);
  }
  .note .hint {
    color: inherit;
  }
  .problem {
    padding-inline: 8px;
    color: var(--db-danger);
    font-size: 13px;
  }
  .note .problem {
    color: inherit;
    font-weight: 600;
  }
  deskbell-composer {
    --db-radius: 12px;
  }
  .note deskbell-composer {
    --db-surface: var(--db-note);
    --db-text: var(--db-note-text);
    --db-text-quiet: var(--db-note-text);
    --db-line-strong: color-mix(in oklab, var(--db-note-text) 70%, var(--db-note));
    --db-accent: var(--db-note-text);
    --db-on-accent: var(--db-note);
    --db-accent-hover: var(--db-note-text);
  }
  .bottom {
    justify-content: flex-end;
    margin-block-start: -2px;
  }
  .keys {
    flex: 1;
    padding-inline-start: 8px;
    font-size: 12px;
    line-height: 16px;
    color: var(--db-text-quiet);
  }
  @media (pointer: coarse), (max-width: 720px) {
    .keys {
      display: none;
    }
  }
  @media (max-width: 720px) {
    :host {
      padding: 0 8px max(8px, env(safe-area-inset-bottom));
    }
    .hint:empty,
    .bottom.idle {
      display: none;
    }
  }
  @media (forced-colors: active) {
    label:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
