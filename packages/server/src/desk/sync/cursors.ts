/** What a returning client says it has. */
export interface SyncInput {
  readonly epoch: string | null;
  readonly conversations: readonly { readonly id: string; readonly seq: number }[];
}

/** Cursors of another life of the data are worthless: the client begins anew (D4). */
export function cursorsOf(
  epoch: string,
  input: SyncInput,
): { reset: boolean; cursors: ReadonlyMap<string, number> } {
  const reset = input.epoch !== null && input.epoch !== epoch;
  const known = reset || input.epoch === null ? [] : input.conversations;
  return { reset, cursors: new Map(known.map(({ id, seq }) => [id, seq])) };
}
