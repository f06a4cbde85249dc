import { css } from 'lit';

/** Series are told apart by colour and by pattern, dash or shape; colours pass 3:1 on the surface, light and dark. */
const seriesColours = css`
  :host {
    --series-0: var(--db-accent);
    --series-1: light-dark(#a45a08, #e3a857);
    --series-2: light-dark(#4a5fa8, #a5b4f2);
    --series-3: var(--db-danger);
    --series-4: light-dark(#7a6f63, #a69c90);
    --series-5: light-dark(#8a4a86, #d99fd4);
  }
  @media (forced-colors: active) {
    :host {
      --series-0: CanvasText;
      --series-1: CanvasText;
      --series-2: CanvasText;
      --series-3: CanvasText;
      --series-4: CanvasText;
      --series-5: CanvasText;
    }
  }
`;

export const chartStyles = css`
  ${seriesColours}
  :host {
    display: block;
    min-inline-size: 0;
  }
  svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
  }
  text {
    font-size: 12px;
    fill: var(--db-text-quiet);
    font-variant-numeric: tabular-nums;
  }
  .grid {
    stroke: var(--db-line);
    stroke-width: 1;
    shape-rendering: crispEdges;
  }
  .mark {
    cursor: pointer;
    outline: none;
  }
  .mark .hit {
    fill: transparent;
    stroke: none;
  }
  .mark:hover .shape,
  .mark:focus-visible .shape {
    stroke: var(--db-text);
    stroke-width: 2;
  }
  .mark:focus-visible .hit {
    stroke: var(--db-text);
    stroke-width: 2;
  }
  .series-0 {
    --series: var(--series-0);
  }
  .series-1 {
    --series: var(--series-1);
  }
  .series-2 {
    --series: var(--series-2);
  }
  .series-3 {
    --series: var(--series-3);
  }
  .series-4 {
    --series: var(--series-4);
  }
  .series-5 {
    --series: var(--series-5);
  }
  .fill {
    fill: var(--series);
  }
  .hatch {
    pointer-events: none;
  }
  .stripe {
    stroke: var(--db-surface);
    stroke-width: 2;
    opacity: 0.55;
  }
  .line {
    fill: none;
    stroke: var(--series);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .series-1.line {
    stroke-dasharray: 6 4;
  }
  .series-2.line {
    stroke-dasharray: 2 4;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-block-end: 8px;
    font-size: 13px;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .legend svg {
    inline-size: 24px;
    block-size: 12px;
    flex: none;
  }
  .readout {
    min-block-size: 20px;
    margin-block-start: 4px;
    color: var(--db-text);
  }
  @media print {
    .readout {
      display: none;
    }
  }
`;
