/** Quiet, warm, exact; light or dark as the reader's system has it. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #1d2622; --soft: #5c6962; --paper: #fbfaf7; --card: #fff; --line: #dfe3dd;
  --a: #1f7a5c; --b: #b4541a; --c: #35618f; --fill: #cfe6da; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ece9; --soft: #a3b0a9; --paper: #151a18; --card: #1e2522; --line: #36403b;
  --a: #63c9a2; --b: #f0a065; --c: #8ab8e8; --fill: #24493b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 24px 64px; max-width: 1240px; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 4px; } h2 { font-size: 20px; margin: 40px 0 8px; }
h3 { font-size: 16px; margin: 0 0 8px; }
p { margin: 0 0 12px; max-width: 72ch; } .soft { color: var(--soft); }

.wide { display: grid; gap: 16px; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 480px), 1fr)); gap: 16px; }
figure { margin: 0; padding: 16px; background: var(--card); border: 1px solid var(--line); border-radius: 10px; min-width: 0; }
figcaption { font-size: 14px; color: var(--soft); margin-top: 8px; }
svg { width: 100%; height: auto; display: block; overflow: visible; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; width: 100%; }
th, td { text-align: right; padding: 6px 12px; border-bottom: 1px solid var(--line); white-space: nowrap; }
th:first-child, td:first-child { text-align: left; } thead th { font-weight: 600; }
tbody th { font-weight: 400; }
details { margin-top: 12px; } summary { cursor: pointer; }
.tick { font-size: 12px; fill: var(--soft); } .name { font-size: 13px; fill: var(--ink); }
.grid { stroke: var(--line); } path { fill: none; }
.median, .offered, .kept { stroke: var(--a); stroke-width: 2.5; } .mean, .busy { stroke: var(--c); stroke-width: 2; stroke-dasharray: 2 4; stroke-linecap: round; }
.p90 { stroke: var(--b); stroke-width: 2.5; } .offered, .kept { stroke: var(--b); }
.target { stroke: var(--soft); stroke-dasharray: 6 4; } .duty { fill: var(--fill); } .within { fill: var(--a); opacity: .75; }
.stream { stroke: var(--a); opacity: .28; } .node { fill: var(--a); }
.key { display: inline-block; width: 18px; height: 0; border-top: 3px solid; vertical-align: middle; margin-right: 4px; }
@media print { body { background: none; } figure { break-inside: avoid; } }
`;
