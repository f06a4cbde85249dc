interface BannerText {
  readonly language: string;
  readonly text: string;
}

/** The banner in the first wanted language (BCP 47 tags, best first) that it was written in; else in its own first one. */
export function bannerText(
  banner: Readonly<Record<string, string>> | null | undefined,
  wanted: readonly string[],
): BannerText | null {
  const written = Object.entries(banner ?? {}).map(([language, text]) => ({ language, text }));
  const base = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';
  for (const tag of wanted) {
    const found =
      written.find(({ language }) => language.toLowerCase() === tag.toLowerCase()) ??
      written.find(({ language }) => base(language) === base(tag));
    if (found) return found;
  }
  return written[0] ?? null;
}
