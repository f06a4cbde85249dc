import type { ConversationRecord, Store } from '@deskbell/core';

/** What a returning client says it has. */
export interface SyncInput {
  readonly epoch: string | null;
  readonly conversations: readonly { readonly id: string; readonly seq: number }[];
}

/** From where on each conversation is to be told. */
export interface Cursors {
  readonly reset: boolean;
  readonly cursors: ReadonlyMap<string, number>;
}

/** Cursors of another life of the data are worthless: the client begins anew (D4). */
export function cursorsOf(epoch: string, input: SyncInput): Cursors {
  const reset = input.epoch !== null && input.epoch !== epoch;
  const known = reset || input.epoch === null ? [] : input.conversations;
  return { reset, cursors: new Map(known.map(({ id, seq }) => [id, seq])) };
}

/**
 * The same, but whoever holds a conversation that is no longer there (it was erased, A7) has to begin anew as well: they would show
 * it for ever.
 *
 * @param present those that are known to be there
 */
export async function standingCursors(
  { conversations, epoch }: Pick<Store, 'conversations' | 'epoch'>,
  input: SyncInput,
  present: readonly ConversationRecord[] = [],
): Promise<Cursors> {
  const known = cursorsOf(epoch, input);
  const held = new Set(known.cursors.keys());
  for (const { conversation } of present) held.delete(conversation.id);
  if (held.size === 0 || (await conversations.findMany([...held])).length === held.size) return known;
  return { reset: true, cursors: new Map() };
}
