import { css } from 'lit';

/** Causes by what they cost: a line each, its bar behind the words. */
export const paretoStyles = css`
  .pareto {
    display: flex;
    flex-direction: column;
    gap: 2px;
  }
  .pareto a {
    display: grid;
    grid-template-columns: minmax(120px, 28%) minmax(0, 1fr) auto;
    align-items: center;
    gap: 12px;
    min-block-size: 36px;
    padding: 4px 8px;
    margin-inline: -8px;
    border-radius: 10px;
    text-decoration: none;
  }
  .pareto a:hover {
    background: var(--db-surface-raised);
  }
  .pareto svg {
    inline-size: 100%;
    block-size: 16px;
  }
  .pareto .bar {
    fill: var(--db-accent);
  }
  .pareto .cause {
    overflow-wrap: anywhere;
  }
  .pareto .cost {
    color: var(--db-text-quiet);
    font-size: 13px;
    text-align: end;
  }
  .pareto b {
    color: var(--db-text);
    font-weight: 600;
  }
  @media (max-width: 720px) {
    .pareto a {
      grid-template-columns: minmax(0, 1fr);
      gap: 4px;
      min-block-size: 44px;
    }
    .pareto .cost {
      text-align: start;
    }
  }
  @media (forced-colors: active) {
    .pareto .bar {
      fill: CanvasText;
    }
  }
`;
