/** The list without the one of this id: the same list where there is none. */
export function without<Item extends { readonly id: string }>(
  list: readonly Item[],
  id: string,
): readonly Item[] {
  const at = list.findIndex((one) => one.id === id);
  return at === -1 ? list : list.toSpliced(at, 1);
}

/** A sorted list with one more in its place. Nothing else is compared or moved: lists may be very long. */
export function placed<Item>(
  list: readonly Item[],
  item: Item,
  inOrder: (a: Item, b: Item) => number,
): readonly Item[] {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const other = list[middle];
    if (other !== undefined && inOrder(other, item) < 0) from = middle + 1;
    else to = middle;
  }
  return list.toSpliced(from, 0, item);
}
