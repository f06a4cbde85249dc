import { css } from 'lit';

export const whoStyles = css`
  :host {
    display: block;
    padding: 20px 20px 32px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    background: var(--db-surface-sunken);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-block-end: 20px;
  }
  .mark {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    background: var(--wa-color-brand-fill-normal);
    color: var(--db-text);
    font-weight: 650;
  }
  .head .words {
    min-inline-size: 0;
  }
  h2 {
    font-size: 16px;
    overflow-wrap: anywhere;
  }
  .vip {
    display: flex;
    align-items: center;
    gap: 4px;
    font-size: 12px;
    font-weight: 600;
    color: var(--db-note-text);
  }
  .vip .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  dl {
    display: flex;
    flex-direction: column;
  }
  .fact {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 0 12px;
    padding-block: 10px;
    border-block-start: 1px solid var(--db-line);
  }
  .fact .icon {
    grid-row: span 2;
    margin-block-start: 1px;
    color: var(--db-text-quiet);
  }
  dt {
    font-size: 12px;
    line-height: 18px;
    color: var(--db-text-quiet);
  }
  dd {
    overflow-wrap: anywhere;
  }
  .address {
    display: -webkit-box;
    overflow: hidden;
    font-size: 12px;
    line-height: 18px;
    color: var(--db-text-quiet);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .close {
    margin-inline-start: auto;
  }
  @media (min-width: 1180px) {
    .close {
      display: none;
    }
  }
`;
