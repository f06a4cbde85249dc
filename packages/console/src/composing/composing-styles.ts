import { css } from 'lit';

export const composingStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 8px;
    color: inherit;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px;
  }
  .tool,
  .word {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-inline-size: 28px;
    min-block-size: 28px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--tool, var(--db-text-quiet));
  }
  .word {
    padding-inline: 8px;
    font-size: 12px;
    font-weight: 600;
  }
  .tools svg,
  .chip svg {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
  }
  .tool:hover:enabled,
  .word:hover:enabled,
  .tool[aria-pressed='true'],
  .tool[aria-expanded='true'] {
    background: color-mix(in srgb, currentcolor 10%, transparent);
    color: var(--tool-strong, var(--db-text));
  }
  .tools button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  .gap {
    inline-size: 1px;
    block-size: 16px;
    margin-inline: 4px;
    background: color-mix(in srgb, currentcolor 20%, transparent);
  }
  .space {
    flex: 1;
  }
  .choices {
    display: flex;
    flex-direction: column;
    max-block-size: min(280px, 40vh);
    border: 1px solid var(--db-line);
    border-radius: 12px;
    background: var(--db-surface);
    color: var(--db-text);
    box-shadow: var(--db-shadow);
    overflow: hidden;
  }
  .choices ul {
    flex: 1;
    min-block-size: 0;
    padding: 4px;
    overflow: auto;
    scrollbar-width: thin;
  }
  .choices li {
    display: flex;
    align-items: baseline;
    gap: 8px;
    padding: 6px 8px;
    border-radius: 8px;
    font-size: 13px;
    line-height: 18px;
    cursor: pointer;
  }
  .choices b {
    flex: none;
    max-inline-size: 60%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 600;
  }
  .choices small {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 12px;
    color: var(--db-text-quiet);
  }
  .choices li:hover,
  .choices li[aria-selected='true'] {
    background: var(--db-surface-raised);
  }
  .choices .none,
  .choices .keys {
    padding: 8px 12px;
    font-size: 12px;
    line-height: 18px;
    color: var(--db-text-quiet);
  }
  .choices .keys {
    border-block-start: 1px solid var(--db-line);
  }
  .suggestions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    font-size: 12px;
    line-height: 16px;
    color: var(--db-text-quiet);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    max-inline-size: 280px;
    min-block-size: 28px;
    padding: 0 10px;
    border: 1px solid var(--db-line);
    border-radius: 14px;
    background: none;
    color: var(--db-text);
    font-size: 12px;
  }
  .chip span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chip:hover {
    background: var(--db-surface-raised);
  }
  .chip kbd {
    flex: none;
    font-size: 10px;
    line-height: 14px;
  }
  .preview {
    max-block-size: 200px;
    padding: 8px 12px;
    border: 1px dashed var(--db-line-strong);
    border-radius: 12px;
    overflow: auto;
    overflow-wrap: anywhere;
    line-height: 22px;
    white-space: pre-wrap;
  }
  .machine {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 6px 10px;
    border-radius: 10px;
    background: var(--db-surface-raised);
    color: var(--db-text);
    font-size: 12px;
    line-height: 16px;
  }
  .machine span {
    flex: 1;
    min-inline-size: 160px;
  }
  .machine svg {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
  }
  .problem {
    color: var(--db-danger);
    font-size: 13px;
  }
  .machine button,
  .outgoing .again {
    min-block-size: 28px;
    padding: 0 10px;
    border: 1px solid var(--db-line-strong);
    border-radius: 8px;
    background: none;
    color: inherit;
    font-size: 12px;
    font-weight: 600;
  }
  .icon {
    display: inline-grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--db-text-quiet);
  }
  .icon svg {
    inline-size: 16px;
    block-size: 16px;
  }
  .notice {
    font-size: 12px;
  }
  .outgoing,
  .picker {
    margin-block-end: 0;
  }
  @media (pointer: coarse) {
    .tool,
    .word,
    .chip,
    .machine button {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
    .choices li {
      padding-block: 12px;
    }
    .choices .keys,
    .chip kbd {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .choices li[aria-selected='true'],
    .tool[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
