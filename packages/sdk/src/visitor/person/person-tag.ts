/**
 * Names a person on this device without saying who it is: what was left behind of theirs is found again when they come back.
 * Where a page has no cryptography (plain HTTP) the id itself has to do.
 */
export async function personTag(siteId: string, sub: string): Promise<string> {
  const text = `${siteId}|${sub}`;
  if (!('subtle' in crypto)) return `person:${text}`;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
  return `person-${hex.join('').slice(0, 32)}`;
}
