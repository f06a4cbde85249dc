/** What became of the things that were dealt with. */
export interface BulkProgress {
  readonly done: number;
  readonly total: number;
  readonly failed: readonly { readonly id: string; readonly error: unknown }[];
}

/** So many at a time: quick, and no burst that the server's limits refuse. */
const AT_A_TIME = 3;

/** Does one thing with each, and tells how far it is. What fails leaves the others alone. */
export async function bulkWork(
  ids: readonly string[],
  work: (id: string) => Promise<unknown>,
  told: (progress: BulkProgress, id: string, error: unknown) => void,
): Promise<BulkProgress> {
  let progress: BulkProgress = { done: 0, total: ids.length, failed: [] };
  const waiting = [...ids];
  const next = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      let failure: { readonly id: string; readonly error: unknown } | undefined;
      try {
        await work(id);
      } catch (error) {
        failure = { id, error };
      }
      const { done, failed, total } = progress;
      progress = { done: done + 1, total, failed: failure ? [...failed, failure] : failed };
      told(progress, id, failure?.error);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, next));
  return progress;
}
