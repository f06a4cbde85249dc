/** Where those begin that came after an entry: looked for from the end, where they are, however long the timeline is. */
export function indexAfter(items: readonly { readonly seq: number | null }[], seq: number): number {
  // What is on its way has no number yet.
  return items.findLastIndex((item) => item.seq !== null && item.seq <= seq) + 1;
}
