/** Deeper than anything we take, configurations included. */
const MOST_LEVELS = 24;

/**
 * The path of the first thing in a parsed body that must not be kept: a lone surrogate, U+0000, `__proto__` as a name, or nesting without
 * end; `undefined` when there is none. Walks without recursion, so that no depth ends the process.
 */
export function unstorablePath(body: unknown): string | undefined {
  const waiting: { value: unknown; path: string; level: number }[] = [{ value: body, path: '', level: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path, level } = next;
    if (typeof value === 'string' && !isStorable(value)) return path;
    if (typeof value !== 'object' || value === null) continue;
    if (level >= MOST_LEVELS) return path;
    for (const [name, inner] of Object.entries(value)) {
      if (!isStorable(name) || name === '__proto__') return path;
      waiting.push({ value: inner, path: path === '' ? name : `${path}.${name}`, level: level + 1 });
    }
  }
  return undefined;
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}
