import { isBlock, isSame, type Keys } from './tree.ts';

/** A place that both sides have changed, each in its own way. */
export interface Collision {
  readonly keys: Keys;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged {
  /** Both sides' changes; where they collide, mine. */
  readonly document: unknown;
  readonly collisions: readonly Collision[];
}

/** Puts together what two people made of one configuration. A list counts as one thing: its places mean nothing by themselves. */
export function merge(base: unknown, mine: unknown, theirs: unknown, keys: Keys = []): Merged {
  if (isSame(mine, theirs) || isSame(base, theirs)) return { document: mine, collisions: [] };
  if (isSame(base, mine)) return { document: theirs, collisions: [] };
  if (!isBlock(base) || !isBlock(mine) || !isBlock(theirs))
    return { document: mine, collisions: [{ keys, mine, theirs }] };
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const parts = [...names].map(
    (name) => [name, merge(base[name], mine[name], theirs[name], [...keys, name])] as const,
  );
  return {
    document: Object.fromEntries(
      parts.flatMap(([name, { document }]) => (document === undefined ? [] : [[name, document]])),
    ),
    collisions: parts.flatMap(([, { collisions }]) => collisions),
  };
}
