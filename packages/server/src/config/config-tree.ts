/** A configuration before it is validated: objects of objects, as a file has them. */
export type ConfigTree = Record<string, unknown>;

/** Where each value came from, by its path: what an error message names. */
export type Sources = Map<string, string>;

export function isTree(value: unknown): value is ConfigTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Sets the value at a path; what stands in the way and is not an object gives way to one. */
export function setAt(tree: ConfigTree, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) {
    tree[key] = value;
    return;
  }
  const present = tree[key];
  const child: ConfigTree = isTree(present) ? present : {};
  tree[key] = child;
  setAt(child, rest, value);
}
