/** The way to a value of a configuration: names and places in lists. */
export type Keys = readonly (string | number)[];

export interface ConfigurationProblem {
  /** For people, such as `queues.main.teams[0]`. */
  readonly path: string;
  /** For programs that look the place up. */
  readonly keys: Keys;
  /** Why it is refused, and what to do. */
  readonly message: string;
}

export type Report = (keys: Keys, message: string) => void;

const PLAIN = /^[A-Za-z0-9_-]+$/;

/** `queues.main.teams[0]`; names that are no plain words stand in quotes: `agents["ana@shop.example"].skills`. */
export function formatPath(keys: Keys): string {
  let path = '';
  for (const key of keys) {
    if (typeof key === 'number') path += `[${String(key)}]`;
    else if (!PLAIN.test(key)) path += `[${JSON.stringify(key)}]`;
    else path += path === '' ? key : `.${key}`;
  }
  return path;
}

/** What stands after "there is no such …": the names there are, as far as they fit into a sentence. */
export function among(names: Iterable<string>): string {
  const all = [...names];
  if (all.length === 0) return 'none are named';
  const more = all.length > 8 ? ', …' : '';
  return `there are: ${all.slice(0, 8).join(', ')}${more}`;
}
