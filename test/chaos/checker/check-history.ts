/** One text somebody sent, and what they were told. */
export interface SentText {
  readonly author: string;
  readonly conversationId: string;
  /** Unique over the whole run. */
  readonly text: string;
  /** `unknown`: no answer came; the text may be there once, or not at all. */
  readonly outcome: 'acknowledged' | 'refused' | 'unknown';
}

/** One line of a timeline as the store or somebody's screen has it. */
export interface SeenText {
  readonly seq: number;
  readonly author: string;
  readonly text: string;
}

/** What the store, or one observer, has of one conversation, in its own order. */
export interface View {
  readonly observer: string;
  readonly conversationId: string;
  readonly texts: readonly SeenText[];
}

/** What went wrong; everything is empty when every promise was kept. */
export interface Verdict {
  /** Acknowledged, and missing in the store or on a screen. */
  readonly lost: readonly string[];
  /** There more than once. */
  readonly doubled: readonly string[];
  /** Not in the order of the store, or not in the order in which its author sent it. */
  readonly disordered: readonly string[];
  /** Refused, or never sent, and there all the same. */
  readonly ghosts: readonly string[];
}

/**
 * Holds what was sent against what the store and every observer have in the end (D1–D3, D5). `sent` is in the order of
 * sending for each author and conversation.
 */
export function checkHistory(
  sent: readonly SentText[],
  stored: readonly View[],
  observed: readonly View[],
): Verdict {
  const verdict = {
    lost: [] as string[],
    doubled: [] as string[],
    disordered: [] as string[],
    ghosts: [] as string[],
  };
  const sentByText = new Map(sent.map((item) => [item.text, item]));
  const storeOrder = new Map(stored.map((view) => [view.conversationId, view.texts.map(({ text }) => text)]));

  for (const view of [...stored, ...observed]) {
    const name = (text: string): string => `${view.observer}, ${view.conversationId}: ${text}`;
    const texts = view.texts.map(({ text }) => text);
    const present = new Set(texts);
    for (const text of repeated(texts)) verdict.doubled.push(name(text));
    for (const text of present) {
      const origin = sentByText.get(text);
      if (!origin || origin.outcome === 'refused' || origin.conversationId !== view.conversationId)
        verdict.ghosts.push(name(text));
    }
    for (const item of sent) {
      if (item.conversationId !== view.conversationId || item.outcome !== 'acknowledged') continue;
      if (!present.has(item.text)) verdict.lost.push(name(item.text));
    }
    const reference = (storeOrder.get(view.conversationId) ?? []).filter((text) => present.has(text));
    for (const text of outOfOrder([...present], reference)) verdict.disordered.push(name(text));
    for (const author of new Set(view.texts.map((seen) => seen.author))) {
      const own = view.texts.filter((seen) => seen.author === author).map(({ text }) => text);
      const asSent = sent
        .filter(
          (item) =>
            item.author === author && item.conversationId === view.conversationId && present.has(item.text),
        )
        .map(({ text }) => text);
      for (const text of outOfOrder([...new Set(own)], asSent)) verdict.disordered.push(name(text));
    }
    for (const [index, { seq, text }] of view.texts.entries()) {
      const before = view.texts[index - 1];
      if (before && seq <= before.seq) verdict.disordered.push(name(text));
    }
  }
  return verdict;
}

function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    if (seen.has(text)) return true;
    seen.add(text);
    return false;
  });
}

/** The texts that do not stand where the reference has them. */
function outOfOrder(texts: readonly string[], reference: readonly string[]): string[] {
  const known = new Set(reference);
  const comparable = texts.filter((text) => known.has(text));
  const expected = reference.filter((text) => texts.includes(text));
  return comparable.filter((text, index) => text !== expected[index]);
}
