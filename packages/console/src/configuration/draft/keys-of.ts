import type { Keys } from './tree.ts';

const PART = /\.?([A-Za-z0-9_-]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/gy;

/** A place as the server names it, taken apart: `queues.main.teams[0]`. As far as it can be understood. */
export function keysOf(path: string): Keys {
  return [...path.matchAll(PART)].map(([, name, index, quoted]) => {
    if (name !== undefined) return name;
    return index === undefined ? String(JSON.parse(quoted ?? '""')) : Number(index);
  });
}
