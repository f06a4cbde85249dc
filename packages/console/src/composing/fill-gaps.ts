/** Marks what is still to be filled in: ‹e-mail›. */
const GAP = /‹[^‹›\n]{1,60}›/g;

/**
 * The text of a canned reply with its variables filled in. A variable without a value becomes what stands behind its `|`; else a gap with a
 * name, to be filled in by hand.
 *
 * @param nameOf how a variable is called by people
 */
export function fillWithGaps(
  text: string,
  values: Readonly<Record<string, string | null | undefined>>,
  nameOf: (variable: string) => string,
): string {
  return text.replaceAll(/\{\{([^{}]*)\}\}/g, (_, inside: string) => {
    const [name = '', ...rest] = inside.split('|').map((part) => part.trim());
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value || rest[0] || `‹${nameOf(name)}›`;
  });
}

/** The first gap from a place on, or else from the beginning; `null`: there is none. */
export function nextGap(text: string, from: number): { readonly start: number; readonly end: number } | null {
  const gaps = [...text.matchAll(GAP)].map(({ 0: gap, index }) => ({
    start: index,
    end: index + gap.length,
  }));
  return gaps.find(({ start }) => start >= from) ?? gaps[0] ?? null;
}
