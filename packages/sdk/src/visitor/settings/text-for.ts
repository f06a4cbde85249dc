/**
 * The text of the language that fits best, or else the site's first; `undefined` when there is none. `languages` are BCP 47 tags, best
 * first: `pt-BR` takes a text for `pt-BR`, then for `pt`, then for any other kind of it.
 */
export function textFor(
  texts: Readonly<Record<string, string>>,
  languages: readonly string[],
): string | undefined {
  const all = Object.entries(texts).map(([tag, text]) => ({ tag: tag.toLowerCase(), text }));
  for (const language of languages) {
    const wanted = language.toLowerCase();
    const [primary] = wanted.split('-');
    const found =
      all.find(({ tag }) => tag === wanted) ??
      all.find(({ tag }) => tag === primary) ??
      all.find(({ tag }) => tag.split('-')[0] === primary);
    if (found) return found.text;
  }
  return all[0]?.text;
}
