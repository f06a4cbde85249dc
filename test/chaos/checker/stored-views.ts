import type { StoredView } from './check-history.ts';

/** A row of `entries`, by conversation and number. */
export interface StoredRow {
  readonly conversation_id: string;
  readonly seq: number;
  readonly type: string;
  readonly text: string;
}

/** Rows, in the order of their numbers, as the checker looks at them. */
export function storedViews(rows: readonly StoredRow[]): StoredView[] {
  return [...Map.groupBy(rows, ({ conversation_id }) => conversation_id)].map(
    ([conversationId, entries]) => ({
      observer: 'store',
      conversationId,
      numbers: entries.map(({ seq }) => seq),
      texts: entries.flatMap(({ seq, type, text }) => (type === 'message' ? [{ seq, text }] : [])),
    }),
  );
}
