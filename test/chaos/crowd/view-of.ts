import type { View } from '../checker/check-history.ts';

interface Line {
  readonly seq: number | null;
  readonly body: { readonly type: string; readonly text?: string };
}

/** A screen's timeline as the checker looks at it. */
export function viewOf(observer: string, conversationId: string, items: readonly Line[]): View {
  return {
    observer,
    conversationId,
    texts: items.flatMap(({ seq, body }) =>
      body.type === 'message' && seq !== null ? [{ seq, text: body.text ?? '' }] : [],
    ),
  };
}
