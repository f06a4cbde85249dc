/** The way to a value of a configuration: names, and places in lists. */
export type Keys = readonly (string | number)[];

type Block = Readonly<Record<string, unknown>>;

export function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands there; `undefined` where nothing does. */
export function valueAt(tree: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return (value as readonly unknown[])[Number(key)];
    return isBlock(value) && Object.hasOwn(value, String(key)) ? value[String(key)] : undefined;
  }, tree);
}

/** The tree with another value there; `undefined` takes it away, from a list together with its place. */
export function withValue(tree: unknown, keys: Keys, value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  const inner = withValue(valueAt(tree, [key]), rest, value);
  if (typeof key === 'number') {
    const list: readonly unknown[] = Array.isArray(tree) ? tree : [];
    return inner === undefined ? list.toSpliced(key, 1) : list.toSpliced(key, 1, inner);
  }
  const block = isBlock(tree) ? tree : {};
  if (inner !== undefined) return { ...block, [key]: inner };
  return Object.fromEntries(Object.entries(block).filter(([name]) => name !== key));
}

/** Whether two pieces of data say the same, whatever the order of their names. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isBlock(a) || !isBlock(b)) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
  );
}

const PLAIN = /^[A-Za-z0-9_-]+$/;

/** As the server names a place: `queues.main.teams[0]`, `agents["ana@shop.example"].skills`. */
export function pathOf(keys: Keys): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    if (!PLAIN.test(key)) return `${path}[${JSON.stringify(key)}]`;
    return path === '' ? key : `${path}.${key}`;
  }, '');
}

/** Whether a place is this one or inside it. */
export function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}
