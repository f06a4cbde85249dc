import { css } from 'lit';

export const homeStyles = css`
  .greeting:has(> .home > section) {
    margin-block: 0 !important;
  }
  .home {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
    text-align: start;
    text-wrap: initial;
  }
  .greeting .home {
    margin-block-start: 20px;
  }
  .view .home {
    padding: 16px;
  }
  .greeting .home h3,
  .home h3 {
    margin: 0 0 8px;
    padding-inline: 12px;
    font: 600 13px/18px var(--db-font);
    color: var(--db-text-quiet);
  }
  .home .rows {
    margin-block-start: 4px;
  }
  .home .all {
    color: var(--db-text-quiet);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .choice {
    min-block-size: 44px;
    padding: 8px 16px;
    border: 1px solid var(--db-line-strong);
    border-radius: 22px;
    background: none;
    text-align: start;
    overflow-wrap: anywhere;
    transition: background-color var(--db-quick) var(--db-ease);
  }
  .choice:hover {
    background: var(--db-surface-raised);
  }
  @media (prefers-reduced-motion: no-preference) {
    .home {
      animation: come var(--db-slow) var(--db-ease);
    }
    @keyframes come {
      from {
        opacity: 0;
      }
    }
  }
`;
