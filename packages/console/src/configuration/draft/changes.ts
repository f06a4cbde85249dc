import { isBlock, isSame, type Keys } from './tree.ts';

/** One thing that differs; `undefined` where there is nothing on that side. */
export interface Change {
  readonly keys: Keys;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * What differs between two configurations, as small as it can be said. Of lists of things the equal ends are left out, so that adding one in
 * the middle is one change and not many.
 */
export function changesBetween(before: unknown, after: unknown, keys: Keys = []): readonly Change[] {
  if (isSame(before, after)) return [];
  if (isBlock(before) && isBlock(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].flatMap((name) => changesBetween(before[name], after[name], [...keys, name]));
  }
  if (hasThings(before) && hasThings(after)) return changesOfLists(before, after, keys);
  return [{ keys, before, after }];
}

function changesOfLists(
  before: readonly unknown[],
  after: readonly unknown[],
  keys: Keys,
): readonly Change[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  return Array.from({ length: Math.max(old.length, now.length) }, (_, index) => index).flatMap((index) =>
    changesBetween(old[index], now[index], [...keys, start + index]),
  );
}

function hasThings(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every(isBlock);
}
