/** One thing that was another before: where it is, what it was, what it became. */
export interface Difference {
  /** Such as `queues.sales.offerTimeout`; empty for the whole. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A list of differences is for reading: beyond this nobody reads. */
const MOST = 200;

/** What differs between two values from JSON, deep inside; `undefined` stands for "not there". */
export function differences(before: unknown, after: unknown): readonly Difference[] {
  const found: Difference[] = [];
  collect(before ?? undefined, after ?? undefined, '', found);
  return found.slice(0, MOST);
}

function collect(before: unknown, after: unknown, path: string, found: Difference[]): void {
  if (found.length >= MOST || JSON.stringify(before) === JSON.stringify(after)) return;
  if (!isRecord(before) || !isRecord(after)) {
    found.push({ path, before, after });
    return;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
    collect(before[key], after[key], path === '' ? key : `${path}.${key}`, found);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
