/**
 * The address of a visitor's page as a link, or `null` when it is not an ordinary web address. Browsers report it, and
 * browsers can be made to lie, so `javascript:`, `data:` and the like stay plain text (A4).
 */
export function safeLink(reported: string): string | null {
  if (!URL.canParse(reported)) return null;
  const url = new URL(reported);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' ? url.href : null;
}
