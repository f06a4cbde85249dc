import type { PathSummary } from '../statistics/summary.ts';
import { round } from './chart-frame.ts';
import { escapeHtml, formatCount } from './format.ts';

const WIDTH = 1_160;
/** Of the streams alone, without the gaps between them. */
const HEIGHT = 150;
const NODE_WIDTH = 12;
/** A name fits into it. */
const GAP = 20;
const CHARACTER_WIDTH = 6.8;
/** Longer ways are drawn with their last lines together. */
const MOST_COLUMNS = 6;
const ENDS = { answered: 'answered', left: 'left', waiting: 'still waiting' };

interface Node {
  readonly key: string;
  readonly label: string;
  readonly column: number;
  count: number;
  top: number;
  height: number;
  /** How much of it is taken by links already, on its left and right side. */
  used: { in: number; out: number };
}

/** The ways through the escalation policy as streams: their width is how many went there. Empty when nothing happened. */
export function flowChart(paths: readonly PathSummary[]): string {
  const total = paths.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return '';
  const { nodes, links, columns } = graphOf(paths);
  // A node without height would not be seen.
  const tallest = Math.max(...columns.map((column) => column.length));
  const perOne = HEIGHT / total;
  for (const column of columns) {
    let top = GAP;
    for (const node of column) {
      Object.assign(node, { top, height: Math.max(1.5, node.count * perOne) });
      top += node.height + GAP;
    }
  }
  const step = (WIDTH - 170) / Math.max(1, columns.length - 1);
  const x = (node: Node): number => round(4 + node.column * step);
  const streams = links.map(({ from, to, count }) => {
    const width = Math.max(1, count * perOne);
    const y1 = round(from.top + from.used.out + width / 2);
    const y2 = round(to.top + to.used.in + width / 2);
    from.used.out += width;
    to.used.in += width;
    const [x1, x2] = [x(from) + NODE_WIDTH, x(to)];
    const middle = round((x1 + x2) / 2);
    return `<path class="stream" stroke-width="${round(width)}" d="M${x1},${y1}C${middle},${y1} ${middle},${y2} ${x2},${y2}"><title>${escapeHtml(`${from.label} → ${to.label}: ${formatCount(count)}`)}</title></path>`;
  });
  const boxes = nodes.map(
    (node) =>
      `<rect class="node" x="${x(node)}" y="${round(node.top)}" width="${NODE_WIDTH}" height="${round(node.height)}" rx="2"/>` +
      `<text class="name" x="${x(node) + NODE_WIDTH + 6}" y="${round(node.top + Math.min(node.height / 2, 40) + 4)}"><title>${escapeHtml(node.label)}</title>${escapeHtml(shortened(node.label, step))} <tspan class="tick">${formatCount(node.count)}</tspan></text>`,
  );
  const said = nodes.map(({ label, count }) => `${label}: ${count}`).join(', ');
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT + GAP * (tallest + 1)}" role="img" aria-label="${escapeHtml(`Ways through the escalation policy. ${said}`)}">${streams.join('')}${boxes.join('')}</svg>`;
}

function shortened(label: string, width: number): string {
  const most = Math.floor((width - NODE_WIDTH - 50) / CHARACTER_WIDTH);
  return label.length <= most ? label : `${label.slice(0, most - 1)}…`;
}

function graphOf(paths: readonly PathSummary[]) {
  const nodes = new Map<string, Node>();
  const links = new Map<string, { from: Node; to: Node; count: number }>();
  const most = Math.min(MOST_COLUMNS, Math.max(...paths.map(({ path }) => path.length)));
  const nodeAt = (label: string, column: number): Node => {
    const key = `${column} ${label}`;
    const node = nodes.get(key) ?? {
      key,
      label,
      column,
      count: 0,
      top: 0,
      height: 0,
      used: { in: 0, out: 0 },
    };
    nodes.set(key, node);
    return node;
  };
  for (const { path, result, count } of paths) {
    const way = [
      ...path.slice(0, most).map((label, column) => nodeAt(label, column)),
      nodeAt(ENDS[result], most),
    ];
    for (const [index, node] of way.entries()) {
      node.count += count;
      const from = way[index - 1];
      if (!from) continue;
      const key = `${from.key} → ${node.key}`;
      const link = links.get(key) ?? { from, to: node, count: 0 };
      link.count += count;
      links.set(key, link);
    }
  }
  const all = [...nodes.values()];
  const columns = [...Map.groupBy(all, ({ column }) => column)]
    .sort(([a], [b]) => a - b)
    .map(([, column]) => column.sort((a, b) => b.count - a.count));
  // Streams leave and reach a node in the order of what they come from and go to, so that they cross little.
  const place = new Map(columns.flatMap((column) => column.map((node, index) => [node, index] as const)));
  const order = (node: Node): number => place.get(node) ?? 0;
  const sorted = [...links.values()].sort(
    (a, b) => order(a.to) - order(b.to) || order(a.from) - order(b.from),
  );
  return { nodes: all, links: sorted, columns };
}
