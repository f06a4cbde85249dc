import { css } from 'lit';

export const boardStyles = css`
  .queue {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }
  .queue header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
  }
  /* The name has the line for itself where its hours do not fit beside it. */
  .queue h3 {
    flex: 1 1 auto;
    max-inline-size: 100%;
  }
  .hours {
    flex: none;
    font-size: 12px;
    color: var(--db-text-quiet);
  }
  .hours::before {
    content: '';
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 6px;
    border-radius: 50%;
    background: var(--db-positive);
  }
  .hours.closed::before {
    background: none;
    box-shadow: inset 0 0 0 2px var(--db-text-quiet);
  }
  .bar {
    display: flex;
    gap: 2px;
    block-size: 10px;
    border-radius: 5px;
    overflow: hidden;
    background: var(--db-surface-raised);
  }
  .bar i {
    flex: 0 0 auto;
    min-inline-size: 3px;
  }
  .bar .waiting {
    background: var(--db-brass);
  }
  .bar .offered {
    background: repeating-linear-gradient(
      -45deg,
      var(--db-brass) 0 3px,
      color-mix(in oklab, var(--db-brass) 45%, var(--db-surface)) 3px 6px
    );
  }
  .bar .active {
    background: var(--db-accent);
  }
  .bar .free {
    background: color-mix(in oklab, var(--db-positive) 70%, var(--db-surface));
  }
  dl {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 8px;
  }
  dl > div {
    min-inline-size: 0;
  }
  dt {
    display: flex;
    align-items: center;
    gap: 4px;
    font-size: 12px;
    line-height: 16px;
    color: var(--db-text-quiet);
  }
  dt i {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 2px;
  }
  dt .waiting {
    background: var(--db-brass);
  }
  dt .offered {
    background: color-mix(in oklab, var(--db-brass) 45%, var(--db-surface));
  }
  dt .active {
    background: var(--db-accent);
  }
  dd {
    font-size: 18px;
    line-height: 24px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  dd.plain {
    font-size: 14px;
    font-weight: 500;
  }
  dd.risk {
    color: var(--db-danger);
  }
  .people li,
  .alerts li {
    display: grid;
    align-items: center;
    gap: 4px 12px;
    padding-block: 8px;
    border-block-start: 1px solid var(--db-line);
  }
  .people li:first-child,
  .alerts li:first-child {
    border: 0;
  }
  .people li {
    grid-template-columns: 12px minmax(0, 1fr) minmax(48px, 96px) auto;
  }
  .people .bar {
    block-size: 8px;
  }
  .state {
    display: block;
    font-size: 12px;
    line-height: 16px;
    color: var(--db-text-quiet);
  }
  .dot {
    inline-size: 10px;
    block-size: 10px;
    border: 2px solid var(--db-text-quiet);
    border-radius: 50%;
  }
  .dot.free {
    border-color: var(--db-positive);
    background: var(--db-positive);
  }
  .dot.paused,
  .dot.away {
    border-color: var(--db-brass);
  }
  .dot.away {
    background: linear-gradient(90deg, var(--db-brass) 50%, transparent 50%);
  }
  .alerts li {
    grid-template-columns: 20px minmax(0, 1fr) auto;
  }
  .alerts .icon {
    color: var(--db-text-quiet);
  }
  .alerts .do {
    display: flex;
    gap: 4px;
  }
  .alerts .slaBreach:not(.seen) .icon,
  .alerts .escalation:not(.seen) .icon,
  .alerts .unstaffed:not(.seen) .icon,
  .alerts .queueOver:not(.seen) .icon {
    color: var(--db-danger);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: 24px;
    align-items: start;
  }
  @media (max-width: 1000px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 480px) {
    .people li {
      grid-template-columns: 12px minmax(0, 1fr) 64px;
    }
    .people .numbers {
      grid-column: 2 / -1;
    }
  }
  @media (forced-colors: active) {
    .bar i,
    dt i,
    .dot,
    .hours::before {
      forced-color-adjust: none;
    }
    .bar {
      outline: 1px solid;
    }
  }
`;
