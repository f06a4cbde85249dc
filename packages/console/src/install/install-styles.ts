import { css } from 'lit';

export const installStyles = css`
  :host {
    display: block;
    block-size: 100%;
    overflow: hidden auto;
    background: var(--db-surface);
    scrollbar-width: thin;
  }
  .page {
    display: flex;
    flex-direction: column;
    gap: 36px;
    max-inline-size: 720px;
    padding: 20px 24px 64px;
  }
  .top {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 40px;
  }
  .top wa-button {
    margin-inline-start: -12px;
  }
  h1 {
    font-size: 22px;
  }
  h2 {
    margin-block-end: 4px;
    font-size: 16px;
  }
  section > p {
    max-inline-size: 64ch;
    color: var(--db-text-quiet);
    text-wrap: pretty;
  }
  ol {
    counter-reset: step;
    display: flex;
    flex-direction: column;
    gap: 10px;
    margin-block: 8px 0;
  }
  ol li {
    counter-increment: step;
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
    align-items: start;
  }
  ol li::before {
    content: counter(step);
    display: grid;
    place-items: center;
    inline-size: 20px;
    block-size: 20px;
    border-radius: 50%;
    background: var(--wa-color-brand-fill-normal);
    font-size: 12px;
    font-weight: 650;
  }
  ol li > div {
    min-inline-size: 0;
  }
  .code {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    margin-block-start: 8px;
    padding: 8px 8px 8px 16px;
    border: 1px solid var(--db-line);
    border-radius: 12px;
    background: var(--db-surface-sunken);
  }
  .code pre {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    padding-block: 5px;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    font:
      13px/20px ui-monospace,
      'Cascadia Mono',
      Menlo,
      Consolas,
      monospace;
  }
  .tests {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 12px 0 0;
    padding: 0;
    list-style: none;
  }
  @media (max-width: 720px) {
    .page {
      gap: 28px;
      padding: 8px 16px 48px;
    }
  }
`;
