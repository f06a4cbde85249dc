/** `Polish (Poland)` for `pl-PL`, in the language of the reader; the tag itself when nobody knows it. */
export function languageName(tag: string, readerLocale: string): string {
  try {
    return new Intl.DisplayNames(readerLocale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
