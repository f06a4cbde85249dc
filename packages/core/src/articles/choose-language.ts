/** A language tag as articles carry it: lower case, without a script. */
export function articleLanguage(tag: string): string {
  const [primary = tag, ...rest] = tag.toLowerCase().split('-');
  const region = rest.find((part) => /^(?:[a-z]{2}|\d{3})$/.test(part));
  return region === undefined ? primary : `${primary}-${region}`;
}

/**
 * The language in which somebody gets an article: the first wanted one that there is, then one without the region or with
 * another, then English, then the first.
 */
export function chooseLanguage(wanted: readonly string[], available: readonly string[]): string | undefined {
  const primary = (tag: string): string => tag.split('-', 1)[0] ?? tag;
  for (const tag of wanted.map(articleLanguage)) {
    const found =
      available.find((one) => one === tag) ??
      available.find((one) => one === primary(tag)) ??
      available.find((one) => primary(one) === primary(tag));
    if (found !== undefined) return found;
  }
  return available.find((one) => primary(one) === 'en') ?? available[0];
}
