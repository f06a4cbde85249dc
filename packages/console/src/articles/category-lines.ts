import type { CallAnswer } from '@deskbell/sdk/admin';

export type Categories = CallAnswer<'GET /v1/sites/:siteId/article-categories'>['categories'];

/** A category as a line of a list: `depth` 1 stands below the last line before it with 0. */
export interface CategoryLine {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly depth: 0 | 1;
}

type Lines = readonly CategoryLine[];

export function linesOf(categories: Categories): Lines {
  return categories.flatMap(({ id, names, children }) => [
    { id, names, depth: 0 as const },
    ...children.map((child) => ({ ...child, depth: 1 as const })),
  ]);
}

export function categoriesOf(lines: Lines): Categories {
  const categories: {
    id: string;
    names: Record<string, string>;
    children: Categories[number]['children'];
  }[] = [];
  for (const { id, names, depth } of lines) {
    const parent = categories.at(-1);
    if (depth === 0 || !parent) categories.push({ id, names: { ...names }, children: [] });
    else parent.children.push({ id, names: { ...names } });
  }
  return categories;
}

/** How many lines go along when this one moves: itself, and those below it. */
function sizeAt(lines: Lines, at: number): number {
  if (lines[at]?.depth !== 0) return 1;
  const next = lines.findIndex(({ depth }, index) => index > at && depth === 0);
  return (next < 0 ? lines.length : next) - at;
}

/**
 * Moves a line, with those below it, before the line that is at `to` now (`lines.length`: to the end). One with lines below never ends
 * up inside another: it comes after it then.
 */
export function movedTo(lines: Lines, from: number, to: number): Lines {
  const size = sizeAt(lines, from);
  if (to >= from && to <= from + size) return lines;
  const block = lines.slice(from, from + size);
  const rest = lines.toSpliced(from, size);
  let place = to > from ? to - size : to;
  if (block[0]?.depth === 0) while (rest[place]?.depth === 1) place += 1;
  // Nothing stands below nothing.
  if (place === 0)
    return [...block.map((line, index) => (index === 0 ? { ...line, depth: 0 as const } : line)), ...rest];
  return rest.toSpliced(place, 0, ...block);
}

/** One step; the same lines when there is no step. */
export function moved(lines: Lines, at: number, by: 1 | -1): Lines {
  const isTop = lines[at]?.depth === 0;
  if (by === -1) {
    if (!isTop) return at <= 1 ? lines : movedTo(lines, at, at - 1);
    const before = lines.findLastIndex(({ depth }, index) => index < at && depth === 0);
    return before < 0 ? lines : movedTo(lines, at, before);
  }
  const next = at + sizeAt(lines, at);
  if (next >= lines.length) return lines;
  return movedTo(lines, at, next + (isTop ? sizeAt(lines, next) : 1));
}

/** Whether there is something above it to stand below, and nothing below itself. */
export function canGoIn(lines: Lines, at: number): boolean {
  return at > 0 && lines[at]?.depth === 0 && sizeAt(lines, at) === 1;
}

export function goneIn(lines: Lines, at: number): Lines {
  const line = lines[at];
  return line && canGoIn(lines, at) ? lines.with(at, { ...line, depth: 1 }) : lines;
}

/** Out of the one it stands below, and after it. */
export function goneOut(lines: Lines, at: number): Lines {
  const line = lines[at];
  if (line?.depth !== 1) return lines;
  const rest = lines.toSpliced(at, 1);
  const next = rest.findIndex(({ depth }, index) => index >= at && depth === 0);
  return rest.toSpliced(next < 0 ? rest.length : next, 0, { ...line, depth: 0 });
}

/** Takes a line away; those below it move up to its place. */
export function without(lines: Lines, at: number): Lines {
  const size = sizeAt(lines, at);
  return lines
    .map((line, index) => (index > at && index < at + size ? { ...line, depth: 0 as const } : line))
    .toSpliced(at, 1);
}

/** An id for addresses, made of a name, that no line has. */
export function idFor(name: string, lines: Lines): string {
  const base =
    name
      .normalize('NFD')
      // Marks on letters, so that `ř` is an `r`.
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 50) || 'category';
  const taken = new Set(lines.map(({ id }) => id));
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${String(number)}`;
  return id;
}
