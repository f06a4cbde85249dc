/** Lists are shown whole up to here; who has more of something searches in it. */
const MOST = 1_000;

/** What a list of the REST API holds, as far as a page can show it. */
export async function readAll<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) {
    all.push(item);
    if (all.length >= MOST) break;
  }
  return all;
}
