/** One text somebody sent, and what they were told. */
export interface SentText {
  readonly author: string;
  /** `null` when nobody was told where it went. */
  readonly conversationId: string | null;
  /** Unique over the whole run. */
  readonly text: string;
  /**
   * `kept`: its device ended before an answer came, and had it in the outbox: it must arrive. `unknown`: no answer came, and nobody
   * kept it; the text may be there once, or not at all.
   */
  readonly outcome: 'acknowledged' | 'kept' | 'refused' | 'unknown';
}

/** One line of a timeline as the store or somebody's screen has it. */
export interface SeenText {
  readonly seq: number;
  readonly text: string;
}

/** What the store, or one observer, has of one conversation, in its own order. */
export interface View {
  readonly observer: string;
  readonly conversationId: string;
  readonly texts: readonly SeenText[];
}

/** What the store has: every line, whether it is a text or not, has a number. */
export interface StoredView extends View {
  readonly numbers: readonly number[];
}

/** What went wrong; everything is empty when every promise was kept. */
export interface Verdict {
  /** LOST: acknowledged or kept, and missing in the store or on a screen. */
  readonly lost: readonly string[];
  /** DUP: there more than once. */
  readonly doubled: readonly string[];
  /** ORD: not in the order of the store, not in the order in which its author sent it, or numbered with a hole. */
  readonly disordered: readonly string[];
  /** GHOST: refused, or never sent, or sent elsewhere, and there all the same. */
  readonly ghosts: readonly string[];
}

type Findings = { -readonly [Kind in keyof Verdict]: string[] };

/**
 * Holds what was sent against what the store and every observer have in the end (D1–D3, D5). `sent` is in the order of
 * sending for each author and conversation.
 */
export function checkHistory(
  sent: readonly SentText[],
  stored: readonly StoredView[],
  observed: readonly View[],
): Verdict {
  const findings: Findings = { lost: [], doubled: [], disordered: [], ghosts: [] };
  const sentByText = new Map(sent.map((item) => [item.text, item]));
  const expected = Map.groupBy(
    sent.filter(({ outcome }) => outcome === 'acknowledged' || outcome === 'kept'),
    ({ conversationId }) => conversationId ?? '',
  );
  const storeOrder = new Map(stored.map((view) => [view.conversationId, view.texts.map(({ text }) => text)]));
  const sentOrder = new Map(sent.map(({ text }, index) => [text, index]));

  for (const view of [...stored, ...observed]) {
    const name = (text: string): string => `${view.observer}, ${view.conversationId}: ${text}`;
    const texts = view.texts.map(({ text }) => text);
    const present = new Set(texts);
    findings.doubled.push(...repeated(texts).map(name));
    for (const text of present) {
      if (!belongs(sentByText.get(text), view)) findings.ghosts.push(name(text));
    }
    for (const { text } of expected.get(view.conversationId) ?? []) {
      if (!present.has(text)) findings.lost.push(name(text));
    }
    findings.disordered.push(
      ...outOfOrder([...present], storeOrder.get(view.conversationId) ?? []).map(name),
      ...outOfAuthorsOrder([...present], sentByText, sentOrder).map(name),
      ...notRising(view.texts).map(name),
    );
  }
  // Of a conversation that nobody has stored, nothing is anywhere.
  for (const [conversationId, items] of expected) {
    if (!storeOrder.has(conversationId)) findings.lost.push(...items.map(({ text }) => `store: ${text}`));
  }
  for (const { conversationId, numbers } of stored) {
    const hole = numbers.findIndex((seq, index) => seq !== index + 1);
    if (hole >= 0) {
      findings.disordered.push(
        `store, ${conversationId}: ${String(numbers[hole])} stands where ${String(hole + 1)} belongs`,
      );
    }
  }
  return findings;
}

function belongs(origin: SentText | undefined, view: View): boolean {
  if (!origin || origin.outcome === 'refused') return false;
  return origin.conversationId === null || origin.conversationId === view.conversationId;
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
  const present = new Set(texts);
  const expected = reference.filter((text) => present.has(text));
  return texts.filter((text) => known.has(text)).filter((text, index) => text !== expected[index]);
}

/** The texts that stand before an earlier one of their author. */
function outOfAuthorsOrder(
  texts: readonly string[],
  sentByText: ReadonlyMap<string, SentText>,
  sentOrder: ReadonlyMap<string, number>,
): string[] {
  const last = new Map<string, number>();
  return texts.filter((text) => {
    const author = sentByText.get(text)?.author;
    const order = sentOrder.get(text);
    if (author === undefined || order === undefined) return false;
    const before = last.get(author) ?? -1;
    last.set(author, Math.max(before, order));
    return order < before;
  });
}

function notRising(texts: readonly SeenText[]): string[] {
  return texts.filter(({ seq }, index) => seq <= (texts[index - 1]?.seq ?? 0)).map(({ text }) => text);
}
