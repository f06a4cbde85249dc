/** The text itself, or its beginning with `…`: at most so many UTF-16 code units, and no half character at the end. */
export function shorten(text: string, maximum: number): string {
  if (text.length <= maximum) return text;
  return text.slice(0, maximum - 1).replace(/[\uD800-\uDBFF]$/, '') + '…';
}
