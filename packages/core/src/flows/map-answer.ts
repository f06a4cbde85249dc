/**
 * What a call's answer has under the paths: texts, numbers and truth values, as text. `null` when something is not there. Only what the
 * answer itself has counts: a path such as `constructor.name` leads nowhere.
 */
export function mapAnswer(
  body: unknown,
  map: Readonly<Record<string, string>>,
): Record<string, string> | null {
  const values: Record<string, string> = {};
  for (const [name, path] of Object.entries(map)) {
    const found = at(body, path);
    if (typeof found !== 'string' && typeof found !== 'number' && typeof found !== 'boolean') return null;
    values[name] = String(found);
  }
  return values;
}

function at(body: unknown, path: string): unknown {
  let here = body;
  for (const [, name, index] of path.matchAll(/([A-Za-z0-9_-]+)|\[(\d+)\]/g)) {
    const step = name ?? index ?? '';
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}
